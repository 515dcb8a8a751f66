import { toNumber } from "../coerce";
import { cellError, DIV0, NA, NUM, VALUE } from "../errors";
import { finite } from "../finite";
import { isCell, isMatrix, Reference, shapeOfArea } from "../operand";
import { power } from "../operators";
import type { Argument, CellFunction, Scope } from "../scope";
import { unsupported } from "../unsupported";
import { cutAlike } from "../tall";
import { type CellError, isError, type Scalar } from "../value";
import { eachValue, firstError } from "./collect";
import { array, define, integer, matrix, numeric, strictNumber, variadic } from "./define";
import { arrayOf } from "./shape";
import { sum } from "./aggregates";

/** Functions of whole numbers, and sums over pairs and products of arrays. */
export const whole: Record<string, CellFunction> = {
  ...numeric({
    FACT: define([integer], ([n]) => (n < 0 || n > 170 ? NUM : falling(n, n))),
    COMBIN: define([integer, integer], ([n, k]) =>
      n < 0 || k < 0 || k > n ? NUM : finite(Math.round(chosen(n, Math.min(k, n - k)))),
    ),
    COMBINA: define([integer, integer], ([n, k]) => {
      if (n < 0 || k < 0) return NUM;
      if (k === 0) return 1;
      const all = n + k - 1;
      return k > all ? NUM : finite(Math.round(chosen(all, Math.min(k, all - k))));
    }),
    FACTDOUBLE: define([strictNumber], ([n]) => {
      if (n < -1 || n > 300) return NUM;
      let product = 1;
      for (let i = Math.trunc(n); i > 1; i -= 2) product *= i;
      return finite(product);
    }),
    MULTINOMIAL: variadic("range", (args, scope) => {
      const numbers = wholeIn(args, scope);
      if (isError(numbers)) return numbers;
      let [all, product] = [0, 1];
      for (const count of numbers.map(Math.trunc)) {
        all += count;
        product *= Math.round(chosen(all, Math.min(count, all - count)));
        if (!Number.isFinite(product)) break;
      }
      return finite(product);
    }),
    SERIESSUM: define(
      [strictNumber, strictNumber, strictNumber, matrix],
      ([x, first, step, coefficients]) => {
        let total = 0;
        for (const [i, value] of coefficients.flat().entries()) {
          if (isError(value)) return value;
          if (value !== null && typeof value !== "number") return VALUE;
          const term = power(x, first + i * step);
          if (typeof term !== "number") return term;
          total += (value ?? 0) * term;
        }
        return finite(total);
      },
    ),
    SQRTPI: define([strictNumber], ([x]) => (x < 0 ? NUM : finite(Math.sqrt(x * Math.PI)))),
    PERMUT: define([integer, integer], ([n, k]) => (n <= 0 || k < 0 || k > n ? NUM : falling(n, k))),
    GCD: variadic("range", (args, scope) => reduced(args, scope, divisor)),
    LCM: variadic("range", (args, scope) => {
      const multiple = reduced(args, scope, (a, b) => (a === 0 || b === 0 ? 0 : (a / divisor(a, b)) * b));
      return !isError(multiple) && args.some((argument) => hasBlanks(argument, scope)) ? 0 : multiple;
    }),
  }),
  ISEVEN: define([strictNumber], ([x]) => Math.trunc(x) % 2 === 0),
  ISODD: define([strictNumber], ([x]) => Math.trunc(x) % 2 !== 0),
  ...numeric({
    SUMXMY2: ofPairs((x, y) => (x - y) * (x - y)),
    SUMX2MY2: ofPairs((x, y) => x * x - y * y),
    SUMX2PY2: ofPairs((x, y) => x * x + y * y),
    MMULT: {
      ...define([matrix, matrix], ([a, b]) => {
        if (a[0]!.length !== b.length) return VALUE;
        if (a.length * b.length * b[0]!.length > MOST_PRODUCTS) return TOO_MANY_PRODUCTS;
        if ([...a, ...b].flat().some((value) => typeof value !== "number")) {
          return a.flat().find(isError) ?? b.flat().find(isError) ?? VALUE;
        }
        const product = arrayOf(a.length, b[0]!.length, (row, column) =>
          finite(sum(a[row]!.map((value, i) => (value as number) * (b[i]![column] as number)))),
        );
        // one number too large for a cell is the whole result
        return isMatrix(product) ? (product.flat().find(isError) ?? product) : product;
      }),
      givesArray: true,
      sizedLike: [0, 1],
    },
  }),
};

