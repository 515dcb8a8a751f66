import { DIV0, NUM } from "../errors";
import { finite } from "../finite";
import type { CellFunction } from "../scope";
import type { Scalar } from "../value";
import { define, number, numeric, optional } from "./define";
import { secant } from "./root";

const end = optional(number, 0);
/** RATE is given up where the steps stay small: Excel finds a rate for 360 months, none for 3,300. */
const TRIES = 100;

/** Even payments and depreciation. Money paid out is negative; `due` other than 0 pays at the start of a period. */
export const annuities: Record<string, CellFunction> = numeric({
  PV: define([number, number, number, end, end], ([rate, periods, paid, future, due]) => {
    if (rate === 0) return finite(-future - paid * periods);
    const growth = (1 + rate) ** periods;
    return growth === 0 ? DIV0 : finite(-(future + paid * worth(rate, growth, due)) / growth);
  }),
  FV: define([number, number, number, end, end], ([rate, periods, paid, now, due]) =>
    futureValue(rate, periods, paid, now, due),
  ),
  PMT: define([number, number, number, end, end], ([rate, periods, now, future, due]) =>
    payment(rate, periods, now, future, due),
  ),
  IPMT: define([number, number, number, number, end, end], ([rate, period, periods, now, future, due]) =>
    period < 1 || period >= periods + 1 ? NUM : interest(rate, period, periods, now, future, due),
  ),
  PPMT: define([number, number, number, number, end, end], ([rate, period, periods, now, future, due]) => {
    if (period < 1 || period >= periods + 1) return NUM;
    const paid = payment(rate, periods, now, future, due);
    const share = interest(rate, period, periods, now, future, due);
    return typeof paid === "number" && typeof share === "number" ? finite(paid - share) : NUM;
  }),
  NPER: define([number, number, number, end, end], ([rate, paid, now, future, due]) => {
    if (rate === 0) return paid === 0 ? NUM : finite(-(now + future) / paid);
    const each = (paid * (due !== 0 ? 1 + rate : 1)) / rate;
    const growth = (each - future) / (now + each);
    return growth > 0 && rate > -1 ? finite(Math.log(growth) / Math.log(1 + rate)) : NUM;
  }),
  RATE: define(
    [number, number, number, end, end, optional(number, 0.1)],
    ([periods, paid, now, future, due, guess]) => rateOf(periods, paid, now, future, due, guess),
  ),
  SLN: define([number, number, number], ([cost, salvage, life]) =>
    life === 0 ? DIV0 : finite((cost - salvage) / life),
  ),
  DB: define([number, number, number, number, optional(number, 12)], ([cost, salvage, life, period, month]) =>
    decliningBalance(cost, salvage, life, Math.trunc(period), Math.trunc(month)),
  ),
});

/** The most periods that are counted one by one; more would hold up the page, and no loan has them. */
export const mostPeriods = 1_000_000;

/** What one paid each period is worth at the end. */
const worth = (rate: number, growth: number, due: number): number =>
  ((growth - 1) / rate) * (due !== 0 ? 1 + rate : 1);

function futureValue(rate: number, periods: number, paid: number, now: number, due: number): Scalar {
  if (rate === 0) return finite(-now - paid * periods);
  if (rate === -1 && periods < 0) return DIV0;
  const growth = (1 + rate) ** periods;
  return finite(-(now * growth + paid * worth(rate, growth, due)));
}

/** What is paid each period; see PMT. */
export function payment(rate: number, periods: number, now: number, future: number, due: number): Scalar {
  if (periods === 0 || rate <= -1) return NUM;
  if (rate === 0) return finite(-(now + future) / periods);
  const growth = (1 + rate) ** periods;
  return finite(-(now * growth + future) / worth(rate, growth, due));
}

/** The interest in one payment: the rate on what is owed before it. */
export function interest(
  rate: number,
  period: number,
  periods: number,
  now: number,
  future: number,
  due: number,
): Scalar {
  const paid = payment(rate, periods, now, future, due);
  if (typeof paid !== "number") return paid;
  if (due !== 0 && period === 1) return 0;
  const owed = futureValue(rate, due !== 0 ? period - 2 : period - 1, paid, now, due);
  if (typeof owed !== "number") return owed;
  return finite((due !== 0 ? owed - paid : owed) * rate);
}

function rateOf(
  periods: number,
  paid: number,
  now: number,
  future: number,
  due: number,
  guess: number,
): Scalar {
  if (periods <= 0 || guess <= -1) return NUM;
  const balance = (rate: number) => {
    if (Math.abs(rate) < 1e-12) return now + paid * periods + future;
    const growth = (1 + rate) ** periods;
    return now * growth + paid * worth(rate, growth, due) + future;
  };
  return secant(balance, guess, TRIES) ?? NUM;
}

/** Fixed-declining balance; the rate has three decimals, the first year `month` months. */
function decliningBalance(
  cost: number,
  salvage: number,
  life: number,
  period: number,
  month: number,
): Scalar {
  if (cost < 0 || salvage < 0 || life <= 0 || period < 1 || month < 1 || month > 12) return NUM;
  if (period > life + (month < 12 ? 1 : 0)) return NUM;
  if (cost === 0) return 0;
  const rate = Math.round((1 - (salvage / cost) ** (1 / life)) * 1000) / 1000;
  let depreciation = (cost * rate * month) / 12;
  let written = depreciation;
  if (period > mostPeriods) return NUM;
  for (let year = 2; year <= period; year++) {
    const share = year === life + 1 ? (12 - month) / 12 : 1;
    depreciation = (cost - written) * rate * share;
    written += depreciation;
  }
  return finite(depreciation);
}
