const TEXT = `Edge TCO on the command line: npm run -s cli -- COMMAND

  eval FORMULA [--json]    the value of a formula, as eval '=EDGE.SERVERS(100,32)'
  functions [--json]       every function with its arguments
  recalc FILE.xlsx [--set NAME=VALUE ...] [--get NAME ...] [--out FILE2.xlsx] [--json]
                           recalculates a workbook and compares its formulas with the values in the file;
                           --set gives cells other values first, --out writes a copy that differs in values alone
  sweep FILE.xlsx --output NAME --input NAME=FROM:TO:POINTS [--input ...] [--csv FILE | --json]
                           every combination of the inputs' values, compiled; a row each, inputs then outputs
  compile FILE.xlsx --output NAME [--input NAME ...] [--listing] [--json]
                           the formulas between inputs and outputs as a program
  tco FILE.csv|FILE.xlsx [--metric KEY ... | --explain KEY] [--json]
                           the whole model over a table of inputs (of a workbook: what is named Inputs): the main
                           figures, those asked for, or every step behind one
  help                     this text

A NAME is a defined name of one cell, or Sheet!A1. A spill is printed as CSV, with --json as an array of rows.
Exit codes: 0 all well, 1 the result is an error or differs, 2 a mistake in the command or a file that can't be read.`;

/** Prints what the commands are. */
export async function helpCommand(): Promise<number> {
  console.log(TEXT);
  return 0;
}
