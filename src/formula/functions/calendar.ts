import { type Day, dayOf, daysInMonth, LAST_DAY, serialOf, weekdayOf } from "../dates";
import { NUM, VALUE } from "../errors";
import { dateIn, timeIn } from "../textNumber";
import type { CellFunction, Scope } from "../scope";
import { isError, type Scalar } from "../value";
import { dated, day, nearDay, strictDay } from "./dated";
import {
  define,
  integer,
  logical,
  number,
  numeric,
  optional,
  type Parameter,
  strictNumber,
  text,
} from "./define";
import { daysOf360, yearShare } from "./dayCount";

const yearFraction = define([dayCountBasis(), strictDay, strictDay], ([basis, start, end]) =>
  yearShare(Math.min(start, end), Math.max(start, end), basis),
);

/** Dates, counted by the workbook's own date system: see dated.ts. */
export const calendar: Record<string, CellFunction> = numeric({
  DATE: define([integer, integer, integer], ([year, month, day], scope) => {
    // the 1904 system knows no years before 1904, short ones too
    if (year < (scope.book.from1904 ? 4 : 0) || year + Math.floor((month - 1) / 12) >= 10000) return NUM;
    return dated(serialOf(year < 1900 ? year + 1900 : year, month, day), scope);
  }),
  YEAR: define([day], ([serial]) => dayOf(serial).year),
  MONTH: define([day], ([serial]) => dayOf(serial).month),
  DAY: define([day], ([serial]) => dayOf(serial).day),
  WEEKDAY: define([day, optional(integer, 1)], ([serial, kind]) => weekday(weekdayOf(serial), kind)),
  DAYS: define([day, day], ([end, start]) => end - start),
  DATEVALUE: define([text], ([written], { book }) => {
    const date = dateIn(written, book);
    return date === undefined ? VALUE : Math.floor(date);
  }),
  TIMEVALUE: define([text], ([written], { book }) => {
    const time = timeIn(written, book);
    return time === undefined ? VALUE : time % 1;
  }),
  DAYS360: define([nearDay, nearDay, optional(logical, false)], ([start, end, european]) =>
    daysOf360(dayOf(start), dayOf(end), european),
  ),
  WEEKNUM: define([strictDay, optional(strictNumber, 1)], ([serial, kind]) =>
    weekNumber(serial, Math.trunc(kind)),
  ),
  ISOWEEKNUM: define([day], ([serial]) => isoWeek(serial)),
  DATEDIF: define([day, day, text], ([start, end, unit]) =>
    end < start ? NUM : elapsed(start, end, unit.toUpperCase()),
  ),
  TIME: define([integer, integer, integer], ([hours, minutes, seconds]) => {
    if ([hours, minutes, seconds].some((part) => Math.abs(part) > 32_767)) return NUM;
    const total = hours * 3600 + minutes * 60 + seconds;
    return total < 0 ? NUM : (total % 86_400) / 86_400;
  }),
  HOUR: define([number], ([time]) => ofDay(time, (seconds) => Math.floor(seconds / 3600))),
  MINUTE: define([number], ([time]) => ofDay(time, (seconds) => Math.floor(seconds / 60) % 60)),
  SECOND: define([number], ([time]) => ofDay(time, (seconds) => seconds % 60)),
  EDATE: define([strictDay, strictNumber], ([start, months], scope) => shifted(start, months, false, scope)),
  EOMONTH: define([strictDay, strictNumber], ([start, months], scope) => shifted(start, months, true, scope)),
  YEARFRAC: {
    ...yearFraction,
    // the basis is looked at before the dates
    apply: ([start, end, basis], scope) => yearFraction.apply!([basis, start, end], scope),
    required: 2,
  },
});

/** From a time of day to the nearest second. */
const ofDay = (time: number, give: (seconds: number) => number): Scalar =>
  time < 0 || time >= LAST_DAY + 1 ? NUM : give(Math.round((time % 1) * 86_400) % 86_400);

/** Weeks of a year, each from the first day that its kind names; the first week holds 1 January. */
function weekNumber(serial: number, kind: number): Scalar {
  if (kind === 21) return isoWeek(serial);
  const first =
    kind === 1 || kind === 17 ? 1 : kind === 2 ? 2 : kind >= 11 && kind <= 16 ? kind - 9 : undefined;
  if (first === undefined) return NUM;
  const newYear = serialOf(dayOf(serial).year, 1, 1);
  const before = (weekdayOf(newYear) - first + 7) % 7;
  return Math.floor((serial - newYear + before) / 7) + 1;
}

/** Weeks from Monday; the first holds the year's first Thursday. */
function isoWeek(serial: number): Scalar {
  const thursday = serial - ((weekdayOf(serial) + 5) % 7) + 3;
  return Math.floor((thursday - serialOf(dayOf(thursday).year, 1, 1)) / 7) + 1;
}

/** Whole years, months or days from one day to another, also within the last year (YM, YD) or month (MD). */
function elapsed(start: number, end: number, unit: string): Scalar {
  const [from, to] = [dayOf(start), dayOf(end)];
  const months = (to.year - from.year) * 12 + to.month - from.month - (to.day < from.day ? 1 : 0);
  switch (unit) {
    case "Y":
      return Math.floor(months / 12);
    case "M":
      return months;
    case "D":
      return end - start;
    case "YM":
      return months % 12;
    case "YD":
      return sinceAnniversary(start, from, to);
    case "MD":
      return to.day >= from.day ? to.day - from.day : end - serialOf(to.year, to.month - 1, from.day);
    default:
      return NUM;
  }
}

/** Days from a day to the next that has another's month and day: years are left out, those of the start count. */
function sinceAnniversary(start: number, { year }: Day, { month, day }: Day): number {
  const sameYear = serialOf(year, month, day);
  return (sameYear < start ? serialOf(year + 1, month, day) : sameYear) - start;
}

/** A day-count convention, 0 to 4; #NUM! for another number. */
function dayCountBasis(): Parameter<number> {
  const basis = optional(strictNumber, 0);
  return {
    ...basis,
    read: (argument, scope) => {
      const read = basis.read(argument, scope);
      return isError(read) ? read : read < 0 || read >= 5 ? NUM : Math.trunc(read);
    },
  };
}

/** The same day some months on, or the month's last where there is none. */
function shifted(serial: number, count: number, toEnd: boolean, scope: Scope): Scalar {
  const { year, month, day } = dayOf(serial);
  const index = year * 12 + month - 1 + Math.trunc(count);
  const [toYear, toMonth] = [Math.floor(index / 12), (index % 12) + 1];
  if (toYear < 1900 || toYear > 9999) return NUM;
  const last = toYear === 1900 && toMonth === 2 ? 29 : daysInMonth(toYear, toMonth);
  return dated(serialOf(toYear, toMonth, toEnd ? last : Math.min(day, last)), scope);
}

/** Numbered from Sunday (1), from Monday (2, 11 to 17 for later first days) or from Monday as 0 (3). */
function weekday(fromSunday: number, kind: number): Scalar {
  if (kind === 1 || kind === 17) return fromSunday;
  if (kind === 3) return (fromSunday + 5) % 7;
  const first = kind === 2 ? 11 : kind;
  return first >= 11 && first <= 16 ? ((fromSunday - (first - 9) + 7) % 7) + 1 : NUM;
}
