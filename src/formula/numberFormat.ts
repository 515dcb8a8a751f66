import { dateText } from "./dateFormat";
import type { Dated } from "./dates";
import { atDigits, halfAway } from "./decimals";
import { cellError } from "./errors";
import { chosenFor, type Section, type Sections, sectionsOf } from "./formatSections";
import { empty, literal, PLACEHOLDER, piecesOf } from "./formatPieces";
import { fractionText } from "./fractionFormat";
import { numberText } from "./numberText";
import { unsupported } from "./unsupported";
import { type CellError, isError, type Scalar } from "./value";

/**
 * A value as a number format shows it (en-US): digits 0 # ?, decimals, thousands, %, scientific, fractions, literals,
 * dates, times and elapsed time, sections for positive; negative; zero; text or with conditions of their own. Colors
 * are read over. A text in a format without a text section comes out as it is. #VALUE! with a sentence for what is no
 * format or not known.
 * @param book says by which date system dates count: the 1900 one when left out
 */
export function formatted(value: Scalar, format: string, book: Dated = {}): string | CellError {
  if (isError(value)) return value;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  const sections = sectionsOf(format);
  if (typeof sections === "string") return refusal(sections);
  if (typeof value === "string") return textSection(value, sections);
  return numberSection(value ?? 0, format, sections, book);
}

/** What is no format is #VALUE! in Excel too; what is not known here is not. */
const refusal = (sentence: string): CellError =>
  sentence.includes("is not known here")
    ? unsupported(cellError("#VALUE!", sentence))
    : cellError("#VALUE!", sentence);

function numberSection(number: number, format: string, sections: Sections, book: Dated): string | CellError {
  const chosen = chosenFor(number, sections);
  if (!chosen) return cellError("#VALUE!", `No section of the number format ${format} is for ${number}.`);
  const { section, signed } = chosen;
  const sign = number < 0 && signed ? "-" : "";
  switch (section.kind) {
    case "empty":
      return sections.numbers.length > 1 ? "" : sign;
    case "general":
      return sign + generalSection(Math.abs(number), section);
    case "date":
    case "elapsed":
      return dateText(signed ? number : Math.abs(number), section, book);
    case "fraction":
      return fraction(Math.abs(number), sign, section.pattern);
    default:
      return numeric(signed ? number : Math.abs(number), section.pattern);
  }
}

function fraction(size: number, sign: string, pattern: string): string | CellError {
  const text = fractionText(size, pattern, numeric);
  return text === undefined
    ? refusal(`How the number format ${pattern} shows a fraction is not known here.`)
    : sign + text;
}

/** General, and what may stand beside it. */
const generalSection = (size: number, { pattern }: Section): string =>
  pattern === ""
    ? generalText(size)
    : piecesOf(pattern)
        .map((piece) => (/^general$/i.test(piece) ? generalText(size) : literal(piece)))
        .join("");

/** A number in the 11 characters that General takes in a cell; more digits are rounded, large ones get an exponent. */
function generalText(value: number): string {
  const full = numberText(value);
  const size = Math.abs(value);
  if (full.replace("-", "").length <= 11 && !full.includes("E")) return full;
  if (size >= 1e11 || size < 1e-4) return exponential(value);
  const whole = Math.floor(size).toString().length;
  return numberText(Number(value.toFixed(Math.max(0, 10 - whole))));
}

/** Six significant digits with an exponent, as 1.23457E+11. */
function exponential(value: number): string {
  const [mantissa = "", exponent = ""] = value.toExponential(5).split("e");
  const digits = String(Number(mantissa));
  return `${digits}E${exponent.slice(0, 1)}${exponent.slice(1).padStart(2, "0")}`;
}

function textSection(value: string, { text }: Sections): string {
  if (text === undefined) return value;
  return piecesOf(text.pattern)
    .map((piece) => (piece === "@" ? value : literal(piece)))
    .join("");
}

function numeric(value: number, section: string): string {
  const pieces = piecesOf(section);
  const layout = layoutOf(pieces);
  const percent = pieces.filter((piece) => piece === "%").length;
  // beside an exponent percents and thousands are signs alone
  const { digits, exponent } = layout.scientific
    ? scientificDigits(Math.abs(value), layout)
    : {
        digits: fixed(scaledBy(Math.abs(value), 3 * layout.thousandths - 2 * percent), layout.decimals),
        exponent: 0,
      };
  // a number of which no digit but 0 is left shows no sign
  const isNone = layout.whole.length + layout.fraction.length > 0 && !/[1-9]/.test(digits);
  const sign = value < 0 && !isNone ? "-" : "";
  return sign + fill(pieces, digits, exponent, layout);
}

interface Layout {
  /** Positions of the placeholders among the pieces, before and after the point. */
  whole: number[];
  fraction: number[];
  decimals: number;
  point: number;
  thousands: boolean;
  /** Commas after the last placeholder, each a division by 1,000. */
  thousandths: number;
  scientific: boolean;
}

function layoutOf(pieces: readonly string[]): Layout {
  const e = pieces.findIndex((piece) => /^E[+-]$/i.test(piece));
  const end = e < 0 ? pieces.length : e;
  const point = pieces.indexOf(".");
  const placeholders = [...pieces.keys()].filter((i) => i < end && PLACEHOLDER.test(pieces[i]!));
  const whole = placeholders.filter((i) => point < 0 || i < point);
  const fraction = placeholders.filter((i) => point >= 0 && i > point);
  const first = whole[0] ?? 0;
  const last = whole.at(-1) ?? -1;
  const thousandths = [last, ...fraction.slice(-1)].reduce((sum, at) => sum + commaRun(pieces, at + 1), 0);
  const thousands = pieces.slice(first, last).includes(",");
  return { whole, fraction, decimals: fraction.length, point, thousands, thousandths, scientific: e >= 0 };
}

