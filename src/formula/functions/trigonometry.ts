import { DIV0, NUM } from "../errors";
import { finite } from "../finite";
import type { CellFunction } from "../scope";
import { define, number, numeric } from "./define";

/** Excel gives up on angles of 2^27 and more. */
const LARGEST_ANGLE = 2 ** 27;

/** Angles, in radians, and their functions. */
export const trigonometry: Record<string, CellFunction> = numeric({
  SIN: of(Math.sin, LARGEST_ANGLE),
  COS: of(Math.cos, LARGEST_ANGLE),
  TAN: of(Math.tan, LARGEST_ANGLE),
  ASIN: of(Math.asin),
  ACOS: of(Math.acos),
  ATAN: of(Math.atan),
  SINH: of(Math.sinh),
  COSH: of(Math.cosh),
  TANH: of(Math.tanh),
  ASINH: of(Math.asinh),
  ACOSH: of(Math.acosh),
  ATANH: of(Math.atanh),
  SEC: of((x) => 1 / Math.cos(x), LARGEST_ANGLE),
  CSC: inverted(Math.sin, LARGEST_ANGLE),
  COT: inverted(Math.tan, LARGEST_ANGLE),
  SECH: of((x) => 1 / Math.cosh(x)),
  CSCH: inverted(Math.sinh, Infinity),
  COTH: inverted(Math.tanh, Infinity),
  ACOT: of((x) => Math.PI / 2 - Math.atan(x)),
  ACOTH: define([number], ([x]) => (Math.abs(x) <= 1 ? NUM : finite(Math.atanh(1 / x)))),
  ATAN2: define([number, number], ([x, y]) => (x === 0 && y === 0 ? DIV0 : Math.atan2(y, x))),
  RADIANS: of((degrees) => (degrees * Math.PI) / 180),
  DEGREES: of((radians) => (radians * 180) / Math.PI),
});

function of(apply: (x: number) => number, limit = Infinity): CellFunction {
  return define([number], ([x]) => (Math.abs(x) < limit ? finite(apply(x)) : NUM));
}

/** 1 over a function; #DIV/0! at 0. */
function inverted(apply: (x: number) => number, limit: number): CellFunction {
  return define([number], ([x]) => (x === 0 ? DIV0 : Math.abs(x) < limit ? finite(1 / apply(x)) : NUM));
}
