import { NUM } from "../errors";
import { finite } from "../finite";
import type { CellFunction, Scope } from "../scope";
import type { Scalar } from "../value";
import {
  type Coupons,
  couponsAround,
  daysBetween,
  daysLeft,
  daysSince,
  isMonthEnd,
  monthsFrom,
  periodDays,
} from "./couponDates";
import { dated, strictDay } from "./dated";
import { daysOf360, yearShare } from "./dayCount";
import { dayOf } from "../dates";
import { define, integer, logical, numeric, optional, strictNumber } from "./define";
import { rootNear } from "./root";

const day = strictDay;
const number = strictNumber;
const basisOr0 = optional(integer, 0);

const isFrequency = (frequency: number): boolean => [1, 2, 4].includes(frequency);
const isBasis = (basis: number): boolean => basis >= 0 && basis <= 4;

/** Something of the coupons around the day of settlement. */
function coupon(
  give: (coupons: Coupons, settled: number, frequency: number, basis: number, scope: Scope) => Scalar,
) {
  return define([day, day, integer, basisOr0], ([settled, maturity, frequency, basis], scope): Scalar => {
    if (!isFrequency(frequency) || !isBasis(basis) || settled >= maturity) return NUM;
    return give(couponsAround(settled, maturity, frequency), settled, frequency, basis, scope);
  });
}

/** Something of two days and the share of a year between them, the first before the second. */
function overTerm(
  give: (a: number, b: number, years: number) => number,
  isGood: (a: number, b: number) => boolean,
) {
  return define([day, day, number, number, basisOr0], ([settled, maturity, a, b, basis]): Scalar => {
    if (!isBasis(basis) || settled >= maturity || !isGood(a, b)) return NUM;
    return finite(give(a, b, yearShare(settled, maturity, basis)));
  });
}

/** NaN, which no cell shows, for a number below 0. */
const notNegative = (x: number): number => (x < 0 ? NaN : x);

const bothPositive = (a: number, b: number): boolean => a > 0 && b > 0;

/** Bonds and bills: prices, yields, coupons and accrued interest, for 100 of face value. */
export const bonds: Record<string, CellFunction> = numeric({
  COUPDAYBS: coupon((coupons, settled, _, basis) => daysSince(coupons, settled, basis)),
  COUPDAYS: coupon((coupons, _, frequency, basis) => periodDays(coupons, frequency, basis)),
  COUPDAYSNC: coupon((coupons, settled, frequency, basis) => daysLeft(coupons, settled, frequency, basis)),
  COUPNCD: coupon(({ after }, _settled, _frequency, _basis, scope) => dated(after, scope)),
  COUPPCD: coupon(({ before }, _settled, _frequency, _basis, scope) => dated(before, scope)),
  COUPNUM: coupon(({ left }) => left),
  PRICE: define(
    [day, day, number, number, number, integer, basisOr0],
    ([settled, maturity, rate, yearly, redemption, frequency, basis]) => {
      if (rate < 0 || yearly < 0 || redemption <= 0) return NUM;
      const bond = bondOf(settled, maturity, rate, redemption, frequency, basis);
      return bond ? finite(priceOf(bond, yearly)) : NUM;
    },
  ),
  YIELD: define(
    [day, day, number, number, number, integer, basisOr0],
    ([settled, maturity, rate, price, redemption, frequency, basis]) => {
      if (rate < 0 || price <= 0 || redemption <= 0) return NUM;
      const bond = bondOf(settled, maturity, rate, redemption, frequency, basis);
      return bond ? yieldOf(bond, price) : NUM;
    },
  ),
  DURATION: define([day, day, number, number, integer, basisOr0], ([settled, maturity, ...rest]) =>
    duration(settled, maturity, ...rest),
  ),
  MDURATION: define(
    [day, day, number, number, integer, basisOr0],
    ([settled, maturity, rate, yearly, frequency, basis]) => {
      const plain = duration(settled, maturity, rate, yearly, frequency, basis);
      return typeof plain === "number" ? finite(plain / (1 + yearly / frequency)) : plain;
    },
  ),
  PRICEDISC: overTerm((discount, redemption, years) => redemption * (1 - discount * years), bothPositive),
  YIELDDISC: overTerm((price, redemption, years) => (redemption / price - 1) / years, bothPositive),
  DISC: overTerm((price, redemption, years) => (1 - price / redemption) / years, bothPositive),
  INTRATE: overTerm((invested, redemption, years) => (redemption / invested - 1) / years, bothPositive),
  RECEIVED: overTerm((invested, discount, years) => invested / (1 - discount * years), bothPositive),
  PRICEMAT: define(
    [day, day, day, number, number, basisOr0],
    ([settled, maturity, issued, rate, yearly, basis]) => {
      if (!isBasis(basis) || settled >= maturity || issued > settled || rate < 0 || yearly < 0) return NUM;
      const [all, left, gone] = termsOf(settled, maturity, issued, basis);
      return finite(100 * ((1 + all * rate) / (1 + left * yearly) - gone * rate));
    },
  ),
  YIELDMAT: define(
    [day, day, day, number, number, basisOr0],
    ([settled, maturity, issued, rate, price, basis]) => {
      if (!isBasis(basis) || settled >= maturity || issued > settled || rate < 0 || price <= 0) return NUM;
      const [all, left, gone] = termsOf(settled, maturity, issued, basis);
      const paid = price / 100 + gone * rate;
      return finite((1 + all * rate - paid) / paid / left);
    },
  ),
  ACCRINTM: define(
    [day, day, number, optional(number, 1000), basisOr0],
    ([issued, settled, rate, par, basis]) => {
      if (!isBasis(basis) || rate <= 0 || par <= 0 || issued >= settled) return NUM;
      return finite(par * rate * yearShare(issued, settled, basis));
    },
  ),
  ACCRINT: define(
    [day, day, day, number, optional(number, 1000), integer, basisOr0, optional(logical, true)],
    ([issued, first, settled, rate, par, frequency, basis, isWhole]) => {
      if (rate <= 0 || par <= 0 || !isFrequency(frequency) || !isBasis(basis) || issued >= settled)
        return NUM;
      return finite(((par * rate) / frequency) * accrued(issued, first, settled, frequency, basis, isWhole));
    },
  ),
  TBILLPRICE: bill((discount, days) => notNegative(100 * (1 - (discount * days) / 360))),
  TBILLYIELD: bill((price, days) => ((100 - price) / price) * (360 / days)),
  TBILLEQ: bill(billYield),
});

