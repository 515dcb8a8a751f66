import type { NumberCulture } from "../workbook/excel";

/** Digits shown of a number; cells hold 15. */
const digitsShown = 6;

/** How many digits a number is written with: significant ones, or exactly so many after the decimal sign. */
export type Precision = { digits: number } | { decimals: number };

/** A number as a reader wants it: up to six digits, grouped by thousands, in the spreadsheet's separators. */
export function formatNumber(
  value: number,
  culture: NumberCulture,
  precision: Precision = { digits: digitsShown },
): string {
  const size = Math.abs(value);
  if (size >= 1e15 || (size < 1e-6 && size > 0)) return inExponents(value, culture);
  const isFixed = "decimals" in precision;
  const decimals = isFixed ? precision.decimals : decimalsOf(size, precision.digits);
  const [whole, fraction = ""] = size.toFixed(decimals).split(".");
  const kept = isFixed ? fraction : fraction.replace(/0+$/, "");
  const grouped = whole!.replace(/\B(?=(\d{3})+$)/g, culture.group);
  return (value < 0 ? "−" : "") + grouped + (kept && culture.decimal + kept);
}

/** Formats as the cell's number format does where that changes the meaning: a percentage stays one. */
export const formatAs = (
  value: number,
  numberFormat: string,
  culture: NumberCulture,
  precision?: Precision,
): string =>
  isPercent(numberFormat)
    ? `${formatNumber(toPercent(value), culture, precision)}%`
    : formatNumber(value, culture, precision);

/**
 * The decimals that numbers under one another share: as many as any needs, but no more than leave the largest
 * `digits` digits. Of percentages, the decimals of the percent.
 */
export function sharedDecimals(
  values: Iterable<number | null>,
  numberFormat: string,
  digits = digitsShown,
): number {
  const shown: number[] = [];
  for (const value of values)
    if (value !== null) shown.push(isPercent(numberFormat) ? toPercent(value) : value);
  const largest = shown.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const most = largest === 0 ? 0 : decimalsOf(largest, digits);
  for (let decimals = 0; decimals < most; decimals++) {
    const finest = 10 ** -most / 2;
    if (shown.every((value) => Math.abs(Number(value.toFixed(decimals)) - value) < finest)) return decimals;
  }
  return most;
}

const decimalsOf = (size: number, digits: number): number =>
  size === 0 ? 0 : Math.min(Math.max(0, digits - 1 - Math.floor(Math.log10(size))), 20);

const inExponents = (value: number, { decimal }: NumberCulture): string =>
  value
    .toExponential(digitsShown - 1)
    .replace(/\.?0+e/, "e")
    .replace("e", "E")
    .replace(".", decimal)
    .replace("-", value < 0 ? "−" : "-");

const toPercent = (value: number): number => Number((value * 100).toPrecision(15));

/** True of number formats such as 0.0%. */
export const isPercent = (numberFormat: string): boolean =>
  /%/.test(numberFormat.replace(/"[^"]*"|\\./g, ""));

/** What a user would type for a number, all digits and no grouping: 1234.5, 35%. */
export function typed(value: number, numberFormat: string, culture: NumberCulture): string {
  const shown = isPercent(numberFormat) ? `${toPercent(value)}%` : String(value);
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
