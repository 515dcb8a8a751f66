import type { Scalar } from "../../formula/value";
import { noteSweep, putBack } from "./interrupted";
import { areCalculated, cellOf } from "./calculated";
import { addressOf, isSameCell } from "./reference";
import type { CellReference } from "./reference";
import { WorkbookError, withWorkbook } from "./session";
import { settledValue } from "./settled";

/** An input and an output cell that Excel recalculates; `restore` puts back what the input held. */
export interface Recalculation {
  readonly input: { address: string; held: string };
  outputAt(input: number, signal: AbortSignal): Promise<Scalar>;
  restore(): Promise<void>;
}

/**
 * Takes hold of an input and an output cell, noting in the document what the input holds. Throws a WorkbookError
 * when the input is no constant number (a sweep would replace its formula) or the output no formula.
 */
export async function openRecalculation(input: CellReference, output: CellReference): Promise<Recalculation> {
  const { held, isManual } = await checkedInput(input, output);
  const noted = { sheet: input.sheet, row: input.row, column: input.column, held };
  await noteSweep(noted);
  return {
    input: { address: addressOf(input), held: String(held) },
    outputAt: (value, signal) => outputAt(input, value, output, isManual, signal),
    restore: () => putBack(noted),
  };
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
    return { held: value, isManual: application.calculationMode !== "Automatic" };
  });
}

const refusal = (cell: CellReference, reason: string): string =>
  `${addressOf(cell)} ${reason}. Pick another cell.`;

const outputAt = (
  input: CellReference,
  value: number,
  output: CellReference,
  isManual: boolean,
  signal: AbortSignal,
): Promise<Scalar> =>
  withWorkbook((context) => {
    cellOf(context, input).values = [[value]];
    if (isManual) context.workbook.application.calculate("Recalculate");
    return settledValue(context, cellOf(context, output), signal);
  });
