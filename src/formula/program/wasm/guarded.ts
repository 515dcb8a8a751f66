import type { BoundStep } from "../bind";
import { type Block, NUMBER, TRUTH } from "../block";
import { close } from "../finite";
import type { Register } from "../program";
import type { Compiled } from "./module";
import type { Passed, Segment } from "./schedule";

const LANE = Float64Array.BYTES_PER_ELEMENT;

/**
 * A segment as one step: plain lanes go through the first of its compiled functions that can do them; where a block is
 * not plain, or a lane turns out to need more than plain arithmetic, its kernels run instead.
 */
export function guarded(
  { reads, writes }: Segment,
  functions: readonly Compiled[],
  block: (register: Register) => Block,
  kernels: readonly BoundStep[],
): BoundStep {
  const tied = ({ register, type }: Passed): Tied => ({
    block: block(register),
    kind: type === "truth" ? TRUTH : NUMBER,
  });
  const inputs = reads.map(tied);
  const results = writes.map(tied);
  // one that can't do a block that the next can is not tried again
  let first = 0;
  const computes = (n: number): boolean => {
    for (let k = first; k < functions.length; k++)
      if (functions[k]!(n * LANE) === 0) {
        first = k;
        return true;
      }
    return false;
  };
  return (n) => {
    if (areReady(inputs, n) && computes(n)) {
      for (const { block, kind } of results) {
        block.kind = kind;
        block.open = false;
      }
    } else for (const kernel of kernels) kernel(n);
  };
}

interface Tied {
  readonly block: Block;
  readonly kind: typeof NUMBER | typeof TRUTH;
}

/** Whether all lanes are plain numbers or truth values, as they were taken to be. */
function areReady(inputs: readonly Tied[], n: number): boolean {
  for (const { block, kind } of inputs) {
    if (block.open) close(block, n);
    if (block.kind !== kind) return false;
    // lanes go through in pairs: the last one's other must not raise the flag
    if (n % 2 === 1) block.values[n] = block.values[n - 1]!;
  }
  return true;
}
