import { print } from "./print";

const TEXT = `Edge TCO on the command line: npm run -s cli -- COMMAND

  eval FORMULA [--json]    the value of a formula, as eval '=EDGE.SERVERS(100,32)'
  functions [--json]       every function with its arguments
  recalc FILE.xlsx [--set NAME=VALUE ...] [--get NAME ...] [--out FILE2.xlsx] [--json]
                           recalculates a workbook and compares its formulas with the values in the file;
                           --set gives cells other values first (1000, 5%, 2026-11-29 or a text), --get prints
                           cells, --out writes a copy that differs in values alone; what can't be computed is
                           listed with the reason, and keeps the value that the file holds
  sweep FILE.xlsx --output NAME --input NAME=FROM:TO:POINTS [--input ...] [--csv FILE | --json]
                           every combination of the inputs' values: a row each, inputs then outputs; the formulas
                           run as a program, or where they can't the workbook is recalculated for each row
  compile FILE.xlsx --output NAME [--input NAME ...] [--listing] [--json]
                           the formulas between inputs and outputs as a program
  tco FILE.csv|FILE.xlsx [--metric KEY ... | --explain KEY] [--json]
                           the whole model over a table of inputs (of a workbook: what is named Inputs): the main
                           figures, those asked for, or every step behind one
  help                     this text

A NAME is a defined name of one cell, or Sheet!A1. A spill is printed as CSV, with --json as an array of rows.
Exit codes: 0 all well; 1 a result is an error, differs from the file, or could not be computed; 2 a mistake in the
command, or a file that can't be read or written.`;

/** Prints what the commands are. */
export async function helpCommand(): Promise<number> {
  print(TEXT);
  return 0;
}
