import { DIV0, NA, NUM, VALUE } from "../errors";
import { finite } from "../finite";
import { singleOf } from "../dereference";
import { isCell, type Operand, Reference } from "../operand";
import type { Argument, CellFunction, Scope } from "../scope";
import { isError, type Scalar } from "../value";
import { ofAll, ofNumbers, sum } from "./aggregates";
import { numbersIn } from "./collect";
import { cells, define, logical, number, numeric, variadic } from "./define";
import { normalBelow, normalQuantile } from "./normal";

const percentile = ranked((sorted, k) => inclusive(sorted, k));
const quartile = ranked((sorted, k) => inclusive(sorted, Math.floor(k) / 4));
const deviation = ofNumbers((numbers) => root(variance(numbers, 1)));
const sampleVariance = ofNumbers((numbers) => variance(numbers, 1));
const normal = define([number, number, number, logical], ([x, mean, spread, cumulative]) => {
  if (spread <= 0) return NUM;
  const z = (x - mean) / spread;
  return finite(cumulative ? normalBelow(z) : Math.exp((-z * z) / 2) / (spread * Math.sqrt(2 * Math.PI)));
});
const normalInverse = define([number, number, number], ([share, mean, spread]) =>
  share <= 0 || share >= 1 || spread <= 0 ? NUM : finite(mean + spread * normalQuantile(share)),
);
const mode = ofListed((numbers) => mostFrequent(numbers)[0] ?? NA);
const standardInverse = define([number], ([share]) =>
  share <= 0 || share >= 1 ? NUM : normalQuantile(share),
);

/** Spread, rank and the normal distribution. */
export const statistics: Record<string, CellFunction> = numeric({
  LARGE: ranked((sorted, k) => (k < 1 ? NUM : (sorted[sorted.length - Math.ceil(k)] ?? NUM))),
  SMALL: ranked((sorted, k) => sorted[Math.floor(k) - 1] ?? NUM),
  PERCENTILE: percentile,
  "PERCENTILE.INC": percentile,
  "PERCENTILE.EXC": ranked((sorted, k) => between(sorted, k * (sorted.length + 1) - 1)),
  QUARTILE: quartile,
  "QUARTILE.INC": quartile,
  "QUARTILE.EXC": ranked((sorted, k) => between(sorted, (Math.floor(k) / 4) * (sorted.length + 1) - 1)),
  STDEV: deviation,
  "STDEV.S": deviation,
  "STDEV.P": ofNumbers((numbers) => root(variance(numbers, 0))),
  STDEVA: ofAll((numbers) => root(variance(numbers, 1))),
  STDEVPA: ofAll((numbers) => root(variance(numbers, 0))),
  VARA: ofAll((numbers) => variance(numbers, 1)),
  VARPA: ofAll((numbers) => variance(numbers, 0)),
  STDEVP: ofNumbers((numbers) => root(variance(numbers, 0))),
  VAR: sampleVariance,
  "VAR.S": sampleVariance,
  "VAR.P": ofNumbers((numbers) => variance(numbers, 0)),
  VARP: ofNumbers((numbers) => variance(numbers, 0)),
  GEOMEAN: ofNumbers((numbers) => {
    if (numbers.length === 0 || numbers.some((x) => x <= 0)) return NUM;
    return finite(Math.exp(sum(numbers.map(Math.log)) / numbers.length));
  }),
  HARMEAN: ofNumbers((numbers) => {
    if (numbers.length === 0 || numbers.some((x) => x <= 0)) return NUM;
    return finite(numbers.length / sum(numbers.map((x) => 1 / x)));
  }),
  AVEDEV: ofNumbers((numbers) => {
    if (numbers.length === 0) return NUM;
    const mean = sum(numbers) / numbers.length;
    return finite(sum(numbers.map((x) => Math.abs(x - mean))) / numbers.length);
  }),
  DEVSQ: ofNumbers((numbers) => {
    if (numbers.length === 0) return NUM;
    const mean = sum(numbers) / numbers.length;
    return finite(sum(numbers.map((x) => (x - mean) * (x - mean))));
  }),
  MODE: mode,
  "MODE.SNGL": mode,
  "MODE.MULT": {
    ...ofListed((numbers) => {
      const most = mostFrequent(numbers);
      return most.length === 0 ? NA : most.length === 1 ? most[0]! : most.map((x) => [x]);
    }),
    givesArray: true,
    sizedBy: "all",
  },
  "NORM.DIST": normal,
  NORMDIST: normal,
  "NORM.INV": normalInverse,
  NORMINV: normalInverse,
  "NORM.S.INV": standardInverse,
  NORMSINV: standardInverse,
  "NORM.S.DIST": define([number, logical], ([z, cumulative]) =>
    finite(cumulative ? normalBelow(z) : Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)),
  ),
});

/** A function of sorted numbers and a rank; no numbers are #NUM!, an error in the rank comes before one in them. */
function ranked(pick: (sorted: Float64Array, k: number) => Scalar): CellFunction {
  const parameters = [{ ...cells, read: (operand: Argument) => ({ operand }) }, number] as const;
  return define(parameters, ([{ operand }, k], scope: Scope) => {
    const numbers = numbersIn([operand], scope);
    if (isError(numbers)) return numbers;
    return numbers.length === 0 ? NUM : pick(Float64Array.from(numbers).sort(), k);
  });
}

const inclusive = (sorted: Float64Array, share: number): Scalar =>
  between(sorted, share * (sorted.length - 1));

/** The value at a place between two of them, on the line from one to the other. */
function between(sorted: Float64Array, place: number): Scalar {
  // a place a rounding beyond the ends is the end
  const at = Math.abs(place - Math.round(place)) < 1e-12 ? Math.round(place) : place;
  const low = Math.floor(at);
  if (low < 0 || at > sorted.length - 1) return NUM;
  const value = sorted[low]!;
  return low === at ? value : value + (at - low) * (sorted[low + 1]! - value);
}

/** Mean squared distance from the mean; `lost` is 1 for a sample. */
export function variance(numbers: readonly number[], lost: 0 | 1): Scalar {
  if (numbers.length <= lost) return DIV0;
  const mean = sum(numbers) / numbers.length;
  return finite(sum(numbers.map((x) => (x - mean) * (x - mean))) / (numbers.length - lost));
}

const root = (value: Scalar): Scalar => (typeof value === "number" ? Math.sqrt(value) : value);

/** The numbers that come most often, in the order in which they are met; none where each comes once. */
function mostFrequent(numbers: readonly number[]): number[] {
  const counts = new Map<number, number>();
  for (const x of numbers) counts.set(x, (counts.get(x) ?? 0) + 1);
  let most = 2;
  for (const count of counts.values()) most = Math.max(most, count);
  return [...counts].filter(([, count]) => count === most).map(([x]) => x);
}

/** An aggregate of numbers in lists, to which a text or a truth value typed among the arguments is no number, nor is a blank cell alone; "" is passed over. */
function ofListed(aggregate: (numbers: number[]) => Operand): CellFunction {
  const isNoNumber = (argument: Argument, scope: Scope) =>
    typeof argument === "string" ||
    typeof argument === "boolean" ||
    (argument instanceof Reference && argument.areas.every(isCell) && singleOf(argument, scope) === null);
  return variadic("range", (args, scope) => {
    const given = args.filter((argument) => argument !== "");
    if (given.some((argument) => isNoNumber(argument, scope))) return VALUE;
    const numbers = numbersIn(given, scope);
    return isError(numbers) ? numbers : aggregate(numbers);
  });
}
