import { DIV0, NUM } from "../errors";
import { finite } from "../finite";
import type { CellFunction } from "../scope";
import { define, number } from "./define";

/** Excel gives up on angles of 2^27 and more. */
const LARGEST_ANGLE = 2 ** 27;

/** Angles, in radians, and their functions. */
export const trigonometry: Record<string, CellFunction> = {
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
  ATAN2: define([number, number], ([x, y]) => (x === 0 && y === 0 ? DIV0 : Math.atan2(y, x))),
  RADIANS: of((degrees) => (degrees * Math.PI) / 180),
  DEGREES: of((radians) => (radians * 180) / Math.PI),
};

function of(apply: (x: number) => number, limit = Infinity): CellFunction {
  return define([number], ([x]) => (Math.abs(x) < limit ? finite(apply(x)) : NUM));
}
