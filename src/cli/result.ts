import { type CellError, isError, type Matrix } from "../formula/value";
import { csv, jsonValue, print, printError, shown } from "./print";

/**
 * Prints what a formula gives: one value as it is, rows as CSV, or all as a two-dimensional JSON array. Gives the exit
 * code: 1 when the result is wholly an error, whose message goes to standard error.
 */
export function printResult(rows: Matrix, json: boolean): number {
  const single = rows.length === 1 && rows[0]!.length === 1;
  print(
    json ? JSON.stringify(rows.map((row) => row.map(jsonValue))) : single ? shown(rows[0]![0]!) : csv(rows),
  );
  const failed = rows.flat();
  if (!failed.every(isError)) return 0;
  printError(reason(failed));
  return 1;
}

/** The first message among the errors, or what the error means. */
function reason(errors: readonly CellError[]): string {
  const told = errors.find((error) => error.message);
  return told?.message ?? MEANINGS[errors[0]!.error] ?? `The result is ${errors[0]!.error}`;
}

const MEANINGS: Partial<Record<CellError["error"], string>> = {
  "#DIV/0!": "#DIV/0!: a division by zero, or an average of nothing.",
  "#N/A": "#N/A: what was looked for is not there.",
  "#NAME?": "#NAME?: a function or name is not known.",
  "#NULL!": "#NULL!: the two ranges have no cell in common.",
  "#NUM!": "#NUM!: the result is no number, or too large.",
  "#REF!": "#REF!: a reference to a cell that is not there.",
  "#VALUE!": "#VALUE!: an argument of the wrong kind.",
};
