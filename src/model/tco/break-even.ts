import { ModelError } from "../error";
import { addressed, type Comparison } from "../comparison";
import { argumentOf, checkOf } from "../parameters";
import { outOfRange } from "../range";
import { type Lanes } from "./program";
import { scenarios, type Scenarios } from "./scenarios";

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
export function breakEven(
  comparison: Comparison,
  parameter: string,
  low: number,
  high: number,
  metric: string,
  target: number,
): BreakEven[] {
  const { key } = addressed(comparison, parameter);
  const argument = argumentOf(key);
  for (const bound of [low, high]) refuseOutside(key, bound);
  const longest = key === "years" ? Math.max(low, high) : undefined;
  const program = scenarios(comparison, [parameter], [metric], longest);
  const whole = argument.whole ?? false;
  return comparison.alternatives.slice(1).map((_, k) => crossing(program, k + 1, low, high, target, whole));
}

function refuseOutside(key: string, bound: number): void {
  const faults = new Uint8Array(1);
  checkOf(key, 0)(1, Float64Array.of(bound), faults);
  if (faults[0] !== 0) throw new ModelError("value", outOfRange(argumentOf(key), bound), key);
}

function crossing(
  program: Scenarios,
  alternative: number,
  low: number,
  high: number,
  target: number,
  whole: boolean,
): BreakEven {
  let [a, b] = [Math.min(low, high), Math.max(low, high)];
  let ends: { low: number; high: number } | "no result" | undefined;
  for (;;) {
    const tried = points(a, b, whole);
    const result = program.run([tried], tried.length)[0]!.alternatives[alternative]!;
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

/** The interval's points, both ends among them; whole ones where the parameter is whole. */
function points(a: number, b: number, whole: boolean): Float64Array {
  const all = Array.from({ length: parts + 1 }, (_, k) => a + ((b - a) * k) / parts);
  return Float64Array.from(whole ? new Set(all.map(Math.round)) : all);
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

const isNarrow = (left: number, right: number, whole: boolean): boolean =>
  whole ? right - left <= 1 : right - left <= 1e-13 * Math.max(Math.abs(left), Math.abs(right));

function endsOf({ values, errors }: Lanes): { low: number; high: number } | "no result" {
  const last = values.length - 1;
  return errors[0] === 0 && errors[last] === 0 ? { low: values[0]!, high: values[last]! } : "no result";
}
