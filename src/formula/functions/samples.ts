import { DIV0, NA, NUM } from "../errors";
import { finite } from "../finite";
import { shapeOf } from "../operand";
import type { Argument, CellFunction, Scope } from "../scope";
import { type CellError, isError, type Matrix, type Scalar } from "../value";
import { ofNumbers, sum } from "./aggregates";
import { firstError, numbersIn } from "./collect";
import { cells, define, integer, matrix, number, numeric, optional } from "./define";
import { chiSquareTail, fAbove, studentAbove } from "./distributions";
import { normalBelow } from "./normal";
import { variance } from "./statistics";

const list = { ...cells, read: (operand: Argument) => ({ operand }) };

const tTest = define([matrix, matrix, integer, integer], ([first, second, sides, kind]) => {
  if ((sides !== 1 && sides !== 2) || kind < 1 || kind > 3) return NUM;
  const compared = kind === 1 ? paired(first, second) : apart(first, second, kind === 2);
  if (!("t" in compared)) return compared;
  return finite(sides * studentAbove(Math.abs(compared.t), compared.freedom));
});
const fTest = define([list, list], ([a, b], scope) => {
  const [first, second] = [varianceOf(a.operand, scope), varianceOf(b.operand, scope)];
  if ("error" in first) return first;
  if ("error" in second) return second;
  if (first.variance === 0 || second.variance === 0) return DIV0;
  const [one, other] = [first.count - 1, second.count - 1];
  const above = fAbove(first.variance / second.variance, one, other);
  return finite(2 * Math.min(above, 1 - above));
});
const zTest = define([list, number, optional(number, undefined)], ([{ operand }, x, sigma], scope) => {
  const numbers = numbersIn([operand], scope);
  if (isError(numbers)) return numbers;
  if (numbers.length === 0) return NA;
  if (sigma !== undefined && sigma <= 0) return NUM;
  const squared = sigma === undefined ? variance(numbers, 1) : sigma * sigma;
  if (typeof squared !== "number") return squared;
  if (squared === 0) return DIV0;
  const distance = sum(numbers) / numbers.length - x;
  return finite(normalBelow(-distance / Math.sqrt(squared / numbers.length)));
});
const chiSquareTest = define([matrix, matrix], ([actual, expected]) => {
  const { rows, columns } = shapeOf(actual);
  const like = shapeOf(expected);
  if (rows * columns !== like.rows * like.columns || rows * columns === 1) return NA;
  const error = actual.flat().find(isError) ?? expected.flat().find(isError);
  if (error) return error;
  let total = 0;
  for (const [seen, wanted] of pairsOf(actual, expected)) {
    if (wanted === 0) return DIV0;
    if (wanted < 0) return NUM;
    total += ((seen - wanted) * (seen - wanted)) / wanted;
  }
  const freedom = rows > 1 && columns > 1 ? (rows - 1) * (columns - 1) : rows * columns - 1;
  return finite(chiSquareTail(total, freedom));
});

