import { NUM } from "./errors";
import type { Operand } from "./operand";
import { Tall } from "./tall";
import type { Matrix, Scalar } from "./value";

/** A number that a cell can hold: #NUM! for what is too large or none at all; there is no negative zero. */
export const finite = (value: number): Scalar => (Number.isFinite(value) ? value + 0 : NUM);

/** A function's result with such numbers alone; an array is left as it is where it has no others. */
export function cellResult<T extends Operand>(result: T): T | Scalar | Matrix | Tall {
  if (typeof result === "number") return finite(result);
  if (result instanceof Tall) return result.rows.every(isClean) ? result : result.map(cleaned);
  return Array.isArray(result) && !result.every(isClean) ? result.map(cleaned) : result;
}

const isClean = (row: readonly Scalar[]): boolean => {
  for (let i = 0; i < row.length; i++) {
    const value = row[i];
    if (typeof value === "number" && (!Number.isFinite(value) || Object.is(value, -0))) return false;
  }
  return true;
};

const cleaned = (row: readonly Scalar[]): Scalar[] =>
  row.map((value) => (typeof value === "number" ? finite(value) : value));
