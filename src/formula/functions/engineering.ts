import { NUM } from "../errors";
import { finite } from "../finite";
import type { CellFunction } from "../scope";
import type { Scalar } from "../value";
import { besselI, besselJ, besselK, besselY } from "./bessel";
import { define, number, numeric, optional, type Parameter, strictNumber } from "./define";
import { isError } from "../value";
import { erf, erfc } from "./special";

const errorFunction = define([strictNumber], ([x]) => finite(erf(x)));
const errorRest = define([strictNumber], ([x]) => finite(erfc(x)));

/** Whole numbers of 48 bits. */
const MOST = 2 ** 48 - 1;

const bits: Parameter<number> = {
  ...number,
  read: (argument, scope) => {
    const read = number.read(argument, scope);
    if (isError(read)) return read;
    return Number.isInteger(read) && read >= 0 && read <= MOST ? read : NUM;
  },
};

/** Bits, the error function, Bessel functions and comparisons with a threshold. */
export const engineering: Record<string, CellFunction> = numeric({
  BITAND: define([bits, bits], ([a, b]) => byHalves(a, b, (x, y) => x & y)),
  BITOR: define([bits, bits], ([a, b]) => byHalves(a, b, (x, y) => x | y)),
  BITXOR: define([bits, bits], ([a, b]) => byHalves(a, b, (x, y) => x ^ y)),
  BITLSHIFT: define([bits, number], ([value, by]) => shifted(value, Math.trunc(by))),
  BITRSHIFT: define([bits, number], ([value, by]) => shifted(value, -Math.trunc(by))),
  DELTA: define([strictNumber, optional(strictNumber, 0)], ([a, b]) => (a === b ? 1 : 0)),
  GESTEP: define([strictNumber, optional(strictNumber, 0)], ([x, step]) => (x >= step ? 1 : 0)),
  ERF: define([strictNumber, optional(strictNumber, undefined)], ([from, to]) =>
    finite(to === undefined ? erf(from) : between(from, to)),
  ),
  "ERF.PRECISE": errorFunction,
  ERFC: errorRest,
  "ERFC.PRECISE": errorRest,
  BESSELJ: bessel(besselJ, -Infinity),
  BESSELI: bessel(besselI, -Infinity),
  BESSELY: bessel(besselY, 0),
  BESSELK: bessel(besselK, 0),
});

/** The error function between two numbers, by its rest where both lie far out. */
const between = (from: number, to: number): number =>
  from > 0.5 && to > 0.5 ? erfc(from) - erfc(to) : erf(to) - erf(from);

function byHalves(a: number, b: number, apply: (x: number, y: number) => number): number {
  const half = 2 ** 24;
  return apply(Math.floor(a / half), Math.floor(b / half)) * half + apply(a % half, b % half);
}

function shifted(value: number, by: number): Scalar {
  if (Math.abs(by) > 53) return NUM;
  const result = Math.floor(value * 2 ** by);
  return result > MOST ? NUM : result;
}

/** A Bessel function of x, larger than a bound, and a whole order from 0. */
function bessel(give: (x: number, order: number) => number, above: number): CellFunction {
  return define([strictNumber, strictNumber], ([x, n]) => {
    const order = Math.trunc(n);
    return order < 0 || !(x > above) ? NUM : finite(give(x, order));
  });
}
