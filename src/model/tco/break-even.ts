import type { Lanes } from "./program";
import { isNarrow, pointsBetween, type Question, type Search, searchOf } from "./search";

/** Where a metric of one alternative meets a target, or what it is at both ends where it does not. */
export type BreakEven =
  { readonly at: number } | { readonly none: { readonly low: number; readonly high: number } | "no result" };

/** Parts that an interval is cut into at once: all of them are one run of the program. */
const parts = 256;

/**
 * The lowest value of a parameter from low to high at which the metric of each alternative but the baseline meets the
 * target, all else fixed; at a jump (a whole server) the value on the side that meets it. Parameters that are whole
 * numbers are tried at whole numbers only. Two crossings closer than 1/256 of the interval may be missed.
 */
export function breakEven(...[comparison, parameter, low, high, metric, target]: Question): BreakEven[] {
  const search = searchOf(comparison, parameter, low, high, metric);
  return comparison.alternatives.slice(1).map((_, k) => crossing(search, k, target));
}

function crossing(search: Search, alternative: number, target: number): BreakEven {
  const { whole } = search;
  let [a, b] = [search.low, search.high];
  let ends: { low: number; high: number } | "no result" | undefined;
  for (;;) {
    const tried = pointsBetween(a, b, parts, whole);
    const result = search.run(tried)[alternative]!;
    ends ??= endsOf(result);
    const first = firstCrossing(result, target);
    if (first === undefined) return { none: ends };
    const [left, right] = [tried[first]!, tried[Math.min(first + 1, tried.length - 1)]!];
    const meets = result.values[first]! >= target;
    if (result.values[first] === target) return { at: left };
    if (isNarrow(left, right, whole) || (left === a && right === b)) return { at: meets ? left : right };
    [a, b] = [left, right];
  }
}

/** The first point after which the metric passes the target; points without a result part the interval. */
function firstCrossing({ values, errors }: Lanes, target: number): number | undefined {
  for (let k = 0; k < values.length; k++) {
    if (errors[k] !== 0) continue;
    if (values[k] === target) return k;
    const isLast = k + 1 === values.length || errors[k + 1] !== 0;
    if (!isLast && values[k]! >= target !== values[k + 1]! >= target) return k;
  }
  return undefined;
}

function endsOf({ values, errors }: Lanes): { low: number; high: number } | "no result" {
  const last = values.length - 1;
  return errors[0] === 0 && errors[last] === 0 ? { low: values[0]!, high: values[last]! } : "no result";
}
