import type { NumberCulture } from "../workbook/excel";

/** Digits shown of a number; cells hold 15. */
const digitsShown = 6;

/** A number as a reader wants it: up to six digits, grouped by thousands, in the spreadsheet's separators. */
export function formatNumber(value: number, culture: NumberCulture, digits = digitsShown): string {
  if (value === 0) return "0";
  const size = Math.abs(value);
  if (size >= 1e15 || size < 1e-6) {
    return value
      .toExponential(Math.min(digits, 6) - 1)
      .replace(/\.?0+e/, "e")
      .replace("e", "E")
      .replace(".", culture.decimal);
  }
  const decimals = Math.max(0, digits - 1 - Math.floor(Math.log10(size)));
  const [whole, fraction] = size.toFixed(Math.min(decimals, 20)).split(".");
  const kept = fraction?.replace(/0+$/, "");
  const grouped = whole!.replace(/\B(?=(\d{3})+$)/g, culture.group);
  return (value < 0 ? "−" : "") + grouped + (kept ? culture.decimal + kept : "");
}

/** Formats as the cell's number format does where that changes the meaning: a percentage stays one. */
export const formatAs = (
  value: number,
  numberFormat: string,
  culture: NumberCulture,
  digits?: number,
): string =>
  isPercent(numberFormat)
    ? `${formatNumber(Number((value * 100).toPrecision(15)), culture, digits)}%`
    : formatNumber(value, culture, digits);

/** True of number formats such as 0.0%. */
export const isPercent = (numberFormat: string): boolean =>
  /%/.test(numberFormat.replace(/"[^"]*"|\\./g, ""));

/** What a user would type for a number, all digits and no grouping: 1234.5, 35%. */
export function typed(value: number, numberFormat: string, culture: NumberCulture): string {
  const shown = isPercent(numberFormat) ? `${Number((value * 100).toPrecision(15))}%` : String(value);
  return shown.replace(".", culture.decimal);
}

/** The number that was typed, in the spreadsheet's separators, percent sign and exponent allowed; NaN if none. */
export function parseTyped(text: string, { decimal, group }: NumberCulture): number {
  const plain = text
    .replace(/[\s\u00a0\u202f]/g, "")
    .replaceAll(group.trim() || "\u00a0", "")
    .replace("−", "-")
    .replace(decimal, ".");
  const match = /^([-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?)(%?)$/i.exec(plain);
  if (!match) return NaN;
  return match[2] ? Number((Number(match[1]) / 100).toPrecision(15)) : Number(match[1]);
}
