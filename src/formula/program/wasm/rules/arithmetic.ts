import { CANCELED } from "../../kernels/arithmetic-loops";
import { type Code, f64x2, v128 } from "../instructions";
import { asFinite, asNumber, number, numbers, type Operand, type Rule, ZERO } from "./rule";

/** An overflow goes on through these by itself. */
const binary = (apply: (a: Code, b: Code) => Code): Rule => ({
  type: numbers,
  lower: ([a, b]) => number(apply(asNumber(a!), asNumber(b!))),
});

/** A number for each number, infinite where that was. */
const unary = (apply: (x: Code) => Code): Rule => ({
  type: numbers,
  lower: ([x]) => number(apply(asNumber(x!)), x!.finite),
});

/** A sum or difference that is 0 where it all but cancels out. */
const settled = (apply: (a: Code, b: Code) => Code): Rule => ({
  type: numbers,
  lower: ([a, b], body) => {
    const [x, y] = [asNumber(a!), asNumber(b!)];
    const result = body.hold(apply(x, y));
    const largest = f64x2.pmax(magnitude(a!, x), magnitude(b!, y));
    const canceled = f64x2.lt(f64x2.abs(result), f64x2.mul(largest, f64x2.both(CANCELED)));
    return number(v128.andNot(result, canceled));
  },
});

const magnitude = ({ constant }: Operand, code: Code): Code =>
  typeof constant === "number" ? f64x2.both(Math.abs(constant)) : f64x2.abs(code);

/** The operators on numbers, and what one number gives. */
export const arithmetic = {
  "+": binary(f64x2.add),
  "-": binary(f64x2.sub),
  "*": binary(f64x2.mul),
  "/": {
    type: numbers,
    // an infinite divisor would hide in a quotient of 0
    lower: ([a, b], body) => number(f64x2.div(asNumber(a!), asFinite(b!, body))),
  },
  "settled +": settled(f64x2.add),
  "settled -": settled(f64x2.sub),
  negate: unary((x) => f64x2.sub(ZERO, x)),
  percent: unary((x) => f64x2.div(x, f64x2.both(100))),
  number: unary((x) => x),
  INT: unary(f64x2.floor),
  ABS: unary(f64x2.abs),
  SQRT: { type: numbers, lower: ([x]) => number(f64x2.sqrt(asNumber(x!))) },
} satisfies Record<string, Rule>;
