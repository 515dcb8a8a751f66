import { blockSize } from "./block-size";

/**
 * Columns of one block that kernels work in and then forget, kept from call to call: a call of one cell spends more
 * on new arrays than on arithmetic. A call within a call gets arrays of its own.
 */
export interface Scratch {
  /** The k-th column of numbers, blockSize long; holds whatever was in it. */
  column(k: number): Float64Array;
  /** The k-th column of faults. */
  faults(k: number): Uint8Array;
}

const kept = scratch();
let lent = false;

/** Runs work with scratch columns. */
export function withScratch<T>(work: (columns: Scratch) => T): T {
  if (lent) return work(scratch());
  lent = true;
  try {
    return work(kept);
  } finally {
    lent = false;
  }
}

function scratch(): Scratch {
  const columns: Float64Array[] = [];
  const faults: Uint8Array[] = [];
  return {
    column: (k) => (columns[k] ??= new Float64Array(blockSize)),
    faults: (k) => (faults[k] ??= new Uint8Array(blockSize)),
  };
}
