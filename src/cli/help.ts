const TEXT = `Edge TCO on the command line: npm run -s cli -- COMMAND

  eval FORMULA [--json]    the value of a formula, as eval '=EDGE.SERVERS(100,32)'
  functions [--json]       every function with its arguments
  recalc FILE.xlsx [--json]
                           recalculates a workbook and compares its formulas with the values in the file
  help                     this text

A spill is printed as CSV, with --json as an array of rows.
Exit codes: 0 all well, 1 the result is an error or differs, 2 a mistake in the command or a file that can't be read.`;

/** Prints what the commands are. */
export async function helpCommand(): Promise<number> {
  console.log(TEXT);
  return 0;
}
