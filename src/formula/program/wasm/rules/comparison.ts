import { CLOSE } from "../../kernels/comparison";
import { type Code, f64x2, v128 } from "../instructions";
import { asNumber, type Known, type Plain, type Rule, sizeOf, truth, ZERO } from "./rule";

/** Numbers against numbers, truth values against truth values. */
const alike = ([a, b]: readonly Known[]): Plain | undefined =>
  a!.type !== undefined && a!.type === b!.type ? "truth" : undefined;

/** Compares the difference with 0, unless the numbers are so close that their decimal digits decide. */
const comparing = (holds: (difference: Code, zero: Code) => Code): Rule => ({
  type: alike,
  lower: ([a, b], body) => {
    const [x, y] = [asNumber(a!), asNumber(b!)];
    const difference = body.hold(f64x2.sub(x, y));
    if (a!.type === "number") {
      const largest = f64x2.pmax(sizeOf(a!), sizeOf(b!));
      const apart = f64x2.gt(f64x2.abs(difference), f64x2.mul(f64x2.both(CLOSE), largest));
      // an infinite number is neither apart nor equal, as its difference is none
      body.flag(v128.not(v128.or(apart, f64x2.eq(difference, ZERO))));
    }
    return truth(holds(difference, ZERO));
  },
});

/** The comparisons of numbers that are equal or clearly apart. */
export const comparison = {
  "=": comparing(f64x2.eq),
  "<>": comparing(f64x2.ne),
  "<": comparing(f64x2.lt),
  ">": comparing(f64x2.gt),
  "<=": comparing(f64x2.le),
  ">=": comparing(f64x2.ge),
} satisfies Record<string, Rule>;
