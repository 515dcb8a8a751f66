import type { Body } from "../body";
import { type Code, f64x2 } from "../instructions";
import { areNonNegative, asFinite, asNumber, number, numbers, type Operand, type Rule, ZERO } from "./rule";

const ONE = f64x2.both(1);

/** 0, then each in turn: as the kernel adds, so that the last bits are its. */
const sum = (terms: readonly Code[]): Code => terms.reduce((total, term) => f64x2.add(total, term), ZERO);

/** The first, or a later one that beats it; an infinite one might lose, and so hide. */
const extreme = (
  better: (best: Code, next: Code) => Code,
  isNonNegative: (args: readonly Operand[]) => boolean,
): Rule => ({
  type: numbers,
  lower: (args, body) =>
    number(
      args.map((arg) => asFinite(arg, body)).reduce((a, b) => better(a, b)),
      { finite: true, nonNegative: isNonNegative(args) },
    ),
});

/** A rate, then flows at the end of each period, the first discounted by one. */
function presentValue([rate, ...flows]: readonly Operand[], body: Body): Code {
  const growth = f64x2.add(ONE, asFinite(rate!, body));
  const step = body.hold(f64x2.div(ONE, growth));
  let worth = step;
  let total = ZERO;
  flows.forEach((flow, period) => {
    if (period > 0) worth = body.hold(f64x2.mul(worth, step));
    total = body.hold(f64x2.add(total, f64x2.mul(asNumber(flow), worth)));
  });
  return total;
}

/** Aggregates of numbers. */
export const aggregate = {
  SUM: {
    type: numbers,
    lower: (args) => number(sum(args.map(asNumber)), { nonNegative: areNonNegative(args) }),
  },
  SUMPRODUCT: {
    type: numbers,
    lower: (args) => {
      const half = args.length / 2;
      const factors = args.map(asNumber);
      const products = factors.slice(0, half).map((a, k) => f64x2.mul(a, factors[half + k]!));
      return number(sum(products), { nonNegative: areNonNegative(args) });
    },
  },
  MIN: extreme(f64x2.pmin, areNonNegative),
  MAX: extreme(f64x2.pmax, (args) => args.some(({ nonNegative }) => nonNegative)),
  NPV: {
    type: numbers,
    lower: (args, body) => number(presentValue(args, body), { nonNegative: areNonNegative(args) }),
  },
} satisfies Record<string, Rule>;
