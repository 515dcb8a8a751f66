import { DIV0, NUM } from "../errors";
import { finite } from "../finite";
import { power } from "../operators";
import type { CellFunction } from "../scope";
import type { Scalar } from "../value";
import { define, number, numeric, optional } from "./define";

/** Functions of numbers, one value in and one out. */
export const arithmetic: Record<string, CellFunction> = numeric({
  ABS: define([number], ([x]) => Math.abs(x)),
  SIGN: define([number], ([x]) => Math.sign(x)),
  SQRT: define([number], ([x]) => finite(Math.sqrt(x))),
  EXP: define([number], ([x]) => finite(Math.exp(x))),
  LN: define([number], ([x]) => (x > 0 ? Math.log(x) : NUM)),
  LOG10: define([number], ([x]) => (x > 0 ? Math.log10(x) : NUM)),
  LOG: define([number, optional(number, 10)], ([x, base]) => logarithm(x, base)),
  POWER: define([number, number], ([x, y]) => power(x, y)),
  PI: define([], () => Math.PI),
});

function logarithm(x: number, base: number): Scalar {
  if (x <= 0 || base <= 0) return NUM;
  if (base === 1) return DIV0;
  return base === 10 ? Math.log10(x) : base === 2 ? Math.log2(x) : finite(Math.log(x) / Math.log(base));
}
