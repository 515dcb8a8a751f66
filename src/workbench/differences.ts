import type { Comparison, Different } from "../formula/comparison";
import type { Matrix, Scalar } from "../formula/value";
import { isError } from "../formula/value";

/** The formulas that compute to another value here than their file holds, a phrase each, in the book's order. */
export const differing = ({ different }: Comparison): string[] => different.map(phrase);

/** The formulas that could not be computed, or rest on one that could not, a phrase each. */
export const uncomputed = ({ refused }: Comparison): string[] =>
  refused.map(({ cell, why }) => `${cell}: ${why.replace(/\.$/, "")}`);

/** Of an array the first cell that differs is told. */
function phrase({ cell, cached, computed }: Different): string {
  const [here, before] = [computed[0]![0]!, cached[0]![0]!];
  if (shown(here) !== shown(before) || isSingle(computed))
    return `${cell} is ${shown(here)} here, ${shown(before)} in the file`;
  return `the array at ${cell} holds other values here than in the file`;
}

const isSingle = (rows: Matrix): boolean => rows.length === 1 && rows[0]!.length === 1;

const shown = (value: Scalar) =>
  value === null
    ? "blank"
    : isError(value)
      ? value.error
      : typeof value === "string"
        ? `"${value}"`
        : String(value);
