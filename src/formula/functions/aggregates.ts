import { toNumber } from "../coerce";
import { finite } from "../finite";
import { isMatrix, Reference, shapeOf, shapeOfArea } from "../operand";
import type { Argument, CellFunction, Scope } from "../scope";
import { type CellError, isError, type Matrix, type Scalar } from "../value";
import { DIV0, NUM, VALUE } from "../errors";
import { matrixOf } from "../dereference";
import { eachValue, isDirect, numbersIn } from "./collect";
import { cells, define, variadic } from "./define";

/** SUM and its like: many cells in, one number out. */
export const aggregates: Record<string, CellFunction> = {
  SUM: ofNumbers((numbers) => finite(sum(numbers))),
  PRODUCT: ofNumbers((numbers) => finite(numbers.length === 0 ? 0 : numbers.reduce((a, b) => a * b, 1))),
  SUMSQ: ofNumbers((numbers) => finite(sum(numbers.map((x) => x * x)))),
  MIN: ofNumbers((numbers) => numbers.reduce((a, b) => (b < a ? b : a), numbers[0] ?? 0)),
  MAX: ofNumbers((numbers) => numbers.reduce((a, b) => (b > a ? b : a), numbers[0] ?? 0)),
  AVERAGE: ofNumbers((numbers) => (numbers.length === 0 ? DIV0 : finite(sum(numbers) / numbers.length))),
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
  COUNT: variadic("range", (args, scope) => count(args, scope, isCounted)),
  COUNTA: variadic("range", (args, scope) => count(args, scope, (value, direct) => direct || value !== null)),
  COUNTBLANK: {
    ...define([cells], ({ 0: { operand } }, scope) => blanks(operand, scope)),
    overReferences: true,
  },
  SUMPRODUCT: variadic("array", sumOfProducts),
};

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

/** The same in which cells count texts as 0 and truth values as 0 and 1; arrays pass truth values over. */
export function ofAll(aggregate: (numbers: number[]) => Scalar): CellFunction {
  return variadic("range", (args, scope) => {
    const numbers: number[] = [];
    let error: CellError | undefined;
    for (const argument of args) {
      const direct = isDirect(argument);
      eachValue(argument, scope, (value) => {
        if (!direct && (value === null || (typeof value === "boolean" && isMatrix(argument)))) return;
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
    eachValue(argument, scope, (value) => {
      if (counted(value, direct)) total++;
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
  const factors: Matrix[] = [];
  for (const argument of args) {
    const factor = matrixOf(argument, scope);
    if (isError(factor)) return factor;
    factors.push(factor);
  }
  const { rows, columns } = shapeOf(factors[0]!);
  if (factors.some((factor) => shapeOf(factor).rows !== rows || shapeOf(factor).columns !== columns))
    return factors.flat(2).find(isError) ?? VALUE;
  const isOne = rows * columns === 1;
  let total = 0;
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      let product = 1;
      for (const factor of factors) {
        const value = factor[row]![column]!;
        if (isError(value)) return value;
        // a text alone is no number; in a list it is passed over
        if (isOne && typeof value === "string") return VALUE;
        product *= typeof value === "number" ? value : 0;
      }
      total += product;
    }
  return finite(total);
}
