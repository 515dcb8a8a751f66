import type { Matrix } from "../formula/value";
import { calculated } from "../functions/calculated";
import { UsageError } from "./command";
import { bookOfInputs } from "./inputs";
import { readOptions } from "./options";
import { printResult } from "./result";

const USAGE = "tco FILE.csv|FILE.xlsx [--metric KEY ... | --explain KEY] [--json]";

/**
 * Prints what EDGE.TCO gives for a table of inputs: the main figures or, with --metric, those asked for; with --explain
 * what EDGE.EXPLAIN gives for one. Exit code 1 where the inputs are refused, with the reason; 2 for a file that can't be
 * read.
 */
export async function tcoCommand(args: string[]): Promise<number> {
  const { operand, json, many, one } = readOptions(args, { many: ["metric"], one: ["explain"] }, USAGE);
  if (one.explain !== undefined && many.metric!.length > 0)
    throw new UsageError(`One of --metric and --explain. Usage: ${USAGE}`);
  const book = await bookOfInputs(operand);
  const sheet = "EDGE.TCO";
  const formula = formulaOf(many.metric!, one.explain);
  const cells = [{ row: 0, column: 0, formula, storage: "dynamic" as const, value: null }];
  const calculation = await calculated({ ...book, sheets: [...book.sheets, { name: sheet, cells }] });
  const [result] = [...calculation.results()].filter((each) => each.sheet === sheet);
  const rows: Matrix = result!.spill ?? [[result!.value]];
  return printResult(rows, json);
}

function formulaOf(metrics: readonly string[], explained: string | undefined): string {
  if (explained !== undefined) return `EDGE.EXPLAIN(Inputs,${quoted(explained)})`;
  return metrics.length === 0 ? "EDGE.TCO(Inputs)" : `EDGE.TCO(Inputs,{${metrics.map(quoted).join(";")}})`;
}

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