/** How many commas stand in a row from a place on. */
function commaRun(pieces: readonly string[], from: number): number {
  let end = from;
  while (pieces[end] === ",") end++;
  return end - from;
}

/** Rounded half away from zero by the number's 15 digits; whole and fraction with a point between. */
function fixed(size: number, decimals: number): string {
  const rounded = atDigits(size, decimals, halfAway);
  const text = typeof rounded === "number" ? plain(rounded) : "0";
  const [whole = "0", fraction = ""] = text.split(".");
  return decimals > 0 ? `${whole}.${fraction.padEnd(decimals, "0").slice(0, decimals)}` : whole;
}

/** Digits without an exponent, however large or small. */
function plain(value: number): string {
  const text = numberText(value);
  const parts = /^(\d)(?:\.(\d+))?E([+-]\d+)$/.exec(text);
  if (!parts) return text;
  const exponent = Number(parts[3]);
  const digits = parts[1]! + (parts[2] ?? "");
  if (exponent >= 0) return digits.padEnd(exponent + 1, "0");
  return `0.${"0".repeat(-exponent - 1)}${digits}`;
}

function scientificDigits(size: number, { whole, decimals }: Layout): { digits: string; exponent: number } {
  if (size === 0) return { digits: fixed(0, decimals), exponent: 0 };
  const step = Math.max(1, whole.length);
  // without a digit before the point the first one stands behind it
  const shift = whole.length === 0 ? 1 : 0;
  const place = (x: number) => step * Math.floor(Math.floor(Math.log10(x) + 1e-12) / step) + shift;
  let exponent = place(size);
  let digits = fixed(scaledBy(size, exponent), decimals);
  if (Number(digits) >= 10 ** (step - shift)) {
    exponent += step;
    digits = fixed(scaledBy(size, exponent), decimals);
  }
  return { digits, exponent };
}

/** size / 10^exponent, by the digits. */
function scaledBy(size: number, exponent: number): number {
  const [mantissa, own = "0"] = String(size).split("e");
  return Number(`${mantissa}e${Number(own) - exponent}`);
}

function fill(pieces: readonly string[], digits: string, exponent: number, layout: Layout): string {
  const [whole = "", fraction = ""] = digits.split(".");
  // 0 shows no digit of its own, but beside an exponent one at each place
  const none = layout.scientific ? "0".repeat(layout.whole.length) : "";
  const before = wholeDigits(pieces, /[1-9]/.test(digits) || !layout.scientific ? bare(whole) : none, layout);
  const after = fractionDigits(pieces, fraction, layout);
  let shown = "";
  for (let i = 0; i < pieces.length; i++) {
    const piece = pieces[i]!;
    if (/^E[+-]$/i.test(piece)) return shown + exponentText(pieces.slice(i), exponent);
    if (i === layout.point && layout.whole.length === 0 && whole !== "0") shown += whole;
    if (PLACEHOLDER.test(piece)) shown += before.get(i) ?? after.get(i) ?? "";
    else if (piece === "," && i > (layout.whole[0] ?? i)) continue;
    else shown += literal(piece);
  }
  return shown;
}

const bare = (whole: string): string => (whole === "0" ? "" : whole);

/** What stands at each placeholder before the point; the first takes all digits that are left over. */
function wholeDigits(pieces: readonly string[], whole: string, layout: Layout): Map<number, string> {
  const shown = new Map<number, string>();
  let rest = whole;
  let count = 0;
  for (let k = layout.whole.length - 1; k >= 0; k--) {
    const at = layout.whole[k]!;
    const take = k === 0 ? rest : rest.slice(-1);
    rest = k === 0 ? "" : rest.slice(0, -1);
    let text = "";
    for (const digit of [...(take || empty(pieces[at]!))].reverse()) {
      // among the blanks of ? a comma is a blank as well
      if (layout.thousands && count > 0 && count % 3 === 0) text = `${digit === " " ? " " : ","}${text}`;
      text = digit + text;
      count++;
    }
    shown.set(at, text);
  }
  return shown;
}

function fractionDigits(pieces: readonly string[], fraction: string, layout: Layout): Map<number, string> {
  const significant = fraction.replace(/0+$/, "").length;
  return new Map(
    layout.fraction.map((at, k) => [at, k < significant ? fraction[k]! : empty(pieces[at]!)] as const),
  );
}

/** The letter as written, then each piece at its place: the sign stands before the first digit. */
function exponentText([letter, ...pieces]: readonly string[], exponent: number): string {
  const places = pieces.flatMap((piece, i) => (PLACEHOLDER.test(piece) ? [i] : []));
  const sign = exponent < 0 ? "-" : letter!.endsWith("+") ? "+" : "";
  const digits = String(Math.abs(exponent));
  const ahead = digits.length - places.length;
  const shown = pieces.map((piece, i) => {
    const k = places.indexOf(i);
    if (k < 0) return piece === "," ? "" : literal(piece);
    const digit = ahead + k < 0 ? empty(piece) : digits.slice(k === 0 ? 0 : ahead + k, ahead + k + 1);
    return k === 0 ? sign + digit : digit;
  });
  return letter!.slice(0, 1) + shown.join("");
}
