import { NA, NUM, REF, VALUE } from "../errors";
import { finite } from "../finite";
import { type Operand, shapeOf } from "../operand";
import type { CellFunction } from "../scope";
import { type CellError, isError, type Matrix, type Scalar } from "../value";
import { sum } from "./aggregates";
import { define, logical, matrix, numeric, optional, type Parameter } from "./define";

const intercepts: Parameter<boolean> = {
  ...optional(logical, true),
  // here an error is no truth value, as it is no number among the points
  read: (argument, scope) => (isError(argument) ? VALUE : optional(logical, true).read(argument, scope)),
};
const figures = [
  ...([matrix, optional(matrix, undefined), intercepts, optional(logical, false)] as const),
] as const;
const points = [
  ...([matrix, optional(matrix, undefined), optional(matrix, undefined), intercepts] as const),
] as const;

/** Lines and curves of growth through points, by least squares, of one variable or several. */
export const leastSquares: Record<string, CellFunction> = numeric({
  LINEST: {
    ...define(figures, ([ys, xs, meets, told]) => {
      const fit = fitted(ys, xs, meets, (y) => y);
      return isError(fit) ? fit : tableOf(fit, told, (x) => x);
    }),
    givesArray: true,
    sizedLike: [1],
    sizedBy: [3],
  },
  LOGEST: {
    ...define(figures, ([ys, xs, meets, told]) => {
      const fit = fitted(ys, xs, meets, Math.log);
      return isError(fit) ? fit : tableOf(fit, told, Math.exp);
    }),
    givesArray: true,
    sizedLike: [1],
    sizedBy: [3],
  },
  TREND: {
    ...define(points, ([ys, xs, news, meets]) => {
      const fit = fitted(ys, xs, meets, (y) => y);
      return isError(fit) ? fit : valuesAt(fit, ys, xs, news, (y) => y);
    }),
    givesArray: true,
    sizedLike: [0, 2],
  },
  GROWTH: {
    ...define(points, ([ys, xs, news, meets]) => {
      const fit = fitted(ys, xs, meets, Math.log);
      return isError(fit) ? fit : valuesAt(fit, ys, xs, news, Math.exp);
    }),
    givesArray: true,
    sizedLike: [0, 2],
  },
});

/** A fit with what LINEST tells of it. */
interface Fit {
  /** One for each variable, in order. */
  readonly slopes: readonly number[];
  readonly intercept: number;
  readonly slopeErrors: readonly number[];
  /** Undefined where the line was made to meet 0. */
  readonly interceptError: number | undefined;
  /** Sums of squares: explained, and left over. */
  readonly explained: number;
  readonly rest: number;
  readonly freedom: number;
}

/**
 * The fit of y, taken by a scale, to the variables: a column each beside a column of y, a row each under a row of y,
 * 1, 2, 3, ... where they are left out.
 * @param meets whether there is an intercept; without it the line meets 0
 */
function fitted(
  ys: Matrix,
  xs: Matrix | undefined,
  meets: boolean,
  scale: (y: number) => number,
): Fit | CellError {
  const all = [...ys.flat(), ...(xs?.flat() ?? [])];
  const variables = variablesOf(ys, xs);
  if (isError(variables)) return variables;
  // an error among them is no number either
  if (all.some((value) => typeof value !== "number")) return VALUE;
  const values = (ys.flat() as number[]).map(scale);
  if (!values.every(Number.isFinite)) return NUM;
  return solved(values, variables, meets);
}

/** Each variable's values, a list each. */
function variablesOf(ys: Matrix, xs: Matrix | undefined): number[][] | CellError {
  const count = ys.flat().length;
  if (!xs) return [Array.from({ length: count }, (_, i) => i + 1)];
  const [of, by] = [shapeOf(ys), shapeOf(xs)];
  if (of.rows === by.rows && of.columns === by.columns) return [xs.flat() as number[]];
  if (of.columns === 1 && by.rows === count) return xs[0]!.map((_, i) => xs.map((row) => row[i] as number));
  if (of.rows === 1 && by.columns === count) return xs as number[][];
  return by.rows * by.columns === count && (by.rows === 1 || by.columns === 1)
    ? [xs.flat() as number[]]
    : REF;
}

