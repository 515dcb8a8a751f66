import { storedErrorText } from "../errors";
import { type CellError, isError, type Scalar } from "./value";

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