const termsOf = (settled: number, maturity: number, issued: number, basis: number) =>
  [
    yearShare(issued, maturity, basis),
    yearShare(settled, maturity, basis),
    yearShare(issued, settled, basis),
  ] as const;

/** What a price hangs on besides the yield. */
interface Bond {
  /** Paid at each coupon. */
  readonly paid: number;
  readonly redemption: number;
  readonly frequency: number;
  readonly left: number;
  /** The share of the running period that is gone; the rest of it is to come, whatever the days left are. */
  readonly gone: number;
}

function bondOf(
  settled: number,
  maturity: number,
  rate: number,
  redemption: number,
  frequency: number,
  basis: number,
): Bond | undefined {
  if (!isFrequency(frequency) || !isBasis(basis) || settled >= maturity) return undefined;
  const coupons = couponsAround(settled, maturity, frequency);
  const days = periodDays(coupons, frequency, basis);
  return {
    ...{ paid: (100 * rate) / frequency, redemption, frequency, left: coupons.left },
    gone: daysSince(coupons, settled, basis) / days,
  };
}

/** What is paid later, brought to the day of settlement, less the interest that has accrued. */
function priceOf({ paid, redemption, frequency, left, gone }: Bond, yearly: number): number {
  const growth = 1 + yearly / frequency;
  if (left === 1) return (paid + redemption) / (1 + ((1 - gone) * yearly) / frequency) - paid * gone;
  let value = redemption / growth ** (left - gone);
  for (let k = 1; k <= left; k++) value += paid / growth ** (k - gone);
  return value - paid * gone;
}

function yieldOf(bond: Bond, price: number): Scalar {
  const { paid, redemption, frequency, left, gone } = bond;
  if (left > 1) return rootOf((yearly) => priceOf(bond, yearly) - price);
  const cost = price + paid * gone;
  return finite((((redemption + paid) / cost - 1) * frequency) / (1 - gone));
}

/** A yield at which a difference of prices is 0. */
export const rootOf = (difference: (yearly: number) => number): Scalar => {
  const root = rootNear(difference, 0.1);
  return root === undefined ? NUM : finite(root);
};

/** Macaulay's: the mean time of what is paid, weighed by its present value, in years. */
function duration(
  settled: number,
  maturity: number,
  rate: number,
  yearly: number,
  frequency: number,
  basis: number,
): Scalar {
  if (rate < 0 || yearly < 0) return NUM;
  const bond = bondOf(settled, maturity, rate, 100, frequency, basis);
  if (!bond) return NUM;
  const { paid, left, gone } = bond;
  const growth = 1 + yearly / frequency;
  let [value, timed] = [0, 0];
  for (let k = 0; k < left; k++) {
    const time = k + 1 - gone;
    const worth = (paid + (k === left - 1 ? 100 : 0)) / growth ** time;
    value += worth;
    timed += worth * time;
  }
  return finite(timed / value / frequency);
}

/**
 * Interest since issue in coupons: each period counts by its days that are past over its length.
 * @param isWhole false leaves out the whole periods before the first coupon
 */
function accrued(
  issued: number,
  first: number,
  settled: number,
  frequency: number,
  basis: number,
  isWhole: boolean,
): number {
  const step = 12 / frequency;
  const atEnd = isMonthEnd(first);
  const start = monthsFrom(first, -step, atEnd);
  let last = start;
  for (let k = 0; isWhole && settled > first; k++) {
    const next = monthsFrom(first, k * step, atEnd);
    if (next >= settled) break;
    last = next;
  }
  const length = periodDays({ before: start, after: first, left: 1 }, frequency, basis);
  let coupons = daysBetween(Math.max(issued, last), settled, basis) / length;
  for (let end = last, k = 1; end > issued; k++) {
    const before = monthsFrom(last, -k * step, atEnd);
    if (issued <= before) coupons += isWhole ? 1 : 0;
    else coupons += daysBetween(issued, end, basis) / fullLength(before, end, frequency, basis);
    end = before;
  }
  return coupons;
}

function fullLength(before: number, end: number, frequency: number, basis: number): number {
  if (basis === 1) return end - before;
  if (basis === 3) return 365 / frequency;
  return daysOf360(dayOf(before), dayOf(end), basis === 4);
}

function bill(give: (given: number, days: number) => number): CellFunction {
  return define([day, day, number], ([settled, maturity, given]) => {
    if (given <= 0 || settled >= maturity || maturity > monthsFrom(settled, 12)) return NUM;
    const result = give(given, maturity - settled);
    return finite(result);
  });
}

/** The yield of a bond that would bring the same; beyond half a year it pays once in between. */
function billYield(discount: number, days: number): number {
  if (days <= 182) return (365 * discount) / (360 - discount * days);
  const price = 1 - (discount * days) / 360;
  const years = days / (days === 366 ? 366 : 365);
  const root = Math.sqrt(years * years - (2 * years - 1) * (1 - 1 / price));
  return (2 * (root - years)) / (2 * years - 1);
}
