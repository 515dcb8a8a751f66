import { type Day, dayOf, daysInMonth, serialOf } from "../dates";

/**
 * Years between two days by a day-count convention: 0 US 30/360, 1 actual/actual, 2 actual/360, 3 actual/365,
 * 4 European 30/360.
 * @param from serial number, not after `to`
 */
export function yearShare(from: number, to: number, basis: number): number {
  if (from === to) return 0;
  switch (basis) {
    case 1:
      return (to - from) / averageYear(dayOf(from), dayOf(to));
    case 2:
      return (to - from) / 360;
    case 3:
      return (to - from) / 365;
    default:
      return days360(dayOf(from), dayOf(to), basis === 4) / 360;
  }
}

/** Days between two days in years of twelve months of 30 days; see DAYS360. */
export function daysOf360(from: Day, to: Day, european: boolean): number {
  if (european) return days360(from, to, true);
  const first = isFebruaryEnd(from) ? 30 : Math.min(from.day, 30);
  const last = to.day === 31 && first >= 30 ? 30 : to.day;
  return (to.year - from.year) * 360 + (to.month - from.month) * 30 + last - first;
}

function days360(from: Day, to: Day, european: boolean): number {
  let [first, last] = [from.day, to.day];
  if (european) [first, last] = [Math.min(first, 30), Math.min(last, 30)];
  else {
    const fromFebruaryEnd = isFebruaryEnd(from);
    if (fromFebruaryEnd && isFebruaryEnd(to)) last = 30;
    if (fromFebruaryEnd) first = 30;
    if (last === 31 && first >= 30) last = 30;
    first = Math.min(first, 30);
  }
  return (to.year - from.year) * 360 + (to.month - from.month) * 30 + last - first;
}

const isFebruaryEnd = ({ year, month, day }: Day): boolean => month === 2 && day === daysInMonth(year, 2);

const isLeap = (year: number): boolean => daysInMonth(year, 2) === 29;

/** Days in a year: within one year's span by whether it meets 29 February, beyond it the mean of the years met. */
function averageYear(from: Day, to: Day): number {
  const withinYear =
    to.year === from.year ||
    (to.year === from.year + 1 && (to.month < from.month || (to.month === from.month && to.day <= from.day)));
  if (!withinYear) {
    // here 1900 has no 29 February, though the serial numbers count it
    const extra = from.year === 1900 ? 1 : 0;
    const days = serialOf(to.year + 1, 1, 1) - serialOf(from.year, 1, 1) - extra;
    return days / (to.year - from.year + 1);
  }
  if (from.year === to.year) return isLeap(from.year) ? 366 : 365;
  const meetsLeapDay =
    (isLeap(from.year) && from.month <= 2) ||
    (isLeap(to.year) && (to.month > 2 || (to.month === 2 && to.day === 29)));
  return meetsLeapDay ? 366 : 365;
}