/** Orthogonalizes the variables, twice over so that nothing of one stays in the next, and reads the slopes off. */
function solved(ys: readonly number[], variables: readonly number[][], meets: boolean): Fit | CellError {
  const n = ys.length;
  const mean = (values: readonly number[]) => (meets ? sum(values) / n : 0);
  const [meanY, means] = [mean(ys), variables.map(mean)];
  const y = ys.map((value) => value - meanY);
  const q: number[][] = [];
  const r: number[][] = [];
  variables.forEach((variable, j) => {
    const centered = variable.map((value) => value - means[j]!);
    const { left, shares } = without(centered, q);
    const size = Math.sqrt(dot(left, left));
    // a variable that the others make up counts for nothing
    const isNew = size > 1e-10 * Math.sqrt(dot(variable, variable));
    r.push([...shares, isNew ? size : 0]);
    q.push(left.map((value) => (isNew ? value / size : 0)));
  });
  const isUsed = r.map((line, j) => line[j]! > 0);
  const freedom = n - isUsed.filter(Boolean).length - (meets ? 1 : 0);
  if (freedom < 0) return NUM;
  const inverse = invertedUpper(r, isUsed);
  const projections = q.map((direction) => dot(direction, y));
  const slopes = inverse.map((line) => dot(line, projections));
  const left = y.map((value, i) => value - sum(q.map((direction, j) => direction[i]! * projections[j]!)));
  const [rest, explained] = [dot(left, left), dot(projections, projections)];
  const spread = freedom > 0 ? rest / freedom : 0;
  const weights = inverse.map((line) => dot(line, line));
  const meanParts = q.map((_, j) => sum(means.map((value, i) => value * inverse[i]![j]!)));
  return {
    ...{ slopes, rest, explained, freedom },
    intercept: meanY - dot(slopes, means),
    slopeErrors: weights.map((weight) => Math.sqrt(spread * weight)),
    interceptError: meets ? Math.sqrt(spread * (1 / n + dot(meanParts, meanParts))) : undefined,
  };
}

const dot = (a: readonly number[], b: readonly number[]): number => {
  let total = 0;
  for (let i = 0; i < a.length; i++) total += a[i]! * b[i]!;
  return total;
};

/** What is left of a vector without its shares of orthonormal ones. */
function without(vector: readonly number[], directions: readonly number[][]) {
  let left = [...vector];
  const shares = directions.map(() => 0);
  for (let pass = 0; pass < 2; pass++)
    directions.forEach((direction, j) => {
      const share = dot(left, direction);
      shares[j]! += share;
      left = left.map((value, i) => value - share * direction[i]!);
    });
  return { left, shares };
}

/** The inverse of R, whose columns are the lines given; unused variables have empty lines. */
function invertedUpper(r: readonly (readonly number[])[], isUsed: readonly boolean[]): number[][] {
  const size = r.length;
  const inverse = r.map(() => Array.from({ length: size }, () => 0));
  for (let column = 0; column < size; column++) {
    if (!isUsed[column]) continue;
    for (let row = column; row >= 0; row--) {
      if (!isUsed[row]) continue;
      let value = row === column ? 1 : 0;
      for (let k = row + 1; k <= column; k++) value -= r[k]![row]! * inverse[k]![column]!;
      inverse[row]![column] = value / r[row]![row]!;
    }
  }
  return inverse;
}

/** The last variable's slope first, the intercept last; then, if asked for, what is known of the fit. */
function tableOf(fit: Fit, told: boolean, scale: (x: number) => number): Operand {
  const { slopes, intercept, slopeErrors, interceptError, explained, rest, freedom } = fit;
  const isMade = interceptError === undefined;
  const line = [...slopes].reverse().map((slope): Scalar => finite(scale(slope)));
  line.push(finite(scale(isMade ? 0 : intercept)));
  if (!told) return line.length === 1 ? line[0]! : [line];
  const width = line.length;
  const pad = (row: Scalar[]): Scalar[] => [...row, ...Array.from({ length: width - row.length }, () => NA)];
  const count = slopes.length;
  return [
    line,
    [...[...slopeErrors].reverse().map((error): Scalar => finite(error)), interceptError ?? NA],
    pad([
      explained + rest === 0 ? NUM : finite(explained / (explained + rest)),
      Math.sqrt(freedom > 0 ? rest / freedom : 0),
    ]),
    pad([freedom === 0 || rest === 0 ? NUM : finite(explained / count / (rest / freedom)), freedom]),
    pad([explained, rest]),
  ];
}

/** The fit's values at new places, or at those that it was made from. */
function valuesAt(
  { slopes, intercept, interceptError }: Fit,
  ys: Matrix,
  xs: Matrix | undefined,
  news: Matrix | undefined,
  scale: (y: number) => number,
): Operand {
  const at = news ?? xs ?? countedLike(ys);
  if (at.flat().some((value) => typeof value !== "number")) return VALUE;
  const base = interceptError === undefined ? 0 : intercept;
  const value = (place: readonly number[]): Scalar => finite(scale(base + dot(slopes, place)));
  const { rows, columns } = shapeOf(at);
  const numbers = at as number[][];
  if (slopes.length === 1) return unwrapped(numbers.map((row) => row.map((x) => value([x]))));
  if (shapeOf(ys).columns === 1)
    return columns === slopes.length ? unwrapped(numbers.map((row) => [value(row)])) : REF;
  if (rows !== slopes.length) return REF;
  return unwrapped([numbers[0]!.map((_, i) => value(numbers.map((row) => row[i]!)))]);
}

const countedLike = (ys: Matrix): Matrix => {
  const { columns } = shapeOf(ys);
  return ys.map((row, r) => row.map((_, c) => r * columns + c + 1));
};

const unwrapped = (values: Matrix): Operand =>
  values.length === 1 && values[0]!.length === 1 ? values[0]![0]! : values;
