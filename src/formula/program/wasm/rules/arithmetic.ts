import { CANCELED } from "../../../../vector";
import { type Code, f64x2, v128 } from "../instructions";
import { areNonNegative, asFinite, asNumber, number, numbers, type Rule, sizeOf, ZERO } from "./rule";

/** An overflow goes on through these by itself; two numbers that are not below 0 give one that is not. */
const growing = (apply: (a: Code, b: Code) => Code): Rule => ({
  type: numbers,
  lower: (args) => {
    const [a, b] = args.map(asNumber);
    return number(apply(a!, b!), { nonNegative: areNonNegative(args) });
  },
});

/** A number for each number, infinite where that was, and below 0 only where that was. */
const unary = (apply: (x: Code) => Code): Rule => ({
  type: numbers,
  lower: ([x]) => number(apply(asNumber(x!)), x),
});

/** A sum or difference that is 0 where it all but cancels out. */
const settled = (apply: (a: Code, b: Code) => Code): Rule => ({
  type: numbers,
  lower: ([a, b], body) => {
    const result = body.hold(apply(asNumber(a!), asNumber(b!)));
    const largest = f64x2.pmax(sizeOf(a!), sizeOf(b!));
    const canceled = f64x2.lt(f64x2.abs(result), f64x2.mul(largest, f64x2.both(CANCELED)));
    return number(v128.andNot(result, canceled));
  },
});

const plainSum = growing(f64x2.add);
const carefulSum = settled(f64x2.add);

/** The operators on numbers, and what one number gives. */
export const arithmetic = {
  "+": plainSum,
  "-": {
    type: numbers,
    lower: ([a, b]) => number(f64x2.sub(asNumber(a!), asNumber(b!)), { nonNegative: a!.code === b!.code }),
  },
  "*": growing(f64x2.mul),
  "/": {
    type: numbers,
    // an infinite divisor would hide in a quotient of 0
    lower: (args, body) => {
      const [a, b] = args;
      const quotient = f64x2.div(asNumber(a!), asFinite(b!, body));
      return number(quotient, { nonNegative: areNonNegative(args) });
    },
  },
  "settled +": {
    type: numbers,
    // what is not below 0 can't cancel out
    lower: (args, body) => (areNonNegative(args) ? plainSum : carefulSum).lower(args, body),
  },
  "settled -": settled(f64x2.sub),
  negate: { type: numbers, lower: ([x]) => number(f64x2.sub(ZERO, asNumber(x!)), { finite: x!.finite }) },
  percent: unary((x) => f64x2.div(x, f64x2.both(100))),
  number: unary((x) => x),
  INT: unary(f64x2.floor),
  ABS: {
    type: numbers,
    lower: ([x]) => number(f64x2.abs(asNumber(x!)), { finite: x!.finite, nonNegative: true }),
  },
  SQRT: { type: numbers, lower: ([x]) => number(f64x2.sqrt(asNumber(x!)), { nonNegative: true }) },
} satisfies Record<string, Rule>;
