import { isError, type Scalar } from "./value";

/** Two computations of one formula may differ by this much, relative. */
export const CLOSE = 1e-9;

/**
 * Whether two computations of a cell agree: numbers to 1e-9 relative, near 0 to 1e-9 of the largest number that its
 * formula reads; errors by their kind; a blank is an empty text.
 */
export function isSameResult(a: Scalar, b: Scalar, largestRead: () => number): boolean {
  if (isError(a) || isError(b)) return isError(a) && isError(b) && a.error === b.error;
  // a file leaves out the cells of a spill that hold an empty text
  if (typeof a !== "number" || typeof b !== "number") return (a ?? "") === (b ?? "");
  if (a === b) return true;
  const size = Math.max(Math.abs(a), Math.abs(b));
  return Math.abs(a - b) <= CLOSE * size || size <= CLOSE * largestRead();
}
