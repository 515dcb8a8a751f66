import type { Surroundings } from "./scope";
import { type CellError, isError } from "./value";

const marked = new WeakSet<CellError>();

/**
 * Marks an error as one of this engine's limits: Excel would have computed a value. Whatever comes to it, or hides it
 * as IFERROR does, is told as not computed.
 */
export function unsupported<T extends CellError>(error: T): T {
  marked.add(error);
  return error;
}

/** Tells the book where a result is an error that Excel would not have given; hands the result on. */
export function reported<T>(result: T, { uncomputed }: Pick<Surroundings, "uncomputed">): T {
  if (uncomputed && isError(result) && marked.has(result))
    uncomputed(result, result.message ?? "It can't be computed here.");
  return result;
}
