import { FormulaError } from "../formula/tokens";
import type { Matrix } from "../formula/value";
import { UsageError } from "./command";
import { readOptions } from "./options";
import { evaluated } from "../functions/calculated";
import { printResult } from "./result";

/**
 * Prints a formula's value: one value as it is, rows as CSV, or all as a two-dimensional JSON array. Exit code 1 when
 * the result is wholly an error, whose message goes to standard error; 2 when the text is no formula.
 */
export async function evalCommand(args: string[]): Promise<number> {
  const { operand, json } = readOptions(args, {}, "eval '=EDGE.SERVERS(100,32)' [--json]");
  return printResult(await matrixOf(operand), json);
}

async function matrixOf(formula: string): Promise<Matrix> {
  try {
    const value = await evaluated(formula);
    return Array.isArray(value) ? value : [[value]];
  } catch (error) {
    if (error instanceof FormulaError) throw new UsageError(error.message);
    throw error;
  }
}
