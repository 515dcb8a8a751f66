import { readFileSync } from "node:fs";
import { join } from "node:path";
import { columnNumber } from "../../src/address";
import type { Book, Cell } from "../../src/formula/book";
import { Calculation } from "../../src/formula/calculation";
import { evaluateText } from "../../src/formula/evaluateText";
import { nativeFunctions } from "../../src/formula/functions";
import { parse } from "../../src/formula/parse";
import { nodesOf } from "../../src/formula/syntax";
import { isError, type Matrix, type Scalar } from "../../src/formula/value";

/** A formula and what Excel gives for it; `source` says who saw that. */
export interface Case {
  id: string;
  formula: string;
  expected: Matrix;
  tolerance: string;
  source: string;
  cells: Record<string, string>;
}

/** The published cases, from test/references/conformance.tsv. */
export function cases(): Case[] {
  const [, ...lines] = readFileSync(join(__dirname, "../references/conformance.tsv"), "utf8")
    .trimEnd()
    .split("\n");
  return lines.map((line) => {
    const [id = "", formula = "", expected = "", tolerance = "", , source = "", cells = ""] =
      line.split("\t");
    return {
      ...{ id, formula, expected: rowsOf(evaluateText(expected, {})), tolerance, source },
      cells: cells.trim() ? (JSON.parse(cells) as Record<string, string>) : {},
    };
  });
}

/** Functions of a formula that are not there yet. */
export const missingFunctions = (formula: string): string[] =>
  [...nodesOf(parse(formula))].flatMap((node) =>
    node.kind === "call" && !nativeFunctions.has(node.name) ? [node.name] : [],
  );

/**
 * What we give for a case, computed in a workbook of its own, far from the cells that it reads. One value means that
 * the formula was stored as a plain one, whose ranges intersect and whose arrays show their first.
 */
export function computed({ formula, cells, expected }: Case): Matrix {
  const given = Object.entries(cells).map(([address, content]): Cell => {
    const [, letters = "", row = ""] = /^([A-Z]+)(\d+)$/.exec(address)!;
    const value = evaluateText(content, {}) as Scalar;
    return { row: Number(row) - 1, column: columnNumber(letters), value };
  });
  const book: Book = { sheets: [{ name: "Sheet1", cells: given }], names: [], tables: [] };
  const storage = expected.length * expected[0]!.length === 1 ? "plain" : "dynamic";
  book.sheets[0]!.cells.push({ row: 1000, column: 200, formula, storage, value: null });
  const calculation = new Calculation(book, {});
  calculation.recalculateAll();
  const [result] = calculation.results();
  return result!.spill ?? [[result!.value]];
}

/** True when a result is the expected one within the case's tolerance. */
export function agrees(result: Matrix, { expected, tolerance }: Case): boolean {
  return (
    result.length === expected.length &&
    result.every(
      (row, r) =>
        row.length === expected[r]!.length && row.every((cell, c) => same(cell, expected[r]![c]!, tolerance)),
    )
  );
}

function same(cell: Scalar, expected: Scalar, tolerance: string): boolean {
  if (isError(cell) || isError(expected))
    return isError(cell) && isError(expected) && cell.error === expected.error;
  if (typeof cell !== "number" || typeof expected !== "number") return cell === expected;
  if (tolerance === "exact") return cell === expected;
  if (tolerance.startsWith("rel "))
    return Math.abs(cell - expected) <= Number(tolerance.slice(4)) * Math.abs(expected);
  return Math.abs(cell - expected) <= Number(tolerance);
}

const rowsOf = (value: Scalar | Matrix): Matrix => (Array.isArray(value) ? value : [[value]]);
