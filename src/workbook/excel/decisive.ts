import { decisiveSweepName } from "../decisive";
import { withWorkbook } from "./session";

/** The sweep that decides a workbook's case, as its cells tell it: whether there are such cells is not known yet. */
export interface DecisiveSweep {
  /** Names of cells, as Excel's Name Manager lists them. */
  input: string;
  output: string;
  /** What stands in the cells of the ends; one that is no number stays what it is. */
  from: unknown;
  to: unknown;
}

/** The sweep that the workbook names as its decisive one; undefined where it names none. */
export const decisiveSweep = (): Promise<DecisiveSweep | undefined> =>
  withWorkbook(async (context) => {
    const name = context.workbook.names.getItemOrNullObject(decisiveSweepName);
    await context.sync();
    if (name.isNullObject) return undefined;
    const range = name.getRangeOrNullObject().load("cellCount");
    await context.sync();
    if (range.isNullObject || range.cellCount !== 4) return undefined;
    range.load("values");
    await context.sync();
    const [input, output, from, to] = range.values.flat() as unknown[];
    return { input: String(input), output: String(output), from, to };
  });
