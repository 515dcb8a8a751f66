import { readFile } from "node:fs/promises";
import { recalculate } from "../formula/calculation";
import type { Book } from "../formula/book";
import { readBook, WorkbookFileError } from "../workbook/file";
import { readArguments, UsageError } from "./command";
import { compareWithCached, type Comparison } from "./compare";
import { edgeFunctions } from "./edgeFunctions";
import { csv, jsonValue } from "./print";
import type { Matrix, Scalar } from "../formula/value";

/**
 * Recalculates a workbook and says how many formulas equal the values cached in the file and which do not. Exit code
 * 0 when all are equal, 1 when any differs or is refused, 2 when the file can't be read.
 */
export async function recalcCommand(args: string[]): Promise<number> {
  const { operand, json } = readArguments(args, "recalc FILE.xlsx [--json]");
  const book = await readWorkbook(operand);
  const comparison = compareWithCached(book, recalculate(book, edgeFunctions));
  console.log(json ? JSON.stringify(asJson(comparison)) : report(comparison));
  return comparison.different.length + comparison.refused.length > 0 ? 1 : 0;
}

/** A workbook file as plain data. Throws UsageError with one sentence where it can't be read. */
async function readWorkbook(path: string): Promise<Book> {
  try {
    return await readBook(await readFile(path));
  } catch (error) {
    if (error instanceof WorkbookFileError) throw new UsageError(error.message);
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    throw new UsageError(
      code === "ENOENT" ? `There is no file ${path}.` : `${path} can't be read (${code}).`,
    );
  }
}

const asJson = ({ equal, different, refused }: Comparison) => ({
  equal,
  different: different.map((difference) => ({
    ...difference,
    cached: plain(difference.cached),
    computed: plain(difference.computed),
  })),
  refused,
});

/** One value bare, an array as rows. */
const plain = (rows: Matrix) =>
  isSingle(rows) ? jsonValue(rows[0]![0]!) : rows.map((row) => row.map(jsonValue));

const isSingle = (rows: Matrix): boolean => rows.length === 1 && rows[0]!.length === 1;

function report({ equal, different, refused }: Comparison): string {
  const lines = [
    `${equal} of ${equal + different.length + refused.length} formulas equal the values in the file.`,
  ];
  for (const { cell, formula, cached, computed, message } of different) {
    lines.push(`${cell}  ${formula}`, `    in the file ${inLine(cached)}, computed ${inLine(computed)}`);
    if (message !== undefined) lines.push(`    ${message}`);
  }
  for (const { cell, formula, why } of refused) lines.push(`${cell}  ${formula}`, `    not computed: ${why}`);
  return lines.join("\n");
}

const inLine = (rows: Matrix): string =>
  isSingle(rows) ? csv([[rows[0]![0] as Scalar]]) || "blank" : `{${csv(rows).replaceAll("\n", "; ")}}`;
