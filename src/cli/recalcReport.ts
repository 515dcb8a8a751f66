import type { Matrix, Scalar } from "../formula/value";
import type { Comparison, Different } from "./compare";
import { csv, jsonValue } from "./print";

/** A comparison for JSON: one value bare, an array as rows. */
export const comparisonAsJson = ({ equal, different, volatile, refused }: Comparison) => ({
  equal,
  different: different.map(plainValues),
  volatile: volatile.map(plainValues),
  refused,
});

/** A comparison to read: the count, then each cell that differs or could not be computed, with its formula. */
export function comparisonReport({ equal, different, volatile, refused }: Comparison): string {
  const all = equal + different.length + volatile.length + refused.length;
  const lines = [`${equal} of ${all} formulas equal the values in the file.`];
  for (const { cell, formula, cached, computed, message } of different) {
    lines.push(`${cell}  ${formula}`, `    in the file ${inLine(cached)}, computed ${inLine(computed)}`);
    if (message !== undefined) lines.push(`    ${message}`);
  }
  for (const { cell, formula, why } of refused) lines.push(`${cell}  ${formula}`, `    not computed: ${why}`);
  if (volatile.length > 0) lines.push(volatileLine(volatile));
  return lines.join("\n");
}

const volatileLine = (volatile: readonly Different[]): string =>
  `${volatile.length} differ each time, since they read the clock or chance: ${listed(volatile)}.`;

const CELLS_LISTED = 5;

function listed(all: readonly Different[]): string {
  const cells = all.slice(0, CELLS_LISTED).map(({ cell }) => cell);
  return all.length > CELLS_LISTED
    ? `${cells.join(", ")} and ${all.length - CELLS_LISTED} more`
    : cells.join(", ");
}

const plainValues = (difference: Different) => ({
  ...difference,
  cached: plain(difference.cached),
  computed: plain(difference.computed),
});

const plain = (rows: Matrix) =>
  isSingle(rows) ? jsonValue(rows[0]![0]!) : rows.map((row) => row.map(jsonValue));

const isSingle = (rows: Matrix): boolean => rows.length === 1 && rows[0]!.length === 1;

const inLine = (rows: Matrix): string =>
  isSingle(rows) ? csv([[rows[0]![0] as Scalar]]) || "blank" : `{${csv(rows).replaceAll("\n", "; ")}}`;
