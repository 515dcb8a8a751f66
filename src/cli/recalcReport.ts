import type { Matrix, Scalar } from "../formula/value";
import type { Comparison } from "./compare";
import { csv, jsonValue } from "./print";

/** A comparison for JSON: one value bare, an array as rows. */
export const comparisonAsJson = ({ equal, different, refused }: Comparison) => ({
  equal,
  different: different.map((difference) => ({
    ...difference,
    cached: plain(difference.cached),
    computed: plain(difference.computed),
  })),
  refused,
});

/** A comparison to read: the count, then each cell that differs or could not be computed, with its formula. */
export function comparisonReport({ equal, different, refused }: Comparison): string {
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

const plain = (rows: Matrix) =>
  isSingle(rows) ? jsonValue(rows[0]![0]!) : rows.map((row) => row.map(jsonValue));

const isSingle = (rows: Matrix): boolean => rows.length === 1 && rows[0]!.length === 1;

const inLine = (rows: Matrix): string =>
  isSingle(rows) ? csv([[rows[0]![0] as Scalar]]) || "blank" : `{${csv(rows).replaceAll("\n", "; ")}}`;
