import { daysInMonth, serialOf } from "./dates";

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const NUMBER = /^(\d{1,3}(?:,\d{3})+|\d+)?(\.\d*)?(e[+-]?\d+)?$/i;

/**
 * The number that Excel reads in a text (en-US): 1,000 · $1,000.50 · (5) · 10% · 1E3 · 1 1/2 · 2/28/2020 ·
 * 28-Feb-2020 · 2020-02-28 · 12:30 PM. Undefined where it reads none.
 */
export function numberIn(text: string): number | undefined {
  const trimmed = text.trim();
  if (trimmed === "") return undefined;
  // space around a number is read over, around a date it is not
  return amount(trimmed) ?? fraction(trimmed) ?? dateAndTime(text);
}

function amount(text: string): number | undefined {
  const bracketed = /^\((.*)\)$/.exec(text);
  let rest = (bracketed?.[1] ?? text).trim();
  let sign = bracketed ? -1 : 1;
  let percent = 1;
  const take = (pattern: RegExp) => {
    const found = pattern.exec(rest);
    if (found) rest = rest.replace(pattern, "").trim();
    return found?.[0].trim();
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

function dateAndTime(text: string): number | undefined {
  const time = timeOf(text);
  if (time !== undefined) return time;
  const whole = dateOf(text);
  if (whole !== undefined) return whole;
  const parted = /^(.*?)\s+(\d+:.*)$/.exec(text);
  const date = dateOf(parted?.[1] ?? "");
  const rest = timeOf(parted?.[2] ?? "");
  return date !== undefined && rest !== undefined ? date + rest : undefined;
}

/** Day's share of h:mm, h:mm:ss, h:mm PM. */
function timeOf(text: string): number | undefined {
  const match = /^(\d{1,4}):(\d{1,2})(?::(\d{1,2}(?:\.\d+)?))?(?:\s*([ap])m?)?$/i.exec(text);
  if (!match) return undefined;
  const [hours, minutes, seconds] = [Number(match[1]), Number(match[2]), Number(match[3] ?? 0)];
  if (minutes > 59 || seconds >= 60 || (match[4] && (hours > 12 || hours === 0))) return undefined;
  const half = match[4]?.toLowerCase() === "p" ? 12 : 0;
  return ((match[4] ? hours % 12 : hours) + half) / 24 + minutes / 1440 + seconds / 86400;
}

function dateOf(text: string): number | undefined {
  const american = /^(\d{1,2})[/-](\d{1,2})[/-](\d{2}|\d{4})$/.exec(text);
  if (american) return serial(Number(american[3]), Number(american[1]), Number(american[2]), american[3]);
  const iso = /^(\d{4})[/-](\d{1,2})[/-](\d{1,2})$/.exec(text);
  if (iso) return serial(Number(iso[1]), Number(iso[2]), Number(iso[3]), iso[1]);
  const dayFirst = /^(\d{1,2})[- ]([a-z]{3,9})[- ,]+(\d{2}|\d{4})$/i.exec(text);
  if (dayFirst) return serial(Number(dayFirst[3]), monthOf(dayFirst[2]), Number(dayFirst[1]), dayFirst[3]);
  const monthFirst = /^([a-z]{3,9}) (\d{1,2}), ?(\d{4})$/i.exec(text);
  if (monthFirst)
    return serial(Number(monthFirst[3]), monthOf(monthFirst[1]), Number(monthFirst[2]), monthFirst[3]);
  return undefined;
}

const monthOf = (name = ""): number => MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;

function serial(written: number, month: number, day: number, digits = ""): number | undefined {
  // two digits are 1930 to 2029
  const year = digits.length === 2 ? written + (written < 30 ? 2000 : 1900) : written;
  if (year < 1900 || month < 1 || month > 12 || day < 1) return undefined;
  const last = year === 1900 && month === 2 ? 29 : daysInMonth(year, month);
  return day <= last ? serialOf(year, month, day) : undefined;
}
