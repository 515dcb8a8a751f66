import type { SweepOutcome } from "../../sweep";
import type { InputCell, OutputCell } from "../../workbook/excel";

/** A sweep's outcome together with its cells as they were before it. */
export interface SweepResult extends SweepOutcome {
  input: InputCell;
  output: OutputCell;
  /** How many points were asked for. */
  asked: number;
  /** Why the workbook was recalculated at each point, a sentence; undefined where a program computed them. */
  because: string | undefined;
  /** What to know of the values that the workbook gave, a sentence. */
  remark?: string | undefined;
}
