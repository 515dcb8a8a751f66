import type { NumberCulture } from "../../workbook/excel";
import { formatAs, isPercent } from "../numbers";

/** A number on an axis and how it is written there. */
export interface TickText {
  value: number;
  text: string;
}

const magnitudes = [
  { least: 1e12, suffix: " tn" },
  { least: 1e9, suffix: " bn" },
  { least: 1e6, suffix: " M" },
  { least: 1e4, suffix: " k" },
];

/** Writes the ticks of an axis, all in the same magnitude, so that 1,500,000 does not fill a narrow pane. */
export function tickTexts(
  values: readonly number[],
  numberFormat: string,
  culture: NumberCulture,
): TickText[] {
  const largest = Math.max(...values.map(Math.abs));
  const magnitude = isPercent(numberFormat) ? undefined : magnitudes.find(({ least }) => largest >= least);
  if (!magnitude || largest >= 1e15) {
    return values.map((value) => ({ value, text: formatAs(value, numberFormat, culture, 10) }));
  }
  const { least, suffix } = magnitude;
  const unit = least === 1e4 ? 1e3 : least;
  return values.map((value) => ({
    value,
    text:
      value === 0
        ? "0"
        : formatAs(Number((value / unit).toPrecision(12)), numberFormat, culture, 10) + suffix,
  }));
}
