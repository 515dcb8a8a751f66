import { format as formatByPattern, getLocale } from "numfmt";
import { bookSerial, type Dated, LAST_DAY, ownSerial } from "./dates";
import { atDigits, halfAway } from "./decimals";
import { cellError, VALUE } from "./errors";
import type { Section } from "./formatSections";
import type { CellError } from "./value";

const SECONDS = 86_400;

/** Formats of the system's own, whatever is written behind their tags: the long date and the time. */
const SYSTEM: Readonly<Record<string, string>> = { F800: "dddd, mmmm d, yyyy", F400: "h:mm:ss AM/PM" };

/**
 * A serial number as a section for dates, times of day or elapsed time shows it, rounded to the last unit that it
 * shows of a second. #VALUE! for what is no day of Excel's, and with a sentence for names that are not known.
 */
export function dateText(serial: number, section: Section, book: Dated): string | CellError {
  const { locale, kind } = section;
  const pattern = SYSTEM[locale?.toUpperCase() ?? ""] ?? section.pattern;
  const unknown = whyUnknown(section, pattern);
  if (unknown !== undefined) return cellError("#VALUE!", unknown);
  const moment = rounded(Math.abs(serial), section);
  if (kind === "elapsed") return formatByPattern(pattern, serial < 0 ? -moment : moment, OPTIONS);
  // days before 1904 are shown with a sign where they count from there
  if (serial < 0 && !book.from1904) return VALUE;
  const own = ownSerial(moment, book);
  if (own >= LAST_DAY + 1) return VALUE;
  const text = formatByPattern(pattern, counted(own, section, book), OPTIONS);
  return serial < 0 ? `-${text}` : text;
}

const OPTIONS = {
  ...{ locale: "", leap1900: true, nbsp: false, throws: true },
  ...{ dateErrorThrows: false, dateErrorNumber: false, dateSpanLarge: false },
};

/** Elapsed hours beside a time of day go by the workbook's own count of days. */
const counted = (own: number, { tokens }: Section, book: Dated): number =>
  tokens.some(({ type }) => type === "duration") ? bookSerial(own, book) : own;

function whyUnknown({ locale, tokens }: Section, pattern: string): string | undefined {
  if (locale === undefined || locale.toUpperCase() in SYSTEM) return undefined;
  const code = parseInt(locale, 16);
  const isCode = /^[0-9a-f]+$/i.test(locale);
  // higher digits ask for other calendars and other shapes of digits
  if ((isCode && code > 0xffff) || !getLocale(locale))
    return `The language ${locale} in the number format ${pattern} is not known here.`;
  const isEnglish = isCode ? (code & 0x3ff) === 9 : /^en\b/i.test(locale);
  if (isEnglish) return undefined;
  const short = tokens.find(({ type, raw }) => type === "ampm" || /^(?:mmm|ddd|aaa)$/i.test(raw));
  return short && `${short.raw} in the language ${locale} is not known here: ask for whole names.`;
}

/** Rounded to the unit of a second that is shown, where a time of day is shown. */
function rounded(serial: number, { tokens }: Section): number {
  const shown = tokens.map(({ raw }) => raw).join("");
  const hasTime = tokens.some(
    ({ type, raw }) => type === "duration" || type === "ampm" || /^[hs]/i.test(raw),
  );
  if (!hasTime) return Math.floor(serial + 1e-9);
  const decimals = /s+\]?\.(0{1,3})/i.exec(shown)?.[1]!.length ?? 0;
  const days = Math.floor(serial);
  return days + Number(atDigits((serial - days) * SECONDS, decimals, halfAway)) / SECONDS;
}
