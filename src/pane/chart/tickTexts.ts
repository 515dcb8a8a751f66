import type { NumberCulture } from "../../workbook/excel";
import { formatAs, isPercent, sharedDecimals } from "../numbers";

/** A number on an axis and how it is written there. */
export interface TickText {
  value: number;
  text: string;
}

const magnitudes = [
  { least: 1e12, unit: 1e12, suffix: " tn" },
  { least: 1e9, unit: 1e9, suffix: " bn" },
  { least: 1e6, unit: 1e6, suffix: " M" },
  { least: 1e4, unit: 1e3, suffix: " k" },
];

/** Writes the ticks of an axis, all in the same magnitude, so that 1,500,000 does not fill a narrow pane. */
export function tickTexts(
  values: readonly number[],
  numberFormat: string,
  culture: NumberCulture,
): TickText[] {
  const largest = Math.max(...values.map(Math.abs));
  const { unit, suffix } = isPercent(numberFormat) || largest >= 1e15 ? plain : magnitudeOf(largest);
  const scaled = values.map((value) => Number((value / unit).toPrecision(12)));
  const decimals = sharedDecimals(scaled, numberFormat, 10);
  return scaled.map((tick, i) => ({
    value: values[i]!,
    text: tick === 0 ? "0" : formatAs(tick, numberFormat, culture, { decimals }) + suffix,
  }));
}

const plain = { unit: 1, suffix: "" };

const magnitudeOf = (largest: number): { unit: number; suffix: string } =>
  magnitudes.find(({ least }) => largest >= least) ?? plain;
