import { DIV0, NUM } from "../errors";
import { finite } from "../finite";
import type { CellFunction } from "../scope";
import type { Scalar } from "../value";
import { mostPeriods } from "./annuities";
import { strictDay } from "./dated";
import { yearShare } from "./dayCount";
import { define, integer, logical, number, numeric, optional, strictNumber } from "./define";

const asset = [
  ...([strictNumber, strictDay, strictDay, strictNumber, strictNumber, strictNumber] as const),
  optional(integer, 0),
] as const;

/** Depreciation over parts of periods, by France's rules, and prices in fractions of a dollar. */
export const depreciation: Record<string, CellFunction> = numeric({
  VDB: define(
    [number, number, number, number, number, optional(number, 2), optional(logical, false)],
    ([cost, salvage, life, from, to, factor, stays]) => {
      if (cost < 0 || salvage < 0 || life <= 0 || from < 0 || to < from || to > life || factor <= 0)
        return NUM;
      if (life > mostPeriods) return NUM;
      return finite(
        stays
          ? declined(cost, salvage, life, from, to, factor)
          : switched(cost, salvage, life, from, to, factor),
      );
    },
  ),
  AMORLINC: define(asset, ([cost, bought, end, salvage, counted, rate, basis]) => {
    const period = Math.trunc(counted);
    if (!isAsset(cost, bought, end, salvage, period, rate, basis)) return NUM;
    const each = cost * rate;
    const first = each * yearShare(bought, end, basis);
    const whole = Math.trunc((cost - salvage - first) / each);
    if (period === 0) return finite(first);
    if (period <= whole) return finite(each);
    return period === whole + 1 ? finite(cost - salvage - each * whole - first) : 0;
  }),
  AMORDEGRC: define(asset, ([cost, bought, end, salvage, counted, rate, basis]) => {
    const period = Math.trunc(counted);
    if (!isAsset(cost, bought, end, salvage, period, rate, basis)) return NUM;
    return degressive(cost, yearShare(bought, end, basis), salvage, period, rate);
  }),
  DOLLARDE: define([strictNumber, strictNumber], ([price, parts]) =>
    inFractions(price, parts, (whole, rest, of, digits) => whole + (rest * digits) / of),
  ),
  DOLLARFR: define([strictNumber, strictNumber], ([price, parts]) =>
    inFractions(price, parts, (whole, rest, of, digits) => whole + (rest * of) / digits),
  ),
});

function isAsset(
  cost: number,
  bought: number,
  end: number,
  salvage: number,
  period: number,
  rate: number,
  basis: number,
): boolean {
  if (cost <= 0 || salvage < 0 || salvage > cost || period < 0 || rate <= 0 || bought > end) return false;
  return [0, 1, 3, 4].includes(basis);
}

/** Whole dollars, and a rest that stands for so many parts of one. */
function inFractions(
  price: number,
  parts: number,
  join: (whole: number, rest: number, of: number, digits: number) => number,
): Scalar {
  const of = Math.trunc(parts);
  if (parts < 0) return NUM;
  if (of === 0) return DIV0;
  const whole = Math.trunc(price);
  return finite(join(whole, price - whole, of, 10 ** Math.ceil(Math.log10(of))));
}

/** What one whole period takes at a multiple of the even rate, never below the salvage value. */
function declining(cost: number, salvage: number, life: number, period: number, factor: number): number {
  const rate = Math.min(factor / life, 1);
  const before = rate === 1 ? (period === 1 ? cost : 0) : cost * (1 - rate) ** (period - 1);
  return Math.max(before - Math.max(before * (1 - rate), salvage), 0);
}

/** Periods added up, the first and last by the part that is met. */
function declined(
  cost: number,
  salvage: number,
  life: number,
  from: number,
  to: number,
  factor: number,
): number {
  let total = 0;
  for (let period = Math.floor(from) + 1; period <= Math.ceil(to); period++) {
    const part = Math.min(to, period) - Math.max(from, period - 1);
    total += declining(cost, salvage, life, period, factor) * part;
  }
  return total;
}

/** The same, changing to even parts of what is left as soon as these are more; counted from whole periods. */
function switched(
  cost: number,
  salvage: number,
  life: number,
  from: number,
  to: number,
  factor: number,
): number {
  const [first, last] = [Math.floor(from), Math.ceil(to)];
  const gone = (periods: number) => untilPeriod(cost, salvage, life, life, periods, factor);
  let cut = 0;
  if (from > first) {
    const left = cost - gone(first);
    cut += (from - first) * untilPeriod(left, salvage, life, life - first, 1, factor);
  }
  if (to < last) {
    const left = cost - gone(last - 1);
    cut += (last - to) * untilPeriod(left, salvage, life, life - last + 1, 1, factor);
  }
  return untilPeriod(cost - gone(first), salvage, life, life - first, last - first, factor) - cut;
}

function untilPeriod(
  cost: number,
  salvage: number,
  life: number,
  left: number,
  periods: number,
  factor: number,
): number {
  let [total, rest, even] = [0, cost - salvage, 0];
  const last = Math.ceil(periods);
  for (let period = 1; period <= last; period++) {
    let written = even;
    if (even === 0) {
      const falling = declining(cost, salvage, life, period, factor);
      const flat = rest / (left - period + 1);
      if (flat > falling) written = even = flat;
      else {
        written = falling;
        rest -= falling;
      }
    }
    total += period === last ? written * (periods + 1 - last) : written;
  }
  return total;
}

/** France's degressive method, rounded to whole units; the last but one period takes half of what is left. */
function degressive(cost: number, share: number, salvage: number, period: number, rate: number): Scalar {
  const life = 1 / rate;
  if (life <= 3 || (life > 4 && life < 5)) return NUM;
  const faster = rate * (life <= 4 ? 1.5 : life <= 6 ? 2 : 2.5);
  let written = Math.round(share * faster * cost);
  let left = cost - written;
  let rest = left - salvage;
  for (let n = 0; n < Math.min(period, mostPeriods); n++) {
    written = Math.round(faster * left);
    rest -= written;
    if (rest < 0) return period - n <= 1 ? Math.round(left * 0.5) : 0;
    left -= written;
  }
  return finite(written);
}
