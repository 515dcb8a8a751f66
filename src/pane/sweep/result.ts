import type { SweepOutcome } from "../../sweep";
import type { NumberCell } from "../../workbook/excel";

/** A sweep's outcome together with its cells as they were before it. */
export interface SweepResult extends SweepOutcome {
  input: NumberCell;
  output: NumberCell;
  /** How many points were asked for. */
  asked: number;
}
