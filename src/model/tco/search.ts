import { ModelError } from "../error";
import { addressed, type Comparison } from "../comparison";
import { argumentOf, checkOf } from "../parameters";
import { outOfRange } from "../range";
import type { Lanes } from "./program";
import { scenarios } from "./scenarios";

/** A metric over an interval of one parameter, all else fixed. */
export interface Search {
  readonly low: number;
  readonly high: number;
  /** Parameters that are whole numbers are tried at whole numbers only. */
  readonly whole: boolean;
  /** The metric of each alternative but the baseline at the points. */
  run(points: Float64Array): readonly Lanes[];
}

/** What is looked for: where, as a parameter goes from low to high, a metric meets a target. */
export type Question = readonly [
  comparison: Comparison,
  parameter: string,
  low: number,
  high: number,
  metric: string,
  target: number,
];

/** Throws a ModelError for an end that the parameter does not take; the ends may come in either order. */
export function searchOf(
  comparison: Comparison,
  parameter: string,
  low: number,
  high: number,
  metric: string,
): Search {
  const { key } = addressed(comparison, parameter);
  for (const bound of [low, high]) refuseOutside(key, bound);
  const longest = key === "years" ? Math.max(low, high) : undefined;
  const program = scenarios(comparison, [parameter], [metric], longest);
  return {
    low: Math.min(low, high),
    high: Math.max(low, high),
    whole: argumentOf(key).whole ?? false,
    run: (points) => program.run([points], points.length)[0]!.alternatives.slice(1),
  };
}

function refuseOutside(key: string, bound: number): void {
  const faults = new Uint8Array(1);
  checkOf(key, 0)(1, Float64Array.of(bound), faults);
  if (faults[0] !== 0) throw new ModelError("value", outOfRange(argumentOf(key), bound), key);
}

/** An interval's points, both ends among them, and as many parts between; whole ones where the parameter is whole. */
export function pointsBetween(a: number, b: number, parts: number, whole: boolean): Float64Array {
  const all = Array.from({ length: parts + 1 }, (_, k) => (k === parts ? b : a + ((b - a) * k) / parts));
  return Float64Array.from(whole ? new Set(all.map(Math.round)) : all);
}

/** Two points with no other between them that could be told apart. */
export const isNarrow = (left: number, right: number, whole: boolean): boolean =>
  whole ? right - left <= 1 : right - left <= 1e-13 * Math.max(Math.abs(left), Math.abs(right));
