import { faultKinds } from "../../vector";
import type { BoundStep } from "./bind";
import { type Block, MIXED, NUMBER, numberAt, numberTag, truthAt } from "./block";
import { close } from "./finite";
import type { Texts } from "./texts";

/** No larger number is tried. */
const MOST = 1_048_576;

/** The start, 20 steps up that double and the last number; then the 19 halves of the last of these steps. */
const MOST_ROUNDS = 1 + Math.log2(MOST) + 1 + Math.log2(MOST) - 1;

/** What a search takes and gives: where it begins, the number it tries, whether that fits, the result. */
export interface SearchBlocks {
  readonly minimum: Block;
  readonly trial: Block;
  readonly fits: Block;
  readonly out: Block;
}

/**
 * Finds in each lane the least whole number that fits, from the minimum (rounded up, at least 1) on. All that is larger
 * than a number that fits is taken to fit, so that the steps up double until one does and what lies between is halved;
 * all lanes try at once. Where none up to 1,048,576 fits the result is #N/A; a lane that meets an error ends with it.
 * @param fit the steps from the trial to whether it fits
 */
export function search(blocks: SearchBlocks, fit: readonly BoundStep[], texts: Texts): BoundStep {
  const { minimum, trial, fits, out } = blocks;
  const lanes = new SearchedLanes(out.values.length);
  return (n) => {
    if (minimum.open) close(minimum, n);
    trial.kind = NUMBER;
    trial.open = false;
    let searching = lanes.begin(n, minimum, trial.values, texts);
    for (let round = 0; searching > 0; round++) {
      if (round === MOST_ROUNDS) throw new Error("The search for the least number that fits does not end.");
      for (const step of fit) step(n);
      if (fits.open) close(fits, n);
      searching = lanes.advance(searching, fits, trial.values, texts);
    }
    lanes.finish(n, trial.values, out);
  };
}

/** How far the search has come in each lane. */
class SearchedLanes {
  private readonly start: Float64Array;
  /** The largest number known not to fit, to begin with the one before the start. */
  private readonly below: Float64Array;
  /** The least number known to fit; infinite while there is none. */
  private readonly above: Float64Array;
  /** The error that a lane has met, else 0. */
  private readonly tags: Uint8Array;
  /** The lanes that are still searching, first. */
  private readonly lanes: Int32Array;

  constructor(size: number) {
    this.start = new Float64Array(size);
    this.below = new Float64Array(size);
    this.above = new Float64Array(size);
    this.tags = new Uint8Array(size);
    this.lanes = new Int32Array(size);
  }

  /** Sets what each lane tries first; gives how many lanes search. */
  begin(n: number, minimum: Block, trial: Float64Array, texts: Texts): number {
    const { start, below, above, tags, lanes } = this;
    const isPlain = minimum.kind !== MIXED;
    let searching = 0;
    for (let i = 0; i < n; i++) {
      const tag = isPlain ? 0 : numberTag(minimum, i, texts);
      const from = isPlain ? minimum.values[i]! : tag === 0 ? numberAt(minimum, i, texts) : 1;
      const first = Math.max(1, Math.ceil(from));
      trial[i] = start[i] = first;
      below[i] = first - 1;
      above[i] = Infinity;
      tags[i] = tag === 0 && first > MOST ? faultKinds.na : tag;
      if (tags[i] === 0) lanes[searching++] = i;
    }
    return searching;
  }

  /** Learns from what was tried, and sets what is tried next; gives how many of so many lanes search on. */
  advance(searching: number, fits: Block, trial: Float64Array, texts: Texts): number {
    const { start, below, above, tags, lanes } = this;
    const isPlain = fits.kind !== MIXED;
    const { values } = fits;
    let left = 0;
    for (let k = 0; k < searching; k++) {
      const i = lanes[k]!;
      const truth = isPlain ? values[i]! : truthAt(fits, i, texts);
      if (truth === 0) below[i] = trial[i]!;
      else if (isPlain || truth === 1) above[i] = trial[i]!;
      else tags[i] = -truth;
      const [low, high] = [below[i]!, above[i]!];
      if (high === Infinity && low >= MOST) tags[i] = faultKinds.na;
      if (high - low === 1) trial[i] = high;
      else if (tags[i] === 0) {
        trial[i] = high === Infinity ? farther(start[i]!, low) : Math.floor((low + high) / 2);
        lanes[left++] = i;
      }
    }
    return left;
  }

  finish(n: number, trial: Float64Array, out: Block): void {
    const { tags } = this;
    let failed = 0;
    for (let i = 0; i < n; i++) failed |= tags[i]!;
    out.values.set(n === trial.length ? trial : trial.subarray(0, n));
    out.kind = failed === 0 ? NUMBER : MIXED;
    out.open = false;
    if (failed === 0) return;
    out.tags.set(tags.subarray(0, n));
    for (let i = 0; i < n; i++) if (tags[i] !== 0) out.values[i] = 0;
  }
}

/** The start, then 1, 2, 4, 8 ... above it. */
function farther(start: number, below: number): number {
  const distance = below - start;
  return Math.min(MOST, start + (distance > 0 ? 2 * distance : distance + 1));
}
