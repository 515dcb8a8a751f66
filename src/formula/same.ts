import { storedErrorText } from "../errors";
import { type CellError, isError, type Matrix, type Scalar } from "./value";

/** Two computations of one formula may differ by this much, relative. */
export const CLOSE = 1e-9;

/** A file has no place for Excel's newer errors, and holds #VALUE! for them. */
const stoodFor = (shown: CellError, computed: CellError): boolean =>
  storedErrorText(computed.error) === shown.error;

/**
 * Whether two computations of a cell agree: numbers to 1e-9 relative, near 0 to 1e-9 of the largest number that its
 * formula reads; errors by their kind; a blank is an empty text.
 */
export function isSameResult(shown: Scalar, computed: Scalar, largestRead: () => number): boolean {
  if (isError(shown) || isError(computed))
    return (
      isError(shown) && isError(computed) && (shown.error === computed.error || stoodFor(shown, computed))
    );
  // a file leaves out the cells of a spill that hold an empty text
  if (typeof shown !== "number" || typeof computed !== "number") return (shown ?? "") === (computed ?? "");
  if (shown === computed) return true;
  const size = Math.max(Math.abs(shown), Math.abs(computed));
  return Math.abs(shown - computed) <= CLOSE * size || size <= CLOSE * largestRead();
}

/** Whether two computations of a formula agree, cell by cell as isSameResult has it. */
export const areSameResults = (shown: Matrix, computed: Matrix, largestRead: () => number): boolean =>
  everyCell(shown, computed, (one, other) => isSameResult(one, other, largestRead));

/** Whether two values are the same to the last bit; errors by their kind. */
export const isIdentical = (a: Scalar, b: Scalar): boolean =>
  isError(a) || isError(b) ? isError(a) && isError(b) && a.error === b.error : a === b;

/** Whether two results are the same to the last bit. */
export const areIdentical = (a: Matrix, b: Matrix): boolean => everyCell(a, b, isIdentical);

const everyCell = (a: Matrix, b: Matrix, same: (one: Scalar, other: Scalar) => boolean): boolean =>
  a.length === b.length &&
  a.every((row, r) => row.length === b[r]!.length && row.every((value, c) => same(value, b[r]![c]!)));
