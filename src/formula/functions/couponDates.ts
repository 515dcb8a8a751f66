import { type Day, dayOf, daysInMonth, serialOf } from "../dates";
import { daysOf360 } from "./dayCount";

/**
 * Dates and day counts of bonds: coupons fall every so many months back from an anchor, at the end of the month where
 * that is the end of one. Bases: 0 US 30/360, 1 actual/actual, 2 actual/360, 3 actual/365, 4 European 30/360.
 */

/** A day so many months from another: the same day of the month or its last; the last anyway `atEnd`. */
export function monthsFrom(serial: number, months: number, atEnd = false): number {
  const { year, month, day } = dayOf(serial);
  const index = year * 12 + month - 1 + months;
  const [toYear, toMonth] = [Math.floor(index / 12), (((index % 12) + 12) % 12) + 1];
  const last = daysInMonth(toYear, toMonth);
  return serialOf(toYear, toMonth, atEnd ? last : Math.min(day, last));
}

/** True for the last day of a month. */
export const isMonthEnd = (serial: number): boolean => {
  const { year, month, day } = dayOf(serial);
  return day === daysInMonth(year, month);
};

/** The coupon dates around a day: the last not after it, the next one, and how many follow it up to the anchor. */
export interface Coupons {
  readonly before: number;
  readonly after: number;
  readonly left: number;
}

/** The coupons of a bond around a day, so many a year, counted back from its maturity. */
export function couponsAround(settled: number, maturity: number, frequency: number): Coupons {
  const step = 12 / frequency;
  const atEnd = isMonthEnd(maturity);
  const [from, to] = [dayOf(settled), dayOf(maturity)];
  const months = (to.year - from.year) * 12 + to.month - from.month;
  let left = Math.max(0, Math.floor(months / step) - 1);
  const at = (count: number) => monthsFrom(maturity, -count * step, atEnd);
  while (at(left) > settled) left++;
  return { before: at(left), after: at(left - 1), left };
}

/** Days from one day to another. */
export function daysBetween(from: number, to: number, basis: number): number {
  if (basis === 0) return daysOf360(dayOf(from), dayOf(to), false);
  return basis === 4 ? daysOf360(dayOf(from), dayOf(to), true) : to - from;
}

/** US 30/360 days in which the later day, too, is taken for a 30th where it ends a month of February or is a 31st. */
export function daysOfWholeMonths(from: number, to: number): number {
  const [start, end] = [dayOf(from), dayOf(to)];
  return (end.year - start.year) * 360 + (end.month - start.month) * 30 + thirtieth(end) - thirtieth(start);
}

const thirtieth = ({ year, month, day }: Day): number =>
  month === 2 && day === daysInMonth(year, 2) ? 30 : Math.min(day, 30);

/** The length of the coupon period around a day. */
export function periodDays({ before, after }: Coupons, frequency: number, basis: number): number {
  if (basis === 1) return after - before;
  return (basis === 3 ? 365 : 360) / frequency;
}

/** Days from the start of the coupon period. */
export const daysSince = ({ before }: Coupons, settled: number, basis: number): number =>
  daysBetween(before, settled, basis);

/** Days to the next coupon; in years of 30-day months what the period has left. */
export function daysLeft(coupons: Coupons, settled: number, frequency: number, basis: number): number {
  if (basis === 0) return periodDays(coupons, frequency, 0) - daysSince(coupons, settled, 0);
  return daysBetween(settled, coupons.after, basis);
}
