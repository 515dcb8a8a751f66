import { DIV0, NUM, VALUE } from "../errors";
import { finite } from "../finite";
import type { CellFunction } from "../scope";
import { isError, type Scalar } from "../value";
import { interest, mostPeriods, payment } from "./annuities";
import { define, matrix, number, numeric, optional, strictNumber } from "./define";

const loan = [strictNumber, strictNumber, strictNumber, strictNumber, strictNumber, strictNumber] as const;

/** Loans over several payments, rates by another count of periods, depreciation that falls. */
export const loans: Record<string, CellFunction> = numeric({
  CUMIPMT: define(loan, ([rate, periods, now, first, last, due]) =>
    cumulated(rate, periods, now, first, last, due, (_, share) => share),
  ),
  CUMPRINC: define(loan, ([rate, periods, now, first, last, due]) =>
    cumulated(rate, periods, now, first, last, due, (paid, share) => paid - share),
  ),
  ISPMT: define([number, number, number, number], ([rate, period, periods, now]) =>
    periods === 0 ? DIV0 : finite(now * rate * (period / periods - 1)),
  ),
  EFFECT: define([strictNumber, strictNumber], ([rate, count]) => {
    const periods = Math.trunc(count);
    return rate <= 0 || periods < 1 ? NUM : finite((1 + rate / periods) ** periods - 1);
  }),
  NOMINAL: define([strictNumber, strictNumber], ([rate, count]) => {
    const periods = Math.trunc(count);
    return rate <= 0 || periods < 1 ? NUM : finite(((1 + rate) ** (1 / periods) - 1) * periods);
  }),
  FVSCHEDULE: define([number, matrix], ([now, rates]) => {
    let value = now;
    for (const rate of rates.flat()) {
      if (isError(rate)) return rate;
      if (rate !== null && typeof rate !== "number") return VALUE;
      value *= 1 + (rate ?? 0);
    }
    return finite(value);
  }),
  SYD: define([number, number, number, number], ([cost, salvage, life, period]) =>
    salvage < 0 || life <= 0 || period <= 0 || period > life
      ? NUM
      : finite(((cost - salvage) * (life - period + 1) * 2) / (life * (life + 1))),
  ),
  DDB: define(
    [number, number, number, number, optional(number, 2)],
    ([cost, salvage, life, period, factor]) => doubleDeclining(cost, salvage, life, period, factor),
  ),
});

/** Sums over payments from one to another; interest and principal have the sign of money paid. */
function cumulated(
  rate: number,
  count: number,
  now: number,
  firstPayment: number,
  lastPayment: number,
  due: number,
  give: (paid: number, interest: number) => number,
): Scalar {
  // the number of payments may be no whole one
  const [periods, first, last] = [count, Math.ceil(firstPayment), Math.trunc(lastPayment)];
  if (rate <= 0 || periods < 1 || now <= 0 || first < 1 || last < first || last > periods) return NUM;
  if ((due !== 0 && due !== 1) || last - first > mostPeriods) return NUM;
  const paid = payment(rate, periods, now, 0, due);
  if (typeof paid !== "number") return paid;
  let total = 0;
  for (let period = first; period <= last; period++) {
    const share = interest(rate, period, periods, now, 0, due);
    if (typeof share !== "number") return share;
    total += give(paid, share);
  }
  return finite(total);
}

/** What is written off in one period, at a multiple of the even rate on what is left, never below the salvage value. */
function doubleDeclining(
  cost: number,
  salvage: number,
  life: number,
  period: number,
  factor: number,
): Scalar {
  if (cost < 0 || salvage < 0 || life <= 0 || period <= 0 || period > life || factor <= 0) return NUM;
  const rate = Math.min(factor / life, 1);
  const left = (periods: number) => (rate === 1 && periods > 0 ? 0 : cost * (1 - rate) ** periods);
  // a first part of a period counts as the first whole one
  const before = Math.max(period - 1, 0);
  const written = Math.max(left(before) - Math.max(left(before) * (1 - rate), salvage), 0);
  return finite(written);
}
