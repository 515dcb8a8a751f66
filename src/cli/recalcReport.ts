import type { Matrix } from "../formula/value";
import type { Comparison, Different, NotComputed } from "../formula/comparison";
import { inSentence, jsonValue } from "./print";

/** A comparison for JSON: one value bare, an array as rows. */
export const comparisonAsJson = ({ equal, different, volatile, withoutValue }: Comparison) => ({
  equal,
  different: different.map(plainValues),
  volatile: volatile.map(plainValues),
  ...(withoutValue > 0 && { withoutValue }),
});

/** A comparison to read: the count, then each cell that differs, with its formula. */
export function comparisonReport({ equal, different, volatile, refused, withoutValue }: Comparison): string {
  const compared = equal + different.length + volatile.length + refused.length;
  const lines = [equality(equal, compared, withoutValue)];
  for (const { cell, formula, cached, computed, message } of different) {
    lines.push(`${cell}  ${formula}`, `    in the file ${inLine(cached)}, computed ${inLine(computed)}`);
    if (message !== undefined) lines.push(`    ${message}`);
  }
  if (withoutValue > 0 && compared > 0)
    lines.push(`For ${withoutValue} more the file holds no value to compare with.`);
  if (volatile.length > 0) lines.push(volatileLine(volatile));
  return lines.join("\n");
}

/** Formulas without a value in the file are none of those that it could equal. */
const equality = (equal: number, compared: number, withoutValue: number): string =>
  compared === 0 && withoutValue > 0
    ? `The file holds no value of its ${withoutValue} formulas to compare with.`
    : `${equal} of ${compared} formulas equal the values in the file.`;

/** The formulas that were not computed: their number, then each with its formula and the reason. */
export function notComputedReport(all: readonly NotComputed[]): string[] {
  if (all.length === 0) return [];
  const count = all.length === 1 ? "1 formula was" : `${all.length} formulas were`;
  const lines = all
    .slice(0, REFUSED_LISTED)
    .flatMap(({ cell, formula, why }) => [`${cell}  ${formula}`, `    not computed: ${why}`]);
  const more = all.length - REFUSED_LISTED;
  return [
    `${count} not computed; what the file holds there stays:`,
    ...lines,
    ...(more > 0 ? [`and ${more} more.`] : []),
  ];
}

const REFUSED_LISTED = 50;

const volatileLine = (volatile: readonly Different[]): string =>
  `${volatile.length} differ each time, since they read the clock, chance or where the file lies: ${listed(volatile)}.`;

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

const inLine = (rows: Matrix): string => inSentence(rows) || "blank";