/** Products that MMULT adds up: about two seconds' work. */
const MOST_PRODUCTS = 200_000_000;
const TOO_MANY_PRODUCTS = unsupported(
  cellError("#NUM!", "MMULT would multiply more than 200,000,000 pairs of numbers."),
);

/** n · (n − 1) · …, k factors; ends where the product is too large, which a huge n would be at once. */
function falling(n: number, k: number): Scalar {
  let product = 1;
  for (let i = 0; i < k && Number.isFinite(product); i++) product *= n - i;
  return finite(product);
}

function chosen(n: number, k: number): number {
  let product = 1;
  for (let i = 1; i <= k && Number.isFinite(product); i++) product = (product * (n - k + i)) / i;
  return product;
}

function divisor(a: number, b: number): number {
  while (b !== 0) [a, b] = [b, a % b];
  return a;
}

/**
 * Numbers without their fractions. In cells and arrays too a text counts as the number it reads as; truth values and
 * numbers below 0 are refused. An argument left empty is #N/A.
 */
function wholeIn(args: readonly Argument[], scope: Scope): number[] | CellError {
  if (args.includes(undefined)) return NA;
  const numbers: number[] = [];
  let wrong: CellError | undefined;
  let outside: CellError | undefined;
  for (const argument of args)
    eachValue(argument, scope, (value) => {
      if (value === null) return;
      const number = typeof value === "boolean" ? VALUE : toNumber(value, scope.book);
      if (isError(number)) wrong ??= number;
      else if (number < 0 || number >= 2 ** 53) outside ??= NUM;
      else numbers.push(Math.trunc(number));
    });
  return wrong ?? outside ?? numbers;
}

/** Numbers one after the other; single blank cells alone are refused. */
function reduced(args: readonly Argument[], scope: Scope, apply: (a: number, b: number) => number): Scalar {
  const numbers = wholeIn(args, scope);
  if (isError(numbers)) return numbers;
  if (numbers.length === 0) return args.every(isSingle) ? VALUE : 0;
  const result = numbers.reduce(apply, numbers[0]!);
  return result >= 2 ** 53 ? NUM : result + 0;
}

/** Whether a range of several cells has blank ones: they are 0 to LCM. */
function hasBlanks(argument: Argument, scope: Scope): boolean {
  if (!(argument instanceof Reference)) return false;
  return argument.areas.some((area) => {
    if (isCell(area)) return false;
    let filled = 0;
    scope.book.cells.visit(area, () => filled++);
    const { rows, columns } = shapeOfArea(area);
    return filled < rows * columns;
  });
}

const isSingle = (argument: Argument): boolean =>
  argument instanceof Reference ? argument.areas.every(isCell) : !isMatrix(argument);

function ofPairs(give: (x: number, y: number) => number): CellFunction {
  return define([array, array], ([xs, ys]): Scalar => {
    // pairs of blanks count for nothing
    const [allX, allY] = cutAlike(xs, ys).map((values) => values.flat()) as [Scalar[], Scalar[]];
    if (allX.length !== allY.length) return NA;
    const error = firstError(allX, allY);
    if (error) return error;
    const terms = allX.flatMap((x, i) =>
      typeof x === "number" && typeof allY[i] === "number" ? [give(x, allY[i])] : [],
    );
    return terms.length === 0 ? DIV0 : finite(sum(terms));
  });
}
