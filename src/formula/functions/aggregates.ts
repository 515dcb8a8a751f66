import { toNumber } from "../coerce";
import { finite } from "../finite";
import { isArray, Reference, shapeOf, shapeOfArea } from "../operand";
import type { Argument, CellFunction, Scope } from "../scope";
import { held, type Tall } from "../tall";
import { type CellError, isError, type Matrix, type Scalar } from "../value";
import { DIV0, NUM, VALUE } from "../errors";
import { arrayIn } from "../dereference";
import { eachCounted, eachNumber, eachValue, isDirect, numbersIn } from "./collect";
import { cells, define, numeric, ofTall, variadic } from "./define";

/** SUM and its like: many cells in, one number out. */
export const aggregates: Record<string, CellFunction> = numeric({
  SUM: ofTotal(({ total }) => finite(total)),
  PRODUCT: ofNumbers((numbers) => finite(numbers.length === 0 ? 0 : numbers.reduce((a, b) => a * b, 1))),
  SUMSQ: ofNumbers((numbers) => finite(sum(numbers.map((x) => x * x)))),
  MIN: ofTotal(({ count, least }) => (count === 0 ? 0 : least)),
  MAX: ofTotal(({ count, most }) => (count === 0 ? 0 : most)),
  AVERAGE: ofTotal(({ count, total }) => (count === 0 ? DIV0 : finite(total / count))),
  AVERAGEA: ofAll((numbers) => (numbers.length === 0 ? DIV0 : finite(sum(numbers) / numbers.length))),
  MINA: ofAll((numbers) => numbers.reduce((a, b) => (b < a ? b : a), numbers[0] ?? 0)),
  MAXA: ofAll((numbers) => numbers.reduce((a, b) => (b > a ? b : a), numbers[0] ?? 0)),
  MEDIAN: ofNumbers(median),
  PERCENTOF: define([cells, cells], ([part, all], scope) => {
    const share = numbersIn([part.operand], scope);
    const whole = numbersIn([all.operand], scope);
    if (isError(share) || isError(whole)) return NUM;
    return sum(whole) === 0 ? DIV0 : finite(sum(share) / sum(whole));
  }),
  COUNT: ofTall(variadic("range", (args, scope) => count(args, scope, isCounted))),
  COUNTA: ofTall(
    variadic("range", (args, scope) => count(args, scope, (value, direct) => direct || value !== null)),
  ),
  COUNTBLANK: {
    ...define([cells], ({ 0: { operand } }, scope) => blanks(operand, scope)),
    overReferences: true,
  },
  SUMPRODUCT: ofTall(variadic("array", sumOfProducts)),
});

/** Sum in the order given. */
export const sum = (numbers: readonly number[]): number => {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
};

/** An aggregate of all numbers in its arguments; see numbersIn. */
export function ofNumbers(aggregate: (numbers: number[]) => Scalar): CellFunction {
  return variadic("range", (args, scope) => {
    const numbers = numbersIn(args, scope);
    return isError(numbers) ? numbers : aggregate(numbers);
  });
}

/** What SUM and its like tell of numbers. */
interface Total {
  total: number;
  count: number;
  least: number;
  most: number;
}

/** An aggregate that each number goes into once, in the order given. */
function ofTotal(aggregate: (total: Total) => Scalar): CellFunction {
  return ofTall(
    variadic("range", (args, scope) => {
      const all: Total = { total: 0, count: 0, least: Infinity, most: -Infinity };
      const error = eachNumber(args, scope, (number, times) => {
        all.total += times === 1 ? number : number * times;
        all.count += times;
        if (number < all.least) all.least = number;
        if (number > all.most) all.most = number;
      });
      return error ?? aggregate(all);
    }),
  );
}

/** The same in which cells count texts as 0 and truth values as 0 and 1; arrays pass truth values over. */
export function ofAll(aggregate: (numbers: number[]) => Scalar): CellFunction {
  return variadic("range", (args, scope) => {
    const numbers: number[] = [];
    let error: CellError | undefined;
    for (const argument of args) {
      const direct = isDirect(argument);
      eachValue(argument, scope, (value) => {
        if (!direct && (value === null || (typeof value === "boolean" && isArray(argument)))) return;
        const number = !direct && typeof value === "string" ? 0 : toNumber(value, scope.book);
        if (isError(number)) error ??= number;
        else numbers.push(number);
      });
    }
    return error ?? aggregate(numbers);
  });
}

function median(numbers: number[]): Scalar {
  const sorted = Float64Array.from(numbers).sort();
  const half = sorted.length / 2;
  if (sorted.length === 0) return NUM;
  return sorted.length % 2 ? sorted[Math.floor(half)]! : (sorted[half - 1]! + sorted[half]!) / 2;
}

function count(
  args: readonly Argument[],
  scope: Scope,
  counted: (value: Scalar, direct: boolean) => boolean,
): number {
  let total = 0;
  for (const argument of args) {
    const direct = isDirect(argument);
    eachCounted(argument, scope, (value, times) => {
      if (counted(value, direct)) total += times;
    });
  }
  return total;
}

const isCounted = (value: Scalar, direct: boolean): boolean =>
  direct ? typeof toNumber(value) === "number" : typeof value === "number";

/** Cells that are blank or hold an empty text. */
function blanks(operand: Argument, scope: Scope): Scalar {
  if (!(operand instanceof Reference)) return VALUE;
  let filled = 0;
  let all = 0;
  for (const area of operand.areas) {
    const { rows, columns } = shapeOfArea(area);
    all += rows * columns;
    scope.book.cells.visit(area, (value) => {
      if (value !== "") filled++;
    });
  }
  return all - filled;
}

/** Products of cells at the same place, added up; what is no number counts as 0, the first error is the result. */
function sumOfProducts(args: readonly Argument[], scope: Scope): Scalar {
  const factors: (Matrix | Tall)[] = [];
  for (const argument of args) {
    const factor = arrayIn(argument, scope);
    if (isError(factor)) return factor;
    factors.push(factor);
  }
  const { rows, columns } = shapeOf(factors[0]!);
  if (factors.some((factor) => shapeOf(factor).rows !== rows || shapeOf(factor).columns !== columns))
    return factors.flatMap((factor) => held(factor).rows.flat()).find(isError) ?? VALUE;
  const isOne = rows * columns === 1;
  const differing = Math.max(...factors.map((factor) => held(factor).rows.length));
  const lines = factors.map((factor) => held(factor).rows);
  let total = 0;
  for (let row = 0; row < differing; row++) {
    // the last of them stands for all the rest
    const times = row === differing - 1 ? rows - row : 1;
    for (let column = 0; column < columns; column++) {
      let product = 1;
      for (const factor of lines) {
        const value = factor[Math.min(row, factor.length - 1)]![column]!;
        if (isError(value)) return value;
        // a text alone is no number; in a list it is passed over
        if (isOne && typeof value === "string") return VALUE;
        product *= typeof value === "number" ? value : 0;
      }
      total += times === 1 ? product : product * times;
    }
  }
  return finite(total);
}