/** Shapes of samples, and tests whether two come from one place. */
export const samples: Record<string, CellFunction> = numeric({
  SKEW: ofNumbers((numbers) => {
    const n = numbers.length;
    const spread = variance(numbers, 1);
    if (n < 3 || typeof spread !== "number" || spread === 0) return DIV0;
    return finite((n / ((n - 1) * (n - 2))) * momentOf(numbers, Math.sqrt(spread), 3));
  }),
  "SKEW.P": ofNumbers((numbers) => {
    const spread = variance(numbers, 0);
    if (numbers.length < 3 || typeof spread !== "number" || spread === 0) return DIV0;
    return finite(momentOf(numbers, Math.sqrt(spread), 3) / numbers.length);
  }),
  KURT: ofNumbers((numbers) => {
    const n = numbers.length;
    const spread = variance(numbers, 1);
    if (n < 4 || typeof spread !== "number" || spread === 0) return DIV0;
    const rest = (n - 2) * (n - 3);
    const fourth = momentOf(numbers, Math.sqrt(spread), 4);
    return finite(((n * (n + 1)) / ((n - 1) * rest)) * fourth - (3 * (n - 1) * (n - 1)) / rest);
  }),
  TRIMMEAN: define([list, number], ([{ operand }, share], scope) => {
    const numbers = numbersIn([operand], scope);
    if (isError(numbers)) return numbers;
    if (share < 0 || share >= 1 || numbers.length === 0) return NUM;
    const cut = Math.floor((numbers.length * share) / 2 + 1e-12);
    const kept = Float64Array.from(numbers)
      .sort()
      .slice(cut, numbers.length - cut);
    return finite(sum([...kept]) / kept.length);
  }),
  PROB: define([matrix, matrix, number, optional(number, undefined)], ([xs, shares, from, to = from]) => {
    if (xs.flat().length !== shares.flat().length) return NA;
    const error = xs.flat().find(isError) ?? shares.flat().find(isError);
    if (error) return error;
    const pairs = pairsOf(xs, shares);
    if (pairs.some(([, share]) => share < 0 || share > 1)) return NUM;
    if (Math.abs(sum(pairs.map(([, share]) => share)) - 1) > 1e-7) return NUM;
    return finite(sum(pairs.filter(([x]) => x >= from && x <= to).map(([, share]) => share)));
  }),
  "T.TEST": tTest,
  TTEST: tTest,
  "F.TEST": fTest,
  FTEST: fTest,
  "Z.TEST": zTest,
  ZTEST: zTest,
  "CHISQ.TEST": chiSquareTest,
  CHITEST: chiSquareTest,
});

/** Sum of powers of the distances from the mean, in spreads. */
function momentOf(numbers: readonly number[], spread: number, power: 3 | 4): number {
  const mean = sum(numbers) / numbers.length;
  return sum(numbers.map((x) => ((x - mean) / spread) ** power));
}

/** Places at which both of two arrays hold numbers. */
function pairsOf(first: Matrix, second: Matrix): [number, number][] {
  const others = second.flat();
  return first
    .flat()
    .flatMap((x, i): [number, number][] =>
      typeof x === "number" && typeof others[i] === "number" ? [[x, others[i]]] : [],
    );
}

interface Spread {
  readonly count: number;
  readonly variance: number;
}

function varianceOf(operand: Argument, scope: Scope): Spread | CellError {
  const numbers = numbersIn([operand], scope);
  if (isError(numbers)) return numbers;
  const squared = variance(numbers, 1);
  return isError(squared) ? squared : { count: numbers.length, variance: squared as number };
}

interface Compared {
  readonly t: number;
  readonly freedom: number;
}

function paired(first: Matrix, second: Matrix): Compared | CellError {
  if (first.flat().length !== second.flat().length) return NA;
  const error = firstError(first.flat(), second.flat());
  if (error) return error;
  const differences = pairsOf(first, second).map(([a, b]) => a - b);
  const squared = variance(differences, 1);
  if (typeof squared !== "number" || squared === 0) return DIV0;
  const n = differences.length;
  return { t: sum(differences) / n / Math.sqrt(squared / n), freedom: n - 1 };
}

function apart(first: Matrix, second: Matrix, isEven: boolean): Compared | CellError {
  const error = first.flat().find(isError) ?? second.flat().find(isError);
  if (error) return error;
  const [a, b] = [numbersOf(first.flat()), numbersOf(second.flat())];
  const [va, vb] = [variance(a, 1), variance(b, 1)];
  if (typeof va !== "number" || typeof vb !== "number") return DIV0;
  const difference = sum(a) / a.length - sum(b) / b.length;
  const [sa, sb] = [va / a.length, vb / b.length];
  if (sa + sb === 0) return DIV0;
  if (isEven) {
    const freedom = a.length + b.length - 2;
    const pooled = ((a.length - 1) * va + (b.length - 1) * vb) / freedom;
    return { t: difference / Math.sqrt(pooled * (1 / a.length + 1 / b.length)), freedom };
  }
  // Welch's degrees of freedom, which are no whole number
  const freedom = ((sa + sb) * (sa + sb)) / ((sa * sa) / (a.length - 1) + (sb * sb) / (b.length - 1));
  return { t: difference / Math.sqrt(sa + sb), freedom };
}

const numbersOf = (values: readonly Scalar[]): number[] => values.filter((x) => typeof x === "number");
