import { LAST_DAY, weekdayOf } from "../dates";
import { matrixOf } from "../dereference";
import { NUM, VALUE } from "../errors";
import type { Argument, CellFunction, Scope } from "../scope";
import { type CellError, isError, type Scalar } from "../value";
import { dated, day, strictDay } from "./dated";
import { anyValue, cells, define, numeric, optional, type Parameter, strictNumber } from "./define";

/** Seven days from Monday on, true for those that are free. */
type Week = readonly boolean[];

/** Days free besides weekends, as serial numbers. */
const holidays: Parameter<{ days: ReadonlySet<number> }> = {
  ...cells,
  optional: true,
  read: (argument, scope) => {
    const days = daysIn(argument, scope);
    return days instanceof Set ? { days } : (days as CellError);
  },
};
const weekend = optional(anyValue, 1);

/** Counting working days. */
export const workdays: Record<string, CellFunction> = numeric({
  NETWORKDAYS: define([strictDay, strictDay, holidays], ([start, end, { days }]) =>
    between(start, end, weekOf(1)!, days),
  ),
  "NETWORKDAYS.INTL": define([strictDay, strictDay, weekend, holidays], ([start, end, free, { days }]) => {
    const week = weekOf(free);
    return week ? between(start, end, week, days) : unknownWeek(free);
  }),
  WORKDAY: define([strictDay, strictNumber, holidays], ([start, count, { days }], scope) =>
    after(start, count, weekOf(1)!, days, scope),
  ),
  "WORKDAY.INTL": define(
    [strictDay, strictNumber, weekend, holidays],
    ([start, count, free, { days }], scope) => {
      const week = weekOf(free);
      if (!week) return unknownWeek(free);
      return week.every(Boolean) ? VALUE : after(start, count, week, days, scope);
    },
  ),
});

function daysIn(argument: Argument, scope: Scope): Set<number> | CellError {
  const days = new Set<number>();
  if (argument === undefined) return days;
  const values = matrixOf(argument, scope);
  for (const value of isError(values) ? [values] : values.flat()) {
    if (value === null) continue;
    const read = day.read(value, scope);
    if (isError(read)) return read;
    days.add(read);
  }
  return days;
}

/** A weekend by its number (1 Saturday and Sunday, 11 Sunday alone) or by seven digits from Monday, 1 for free. */
function weekOf(weekend: Scalar): Week | undefined {
  if (typeof weekend === "string")
    return /^[01]{7}$/.test(weekend) ? [...weekend].map((digit) => digit === "1") : undefined;
  const number = Math.trunc(Number(weekend));
  const free =
    number >= 1 && number <= 7
      ? [(number + 4) % 7, (number + 5) % 7]
      : number >= 11 && number <= 17
        ? [(number - 5) % 7]
        : undefined;
  return free && Array.from({ length: 7 }, (_, day) => free.includes(day));
}

const unknownWeek = (weekend: Scalar) => (typeof weekend === "string" ? VALUE : NUM);

const isFree = (day: number, week: Week, days: ReadonlySet<number>): boolean =>
  week[(weekdayOf(day) + 5) % 7]! || days.has(day);

/** Working days from one day to another, both counted; negative when the second is the earlier. */
function between(start: number, end: number, week: Week, days: ReadonlySet<number>): Scalar {
  const [from, to] = [Math.min(start, end), Math.max(start, end)];
  const fullWeeks = Math.floor((to - from + 1) / 7);
  let count = fullWeeks * week.filter((free) => !free).length;
  const none = new Set<number>();
  for (let day = from + fullWeeks * 7; day <= to; day++) if (!isFree(day, week, none)) count++;
  for (const day of days) if (day >= from && day <= to && !isFree(day, week, none)) count--;
  return (end < start ? -count : count) + 0;
}

/** The day that many working days after another, or before it. */
function after(start: number, count: number, week: Week, days: ReadonlySet<number>, scope: Scope): Scalar {
  const step = Math.sign(count);
  const perWeek = week.filter((free) => !free).length;
  const none = new Set<number>();
  let day = start;
  let left = Math.abs(Math.trunc(count));
  // whole weeks at once, then what holidays among them have left; the last days one by one
  for (let weeks = weeksIn(left, perWeek); weeks > 0; weeks = weeksIn(left, perWeek)) {
    const to = day + step * 7 * weeks;
    if (to < 0 || to > LAST_DAY) return NUM;
    left -= weeks * perWeek;
    for (const free of days)
      if (step * (free - day) > 0 && step * (free - to) <= 0 && !isFree(free, week, none)) left++;
    day = to;
  }
  while (left > 0) {
    day += step;
    if (day < 0 || day > LAST_DAY) return NUM;
    if (!isFree(day, week, days)) left--;
  }
  return dated(day, scope);
}

const weeksIn = (left: number, perWeek: number): number => Math.floor((left - 1) / perWeek);
