import { bookSerial, type Dated, daysInMonth, serialOf } from "./dates";

const MONTHS = "january february march april may june july august september october november december".split(
  " ",
);
const NUMBER = /^(\d+(?:,\d{3})*)?(\.\d*)?(e[+-]?\d+)?$/i;

/** Space that Excel reads over around a number; a no-break space is none of it. */
const AROUND = /^[ \t\r\n]+|[ \t\r\n]+$/g;
const bare = (text: string): string => text.replace(AROUND, "");

/**
 * The number that Excel reads in a text (en-US): 1,000 · $1,000.50 · (5) · 10% · 1E3 · 1 1/2 · 2/28/2020 ·
 * 28-Feb-2020 · 2020-02-28 · Feb 2020 · 12:30 PM. Undefined where it reads none; so are dates without a year, whose
 * year the clock would tell.
 * @param book says by which date system dates count: the 1900 one when left out
 */
export function numberIn(text: string, book: Dated = {}): number | undefined {
  // quick for the many texts that hold none
  if (!/\d/.test(text)) return undefined;
  const trimmed = bare(text);
  return amount(trimmed) ?? fraction(trimmed) ?? partsIn(text, book)?.all;
}

/** The day that a text tells, as a serial number; 0 for a time of day alone, undefined for anything else. */
export const dateIn = (text: string, book: Dated = {}): number | undefined => partsIn(text, book)?.day;

/** The time that a text tells, as a share of a day; 0 for a day alone, undefined for anything else. */
export const timeIn = (text: string, book: Dated = {}): number | undefined => partsIn(text, book)?.time;

function amount(text: string): number | undefined {
  const bracketed = /^\((.*)\)$/.exec(text);
  let rest = bare(bracketed?.[1] ?? text);
  let sign = bracketed ? -1 : 1;
  let percent = 1;
  const take = (pattern: RegExp) => {
    const found = pattern.exec(rest);
    if (found) rest = bare(rest.replace(pattern, ""));
    return found?.[0];
  };
  if (take(/%$/)) percent = 100;
  else if (take(/^%/)) percent = 100;
  let first = take(/^[+-]/);
  if (!take(/^[$€]/)) take(/€$/);
  first ??= take(/^[+-]/);
  if (bracketed && first) return undefined;
  if (first === "-") sign = -1;
  const match = NUMBER.exec(rest);
  if (!match || (match[1] === undefined && (match[2] ?? ".") === ".")) return undefined;
  const value = (sign * Number(rest.replaceAll(",", ""))) / percent;
  return Number.isFinite(value) ? value : undefined;
}

function fraction(text: string): number | undefined {
  const match = /^([+-]?)(\d+) (\d+)\/(\d+)$/.exec(text);
  if (!match || Number(match[4]) === 0) return undefined;
  const value = Number(match[2]) + Number(match[3]) / Number(match[4]);
  return match[1] === "-" ? -value : value;
}

/** A day, a time, or both in either order; space after them is read over, before them only where a time stands alone. */
function partsIn(text: string, book: Dated): { day: number; time: number; all: number } | undefined {
  const written = text.replace(/[ \t\r\n]+$/, "");
  const both = (day: number | undefined, time: number | undefined) =>
    day === undefined || time === undefined ? undefined : { day, time, all: day + time };
  const alone = both(0, timeOf(bare(written))) ?? both(dateOf(written, book), 0);
  if (alone) return alone;
  const dayFirst = /^(.*?) +(\d+(?::\d.*| +[ap]m?))$/i.exec(written);
  if (dayFirst) return both(dateOf(dayFirst[1]!, book), timeOf(dayFirst[2]!));
  const timeFirst = /^(\d+:[\d:.]+(?: +[ap]m?)?) +(.*)$/i.exec(written);
  return timeFirst ? both(dateOf(timeFirst[2]!, book), timeOf(timeFirst[1]!)) : undefined;
}

/** Day's share of h:mm, h:mm:ss, mm:ss.0, h:mm PM, h PM; Excel wants a space before AM and PM. */
function timeOf(text: string): number | undefined {
  const match = /^(\d{1,4})(?::(\d{1,2})(?::(\d{1,2}(?:\.\d*)?)|(\.\d+))?)?(?: +([ap])m?)?$/i.exec(text);
  if (!match) return undefined;
  const [, first, second, third, rest, half] = match;
  if (second === undefined && half === undefined) return undefined;
  // minutes and seconds where only the last of two has decimals
  const [hours, minutes, seconds] =
    rest === undefined
      ? [Number(first), Number(second ?? 0), Number(third ?? 0)]
      : [0, Number(first), Number(second + rest)];
  if (minutes > 59 || seconds >= 60 || (half && hours > 12)) return undefined;
  const later = half?.toLowerCase() === "p" ? 12 : 0;
  return ((half ? hours % 12 : hours) + later) / 24 + minutes / 1440 + seconds / 86400;
}

/** Dates as en-US writes them: their groups in the order year, month, day, by their names. */
const DATES: readonly RegExp[] = [
  /^(?<month>\d{1,2})[/-](?<day>\d{1,2})[/-](?<year>\d{2}|\d{4})$/,
  /^(?<year>\d{4})[/-](?<month>\d{1,2})(?:[/-](?<day>\d{1,2}))?$/,
  /^(?<month>\d{1,2})[/-](?<year>\d{4})$/,
  /^(?<day>\d{1,2})[-/ ](?<name>[a-z]{3,9})[-/ ,]+(?<year>\d{2}|\d{4})$/i,
  /^(?<name>[a-z]{3,9}) (?<day>\d{1,2}), ?(?<year>\d{4})$/i,
  /^(?<name>[a-z]{3,9})[- ,]+(?<year>\d{4})$/i,
];

function dateOf(text: string, book: Dated): number | undefined {
  for (const pattern of DATES) {
    const groups = pattern.exec(text)?.groups;
    if (!groups) continue;
    const { year = "", month, day = "1", name } = groups;
    const serial = serialOfDay(year, name === undefined ? Number(month) : monthOf(name), Number(day));
    if (serial !== undefined) return bookSerial(serial, book) < 0 ? undefined : bookSerial(serial, book);
  }
  return undefined;
}

/** A month by its name or at least its first three letters; 0 for none. */
const monthOf = (name: string): number =>
  MONTHS.findIndex((month) => month.startsWith(name.toLowerCase())) + 1;

function serialOfDay(written: string, month: number, day: number): number | undefined {
  // two digits are 1930 to 2029
  const year = Number(written) + (written.length > 2 ? 0 : Number(written) < 30 ? 2000 : 1900);
  if (year < 1900 || month < 1 || month > 12 || day < 1) return undefined;
  const last = year === 1900 && month === 2 ? 29 : daysInMonth(year, month);
  return day <= last ? serialOf(year, month, day) : undefined;
}
