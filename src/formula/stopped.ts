import { cellError } from "./errors";
import { TOO_DEEP } from "./nesting";
import { TOO_LARGE } from "./size";
import type { CellError } from "./value";

/** True for what the machine throws when its stack is full. */
export const isTooDeep = (thrown: unknown): boolean =>
  thrown instanceof Error && /call stack|too much recursion/i.test(thrown.message);

/** What a cell shows whose evaluation ran out of room. Anything else that was thrown goes on. */
export function stopped(thrown: unknown): CellError {
  if (isTooDeep(thrown)) return TOO_DEEP;
  if (!(thrown instanceof RangeError)) throw thrown;
  if (/array length|allocation/i.test(thrown.message)) return TOO_LARGE;
  if (/string length/i.test(thrown.message)) return cellError("#VALUE!", "The text is too long for a cell.");
  throw thrown;
}
