import type { Scalar } from "../../formula/value";
import { areCalculated, cellOf } from "./calculated";
import { ChangedMeanwhile, noteSweep, putBack } from "./interrupted";
import type { Note } from "./note";
import { addressOf, isSameCell } from "./reference";
import type { CellReference } from "./reference";
import { WorkbookError, withWorkbook } from "./session";
import { OutputWatch } from "./settled";

/** An input and an output cell that Excel recalculates; `restore` puts back what the input held. */
export interface Recalculation {
  readonly input: { address: string; held: string };
  outputAt(input: number, signal: AbortSignal): Promise<Scalar>;
  restore(): Promise<void>;
  /** What the user has to know of the values so far, a sentence. */
  remark(): string | undefined;
}

/** An input to vary; a name of the workbook's follows it if rows are inserted. */
export type VariedCell = CellReference & { name?: string };

/**
 * Takes hold of an input and an output cell, noting what the input holds. Throws a WorkbookError when the input is no
 * constant number (a sweep would replace its formula) or may not be changed, or the output is no formula: nothing is
 * noted then.
 */
export async function openRecalculation(input: VariedCell, output: CellReference): Promise<Recalculation> {
  const { held, isManual } = await checkedInput(input, output);
  const { sheet, row, column, name } = input;
  // a name local to a sheet is told apart by it (names.ts), and Office.js does not find it so
  const note: Note = { sheet, row, column, held, ...(name && !name.includes("!") && { name }) };
  noteSweep({ ...note, left: [held] });
  const watch = new OutputWatch();
  let last = held;
  return {
    input: { address: addressOf(input), held: String(held) },
    outputAt: (value, signal) =>
      withWorkbook(async (context) => {
        const before = await shownBefore(context, input, output, last);
        noteSweep({ ...note, left: [last, value] });
        cellOf(context, input).values = [[value]];
        if (isManual) context.workbook.application.calculate("Recalculate");
        const kept = cellOf(context, input).load("values");
        const isSame = value === last;
        last = value;
        const settled = await watch.valueAfter(context, cellOf(context, output), before, isSame, signal);
        // as Excel keeps it: the smallest numbers become 0
        last = Number(kept.values[0]![0]);
        return settled;
      }),
    restore: () => putBack(note),
    remark: () => watch.remark(),
  };
}

/** What the output shows before the input is set; a ChangedMeanwhile where the input is not as the sweep left it. */
async function shownBefore(
  context: Excel.RequestContext,
  input: CellReference,
  output: CellReference,
  last: number,
): Promise<unknown> {
  const [held, shown] = [input, output].map((cell) => cellOf(context, cell).load("values"));
  await context.sync();
  if (held!.values[0]![0] === last) return shown!.values[0]![0];
  throw new ChangedMeanwhile(
    `${addressOf(input)} was changed while the sweep ran, so the sweep has been stopped.`,
  );
}

async function checkedInput(
  input: CellReference,
  output: CellReference,
): Promise<{ held: number; isManual: boolean }> {
  if (isSameCell(input, output)) {
    throw new WorkbookError(`Input and output are both ${addressOf(input)}. Pick two cells.`);
  }
  return withWorkbook(async (context) => {
    const { application } = context.workbook;
    application.load("calculationMode");
    const held = cellOf(context, input).load("values");
    const [inputIsCalculated, outputIsCalculated] = await areCalculated(context, [input, output]);
    if (inputIsCalculated)
      throw new WorkbookError(refusal(input, "holds a formula, which a sweep would replace"));
    if (!outputIsCalculated) throw new WorkbookError(refusal(output, "holds no formula, so it won't change"));
    const value: unknown = held.values[0]![0];
    if (typeof value !== "number") throw new WorkbookError(refusal(input, "holds no number"));
    // what it holds already: a locked cell refuses that as well, before there is anything to put back
    cellOf(context, input).values = [[value]];
    await context.sync();
    return { held: value, isManual: application.calculationMode !== "Automatic" };
  });
}

const refusal = (cell: CellReference, reason: string): string =>
  `${addressOf(cell)} ${reason}. Pick another cell.`;
