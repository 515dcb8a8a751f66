import { dayOf, daysInMonth, LAST_DAY, serialOf, weekdayOf } from "../dates";
import { NUM } from "../errors";
import type { CellFunction } from "../scope";
import type { Scalar } from "../value";
import { define, integer, number, optional, strictNumber } from "./define";
import { yearShare } from "./dayCount";

/** Dates, as serial numbers of the 1900 system. */
export const calendar: Record<string, CellFunction> = {
  DATE: define([integer, integer, integer], ([year, month, day]) => {
    if (year < 0 || year + Math.floor((month - 1) / 12) >= 10000) return NUM;
    return within(serialOf(year < 1900 ? year + 1900 : year, month, day));
  }),
  YEAR: define([number], ([date]) => onDay(date, (serial) => dayOf(serial).year)),
  MONTH: define([number], ([date]) => onDay(date, (serial) => dayOf(serial).month)),
  DAY: define([number], ([date]) => onDay(date, (serial) => dayOf(serial).day)),
  WEEKDAY: define([number, optional(integer, 1)], ([date, kind]) =>
    onDay(date, (serial) => weekday(weekdayOf(serial), kind)),
  ),
  DAYS: define([number, number], ([end, start]) =>
    onDay(end, (last) => onDay(start, (first) => last - first)),
  ),
  EDATE: define([strictNumber, strictNumber], ([date, months]) => shifted(date, months, false)),
  EOMONTH: define([strictNumber, strictNumber], ([date, months]) => shifted(date, months, true)),
  YEARFRAC: define([strictNumber, strictNumber, optional(integer, 0)], ([start, end, basis]) => {
    const [from, to] = [Math.floor(Math.min(start, end)), Math.floor(Math.max(start, end))];
    if (from < 0 || to > LAST_DAY || basis < 0 || basis > 4) return NUM;
    return yearShare(from, to, basis);
  }),
};

const within = (serial: number): Scalar => (serial < 0 || serial > LAST_DAY ? NUM : serial);

const onDay = (date: number, give: (serial: number) => Scalar): Scalar =>
  date < 0 || date >= LAST_DAY + 1 ? NUM : give(Math.floor(date));

/** The same day some months on, or the month's last where there is none. */
function shifted(serial: number, count: number, toEnd: boolean): Scalar {
  if (serial < 0 || serial >= LAST_DAY + 1) return NUM;
  const { year, month, day } = dayOf(serial);
  const index = year * 12 + month - 1 + Math.trunc(count);
  const [toYear, toMonth] = [Math.floor(index / 12), (index % 12) + 1];
  if (toYear < 1900 || toYear > 9999) return NUM;
  const last = toYear === 1900 && toMonth === 2 ? 29 : daysInMonth(toYear, toMonth);
  return within(serialOf(toYear, toMonth, toEnd ? last : Math.min(day, last)));
}

/** Numbered from Sunday (1), from Monday (2, 11 to 17 for later first days) or from Monday as 0 (3). */
function weekday(fromSunday: number, kind: number): Scalar {
  if (kind === 1 || kind === 17) return fromSunday;
  if (kind === 3) return (fromSunday + 5) % 7;
  const first = kind === 2 ? 11 : kind;
  return first >= 11 && first <= 16 ? ((fromSunday - (first - 9) + 7) % 7) + 1 : NUM;
}
