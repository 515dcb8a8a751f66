import { isNarrow, pointsBetween, type Question, type Search, searchOf } from "./search";

/** Values of a parameter, both ends among them, from one to the other; "open" where the search ends first. */
export interface PayRange {
  readonly from: number | "open";
  readonly to: number | "open";
}

/** Points that an interval is tried at first: whole servers make a saw tooth of a saving. */
const parts = 1024;
/** Points between two of them, at once for all places that are sought. */
const finer = 32;

/**
 * All values of a parameter from low to high at which the metric of each alternative but the baseline is at least the
 * target, all else fixed, as intervals. At a jump (a whole server) an end is the last value that still reaches it.
 * Parameters that are whole numbers are tried at whole numbers only. An interval or a gap narrower than 1/1024 of the
 * search may be missed. Where the metric has no result it does not reach the target.
 */
export function payRanges(...[comparison, parameter, low, high, metric, target]: Question): PayRange[][] {
  const search = searchOf(comparison, parameter, low, high, metric);
  const tried = pointsBetween(
    search.low,
    search.high,
    search.whole ? wholeParts(search) : parts,
    search.whole,
  );
  const reached = reaching(search, tried, target);
  const turns = reached.map((reaches) => turnsOf(tried, reaches));
  const all = turns.flatMap((ofOne, alternative) => ofOne.map((turn) => ({ turn, alternative })));
  narrow(search, all, target);
  shorten(search, all, target);
  return turns.map((ofOne, k) => rangesOf(ofOne, reached[k]![0]!, reached[k]!.at(-1)!));
}

/** Each whole number, as long as they are no more than these. */
const mostWhole = 20_000;
const wholeParts = ({ low, high }: Search): number => Math.max(1, Math.min(mostWhole, high - low));

/** Two neighboring points, of which one reaches the target. */
interface Turn {
  left: number;
  right: number;
  readonly begins: boolean;
}

type Turns = readonly { readonly turn: Turn; readonly alternative: number }[];

function turnsOf(tried: Float64Array, reaches: readonly boolean[]): Turn[] {
  return reaches
    .slice(1)
    .flatMap((now, k) =>
      now === reaches[k] ? [] : [{ left: tried[k]!, right: tried[k + 1]!, begins: now }],
    );
}

/** Whether each alternative but the baseline reaches the target at the points. */
function reaching(search: Search, points: Float64Array, target: number): boolean[][] {
  return search
    .run(points)
    .map(({ values, errors }) => Array.from(values, (value, i) => errors[i] === 0 && value >= target));
}

/** Brings the points of all turns together, in the same runs of the program. */
function narrow(search: Search, all: Turns, target: number): void {
  let open = all.filter(({ turn }) => !isNarrow(turn.left, turn.right, search.whole));
  while (open.length > 0) {
    const grids = open.map(({ turn }) => pointsBetween(turn.left, turn.right, finer, search.whole));
    const points = Float64Array.from(grids.flatMap((grid) => [...grid]));
    const reached = reaching(search, points, target);
    let at = 0;
    open = open.filter(({ turn, alternative }, k) => {
      const grid = grids[k]!;
      const reaches = reached[alternative]!.slice(at, (at += grid.length));
      const before = [turn.left, turn.right];
      const first = reaches.findIndex((reach) => reach === turn.begins);
      [turn.left, turn.right] = [grid[first - 1]!, grid[first]!];
      const isSame = turn.left === before[0] && turn.right === before[1];
      return !isSame && !isNarrow(turn.left, turn.right, search.whole);
    });
  }
}

/** Digits of an end that do where they reach the target as well: 32, not 32.000000032, since counts round up late. */
const digits = 9;

function shorten(search: Search, all: Turns, target: number): void {
  if (all.length === 0) return;
  const side = ({ begins }: Turn) => (begins ? "right" : "left");
  const shorter = all.map(({ turn }) => {
    const short = inward(turn[side(turn)], turn.begins ? 1 : -1);
    return Math.min(search.high, Math.max(search.low, short));
  });
  const reached = reaching(search, Float64Array.from(shorter), target);
  all.forEach(({ turn, alternative }, k) => {
    if (reached[alternative]![k]!) turn[side(turn)] = shorter[k]!;
  });
}

/** The nearest number of few digits that is not below, or not above, another. */
function inward(value: number, direction: 1 | -1): number {
  const short = Number(value.toPrecision(digits));
  const [, exponent] = value.toExponential().split("e");
  const step = Number(`1e${Number(exponent) + 1 - digits}`);
  return (short - value) * direction >= 0 ? short : Number((short + direction * step).toPrecision(digits));
}

function rangesOf(turns: readonly Turn[], atLow: boolean, atHigh: boolean): PayRange[] {
  const from = turns.filter(({ begins }) => begins).map(({ right }) => right);
  const to = turns.filter(({ begins }) => !begins).map(({ left }) => left);
  const starts: PayRange["from"][] = atLow ? ["open", ...from] : from;
  const ends: PayRange["to"][] = atHigh ? [...to, "open"] : to;
  return starts.map((start, k) => ({ from: start, to: ends[k]! }));
}
