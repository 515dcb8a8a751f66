import { cellError, NA, NUM, VALUE } from "../errors";
import { finite } from "../finite";
import type { Argument, CellFunction, Scope } from "../scope";
import { isError, type Scalar } from "../value";
import { numbersIn } from "./collect";
import { define, integer, matrix, strictNumber, variadic } from "./define";
import { arrayOf } from "./shape";
import { sum } from "./aggregates";

/** Functions of whole numbers, and sums over pairs and products of arrays. */
export const whole: Record<string, CellFunction> = {
  FACT: define([integer], ([n]) => (n < 0 || n > 170 ? NUM : falling(n, n))),
  COMBIN: define([integer, integer], ([n, k]) =>
    n < 0 || k < 0 || k > n ? NUM : finite(Math.round(chosen(n, Math.min(k, n - k)))),
  ),
  PERMUT: define([integer, integer], ([n, k]) => (n <= 0 || k < 0 || k > n ? NUM : falling(n, k))),
  GCD: variadic("range", (args, scope) => reduced(args, scope, divisor)),
  LCM: variadic("range", (args, scope) =>
    reduced(args, scope, (a, b) => (a === 0 || b === 0 ? 0 : (a / divisor(a, b)) * b)),
  ),
  ISEVEN: define([strictNumber], ([x]) => Math.trunc(x) % 2 === 0),
  ISODD: define([strictNumber], ([x]) => Math.trunc(x) % 2 !== 0),
  SUMXMY2: ofPairs((x, y) => (x - y) * (x - y)),
  SUMX2MY2: ofPairs((x, y) => x * x - y * y),
  SUMX2PY2: ofPairs((x, y) => x * x + y * y),
  MMULT: define([matrix, matrix], ([a, b]) => {
    if (a[0]!.length !== b.length) return VALUE;
    if (a.length * b.length * b[0]!.length > MOST_PRODUCTS) return TOO_MANY_PRODUCTS;
    if ([...a, ...b].flat().some((value) => typeof value !== "number")) {
      return a.flat().find(isError) ?? b.flat().find(isError) ?? VALUE;
    }
    return arrayOf(a.length, b[0]!.length, (row, column) =>
      finite(sum(a[row]!.map((value, i) => (value as number) * (b[i]![column] as number)))),
    );
  }),
};

/** Products that MMULT adds up: about two seconds' work. */
const MOST_PRODUCTS = 200_000_000;
const TOO_MANY_PRODUCTS = cellError("#NUM!", "MMULT would multiply more than 200,000,000 pairs of numbers.");

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

function reduced(args: readonly Argument[], scope: Scope, apply: (a: number, b: number) => number): Scalar {
  const numbers = numbersIn(args, scope);
  if (isError(numbers)) return numbers;
  if (numbers.some((x) => x < 0 || x >= 2 ** 53)) return NUM;
  const result = numbers.map(Math.trunc).reduce(apply, numbers.length > 0 ? Math.trunc(numbers[0]!) : 0);
  return result >= 2 ** 53 ? NUM : result;
}

function ofPairs(give: (x: number, y: number) => number): CellFunction {
  return define([matrix, matrix], ([xs, ys]): Scalar => {
    const [allX, allY] = [xs.flat(), ys.flat()];
    if (allX.length !== allY.length) return NA;
    const error = allX.find(isError) ?? allY.find(isError);
    if (error) return error;
    return finite(
      sum(allX.map((x, i) => (typeof x === "number" && typeof allY[i] === "number" ? give(x, allY[i]) : 0))),
    );
  });
}
