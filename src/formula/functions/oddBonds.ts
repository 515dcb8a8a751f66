import { NUM } from "../errors";
import { finite } from "../finite";
import type { CellFunction } from "../scope";
import type { Scalar } from "../value";
import { rootOf } from "./bonds";
import {
  couponsAround,
  daysBetween,
  daysOfWholeMonths,
  isMonthEnd,
  monthsFrom,
  periodDays,
} from "./couponDates";
import { strictDay } from "./dated";
import { define, integer, numeric, optional, strictNumber } from "./define";

const oddFirst = [
  ...([strictDay, strictDay, strictDay, strictDay, strictNumber, strictNumber, strictNumber] as const),
  ...([integer, optional(integer, 0)] as const),
] as const;
const oddLast = [
  ...([strictDay, strictDay, strictDay, strictNumber, strictNumber, strictNumber] as const),
  ...([integer, optional(integer, 0)] as const),
] as const;

/** Bonds whose first or last period is shorter or longer than the others (Microsoft, ODDFPRICE and ODDLPRICE). */
export const oddBonds: Record<string, CellFunction> = numeric({
  ODDFPRICE: define(
    oddFirst,
    ([settled, maturity, issued, first, rate, yearly, redemption, frequency, basis]) => {
      if (yearly < 0 || redemption <= 0) return NUM;
      const bond = { settled, maturity, issued, first, rate, redemption, frequency, basis };
      return isOddFirst(bond) ? finite(oddFirstPrice(bond)(yearly)) : NUM;
    },
  ),
  ODDFYIELD: define(
    oddFirst,
    ([settled, maturity, issued, first, rate, price, redemption, frequency, basis]) => {
      if (price <= 0 || redemption <= 0) return NUM;
      const bond = { settled, maturity, issued, first, rate, redemption, frequency, basis };
      if (!isOddFirst(bond)) return NUM;
      const priceAt = oddFirstPrice(bond);
      return rootOf((yearly) => priceAt(yearly) - price);
    },
  ),
  ODDLPRICE: define(oddLast, ([settled, maturity, last, rate, yearly, redemption, frequency, basis]) => {
    if (rate < 0 || yearly < 0 || redemption <= 0) return NUM;
    const parts = oddLastParts(settled, maturity, last, frequency, basis);
    if (!parts) return NUM;
    const paid = (100 * rate) / frequency;
    const end = parts.all * paid + redemption;
    return finite(end / ((parts.left * yearly) / frequency + 1) - parts.gone * paid);
  }),
  ODDLYIELD: define(
    oddLast,
    ([settled, maturity, last, rate, price, redemption, frequency, basis]): Scalar => {
      if (rate < 0 || price <= 0 || redemption <= 0) return NUM;
      const parts = oddLastParts(settled, maturity, last, frequency, basis);
      if (!parts) return NUM;
      const paid = (100 * rate) / frequency;
      const cost = parts.gone * paid + price;
      return finite(((parts.all * paid + redemption) / cost - 1) * (frequency / parts.left));
    },
  ),
});

interface OddBond {
  readonly settled: number;
  readonly maturity: number;
  readonly issued: number;
  readonly first: number;
  readonly rate: number;
  readonly redemption: number;
  readonly frequency: number;
  readonly basis: number;
}

function isOddFirst({ settled, maturity, issued, first, rate, frequency, basis }: OddBond): boolean {
  const isOrdered = maturity > first && first > settled && settled > issued;
  return isOrdered && rate >= 0 && [1, 2, 4].includes(frequency) && basis >= 0 && basis <= 4;
}

const days = (from: number, to: number, basis: number): number => Math.max(0, daysBetween(from, to, basis));

/** The price at a yield, by the first period's length in regular ones. */
function oddFirstPrice(bond: OddBond): (yearly: number) => number {
  const { settled, first, issued, frequency, basis } = bond;
  const length = periodDays(couponsAround(settled, first, frequency), frequency, basis);
  return days(issued, first, basis) < length ? shortFirst(bond, length) : longFirst(bond, length);
}

function shortFirst(bond: OddBond, length: number): (yearly: number) => number {
  const { settled, maturity, issued, first, rate, redemption, frequency, basis } = bond;
  const { left } = couponsAround(settled, maturity, frequency);
  const paid = (100 * rate) / frequency;
  const wait = days(settled, first, basis) / length;
  const share = days(issued, first, basis) / length;
  return (yearly) => {
    const growth = 1 + yearly / frequency;
    let value = redemption / growth ** (left - 1 + wait) + (paid * share) / growth ** wait;
    for (let k = 1; k < left; k++) value += paid / growth ** (k + wait);
    return value - (paid * days(issued, settled, basis)) / length;
  };
}

function longFirst(bond: OddBond, length: number): (yearly: number) => number {
  const { settled, maturity, first, rate, redemption, frequency, basis } = bond;
  const { all, gone } = firstParts(bond, length);
  const around = couponsAround(settled, first, frequency);
  const toCome =
    basis === 2 || basis === 3
      ? days(settled, around.after, basis)
      : length - daysBetween(around.before, settled, basis);
  const wait = toCome / length + wholePeriods(settled, first, frequency);
  const { left } = couponsAround(first, maturity, frequency);
  const paid = (100 * rate) / frequency;

  return (yearly) => {
    const growth = 1 + yearly / frequency;
    let value = redemption / growth ** (wait + left) + (paid * all) / growth ** wait;
    for (let k = 1; k <= left; k++) value += paid / growth ** (k + wait);
    return value - paid * gone;
  };
}

/** The long first period in regular ones: all of it, and what of it is gone at settlement. */
function firstParts({ settled, issued, first, frequency, basis }: OddBond, length: number) {
  const { left: count } = couponsAround(issued, first, frequency);
  let [all, gone, late] = [0, 0, first];
  for (let k = count; k >= 1; k--) {
    const early = monthsFrom(late, -12 / frequency);
    const own = basis === 1 ? days(early, late, basis) : length;
    all += (k > 1 ? own : days(issued, late, basis)) / own;
    gone += days(Math.max(issued, early), Math.min(settled, late), basis) / own;
    late = early;
  }
  return { all, gone };
}

/** Whole periods between settlement and the first coupon. */
function wholePeriods(settled: number, first: number, frequency: number): number {
  const step = 12 / frequency;
  const atEnd = isMonthEnd(first);
  const start = monthsFrom(settled, 0, atEnd);
  let count = settled < start ? 1 : 0;
  for (let k = 1; monthsFrom(start, k * step, atEnd) < first; k++) count++;
  return count;
}

/** The odd last period in regular ones: all of it, what is gone at settlement, what is left. */
function oddLastParts(settled: number, maturity: number, last: number, frequency: number, basis: number) {
  if (!(maturity > settled && settled > last)) return undefined;
  if (![1, 2, 4].includes(frequency) || basis < 0 || basis > 4) return undefined;
  const whole = (from: number, to: number) =>
    basis === 0 ? Math.max(0, daysOfWholeMonths(from, to)) : days(from, to, basis);
  const { left: count } = couponsAround(last, maturity, frequency);
  let [all, gone, left, early] = [0, 0, 0, last];
  for (let k = 1; k <= count; k++) {
    const late = monthsFrom(early, 12 / frequency);
    const own = whole(early, late);
    const part = k < count ? own : whole(early, maturity);
    all += part / own;
    if (late < settled) gone += part / own;
    else if (early < settled) gone += days(early, settled, basis) / own;
    left += days(Math.max(settled, early), Math.min(maturity, late), basis) / own;
    early = late;
  }
  return { all, gone, left };
}
