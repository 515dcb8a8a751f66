import { faultKinds } from "../../vector";
import type { BoundStep } from "./bind";
import { type Block, MIXED, NUMBER, numberAt, numberTag, truthAt } from "./block";
import { close } from "./finite";
import type { Texts } from "./texts";

/** No larger number is tried. */
const MOST = 1_048_576;

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
    lanes.begin(n, minimum, texts);
    trial.kind = NUMBER;
    trial.open = false;
    while (lanes.tryNext(n, trial.values)) {
      for (const step of fit) step(n);
      if (fits.open) close(fits, n);
      lanes.learn(n, trial.values, fits, texts);
    }
    lanes.finish(n, out);
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

  constructor(size: number) {
    this.start = new Float64Array(size);
    this.below = new Float64Array(size);
    this.above = new Float64Array(size);
    this.tags = new Uint8Array(size);
  }

  begin(n: number, minimum: Block, texts: Texts): void {
    for (let i = 0; i < n; i++) {
      const tag = numberTag(minimum, i, texts);
      const start = tag === 0 ? Math.max(1, Math.ceil(numberAt(minimum, i, texts))) : 1;
      this.tags[i] = tag;
      this.start[i] = start;
      this.below[i] = start - 1;
      this.above[i] = Infinity;
    }
  }

  /** Sets what each lane tries next; false when all have ended. */
  tryNext(n: number, trial: Float64Array): boolean {
    let searching = false;
    for (let i = 0; i < n; i++) {
      const [below, above] = [this.below[i]!, this.above[i]!];
      if (above === Infinity && below >= MOST) this.tags[i] ||= faultKinds.na;
      if (this.tags[i] !== 0) trial[i] = 1;
      else if (above - below === 1) trial[i] = above;
      else {
        trial[i] = above === Infinity ? farther(this.start[i]!, below) : Math.floor((below + above) / 2);
        searching = true;
      }
    }
    return searching;
  }

  learn(n: number, trial: Float64Array, fits: Block, texts: Texts): void {
    for (let i = 0; i < n; i++) {
      if (this.tags[i] !== 0 || this.above[i]! - this.below[i]! === 1) continue;
      const truth = truthAt(fits, i, texts);
      if (truth < 0) this.tags[i] = -truth;
      else if (truth === 1) this.above[i] = trial[i]!;
      else this.below[i] = trial[i]!;
    }
  }

  finish(n: number, out: Block): void {
    let failed = false;
    for (let i = 0; i < n; i++) {
      const tag = this.tags[i]!;
      out.values[i] = tag === 0 ? this.above[i]! : 0;
      out.tags[i] = tag;
      failed ||= tag !== 0;
    }
    out.kind = failed ? MIXED : NUMBER;
    out.open = false;
  }
}

/** The start, then 1, 2, 4, 8 ... above it. */
function farther(start: number, below: number): number {
  const distance = below - start;
  return Math.min(MOST, start + (distance > 0 ? 2 * distance : distance + 1));
}
