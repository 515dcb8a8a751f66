import { type Block, ERROR_NUM, MIXED, NUMBER } from "./block";

/**
 * True when no number is infinite or none at all. x - x is 0 for every other: four sums, since each addition waits for
 * the one before it in the same sum.
 */
export function isAllFinite(values: Float64Array, n: number): boolean {
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  let i = 0;
  for (; i + 3 < n; i += 4) {
    a += values[i]! - values[i]!;
    b += values[i + 1]! - values[i + 1]!;
    c += values[i + 2]! - values[i + 2]!;
    d += values[i + 3]! - values[i + 3]!;
  }
  for (; i < n; i++) a += values[i]! - values[i]!;
  return a + b + c + d === 0;
}

/**
 * Makes an open block closed: its overflows become #NUM!. Sums, differences and products stay open, since an overflow
 * goes on through them by itself; whatever could hide one (1/x, a comparison) takes closed blocks.
 */
export function close(block: Block, n: number): void {
  block.open = false;
  if (isAllFinite(block.values, n)) return;
  if (block.kind !== MIXED) block.tags.fill(block.kind === NUMBER ? 0 : block.kind, 0, n);
  block.kind = MIXED;
  for (let i = 0; i < n; i++)
    if (block.tags[i] === 0 && !Number.isFinite(block.values[i])) {
      block.tags[i] = ERROR_NUM;
      block.values[i] = 0;
    }
}
