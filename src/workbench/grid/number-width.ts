import { formatted } from "../../formula/numberFormat";

/** How wide a text is in a cell's font, in pixels. */
export type Width = (text: string) => number;

/**
 * What Excel measures to what a page does: at 96 dots an inch Excel rounds the width of a digit of Calibri 11 down to
 * 7 pixels, of 7.43, and columns are as wide as so many of these.
 */
const EXCEL_TO_PAGE = 7 / 7.43;

/** A number as a cell shows it, and by which part its letters are drawn smaller for that. */
export interface FittingNumber {
  text: string;
  scale: number;
}

/**
 * A number of format General in a cell: with as many decimals as there is room for, with an exponent where even the
 * whole number has none, and else as #, never cut.
 * @param room of the cell, in pixels
 */
export const fittingGeneral = (value: number, room: number, width: Width): FittingNumber =>
  fitting(generalTexts(value), room, width);

/** A number as its format shows it where there is room, else #. */
export const fittingFormatted = (text: string, room: number, width: Width): FittingNumber =>
  fitting([text], room, width);

function fitting(texts: Iterable<string>, room: number, width: Width): FittingNumber {
  for (const text of texts) {
    const wide = width(text);
    if (wide * EXCEL_TO_PAGE <= room) return { text, scale: Math.min(1, room / wide) };
  }
  return { text: "#".repeat(Math.max(1, Math.floor(room / width("#")))), scale: 1 };
}

const MOST_DECIMALS = 9;
const MOST_EXPONENT_DECIMALS = 5;
/** Below, an exponent leaves more digits than leading zeros do. */
const SMALLEST_WITHOUT_EXPONENT = 1e-4;

/** A number in ever fewer letters: as General shows it, with fewer decimals, with an exponent. */
function* generalTexts(value: number): Iterable<string> {
  const first = shown(value, "General");
  yield first;
  if (value === 0) return;
  if (!first.includes("E") && Math.abs(value) >= SMALLEST_WITHOUT_EXPONENT)
    for (let decimals = MOST_DECIMALS; decimals >= 0; decimals--) {
      const text = shown(value, decimals > 0 ? `0.${"#".repeat(decimals)}` : "0").replace(/\.$/, "");
      // a number is not shown as 0
      if (Number(text) === 0) break;
      if (text.length < first.length) yield text;
    }
  for (let decimals = MOST_EXPONENT_DECIMALS; decimals >= 0; decimals--)
    yield shown(value, decimals > 0 ? `0.${"#".repeat(decimals)}E+00` : "0E+00").replace(".E", "E");
}

const shown = (value: number, format: string): string => {
  const text = formatted(value, format);
  return typeof text === "string" ? text : String(value);
};
