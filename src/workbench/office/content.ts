import { invalidArgument, wrongShape } from "./errors";
import type { Content } from "./grid";
import { columnCount, rowCount, type Region } from "./region";

/** More cells than this Excel neither reads nor writes at once. */
export const cellLimit = 5_000_000;

/**
 * What Range.values and Range.formulas mean by a value: a single one is put into every cell, a matrix must have
 * the region's shape; undefined leaves a cell as it is. Throws InvalidArgument.
 */
export const contentsFor = (region: Region, value: unknown): (Content | undefined)[][] =>
  matrixFor(region, value, contentOf);

/** The same for Range.numberFormat. */
export const formatsFor = (region: Region, value: unknown): (string | undefined)[][] =>
  matrixFor(region, value, (format) => {
    if (format === null || format === undefined) return undefined;
    if (typeof format !== "string") throw invalidArgument();
    return format === "" ? "General" : format;
  });

function matrixFor<T>(region: Region, value: unknown, convert: (value: unknown) => T): T[][] {
  const rows = rowCount(region);
  const columns = columnCount(region);
  if (rows * columns > cellLimit) throw invalidArgument("A write is limited to 5 million cells.");
  if (!Array.isArray(value)) {
    const one = convert(value);
    return Array.from({ length: rows }, () => Array<T>(columns).fill(one));
  }
  mustHaveShape(value, rows, columns);
  return value.map((row) => row.map(convert));
}

function mustHaveShape(value: unknown[], rows: number, columns: number): asserts value is unknown[][] {
  if (value.length !== rows || value.some((row) => !Array.isArray(row) || row.length !== columns))
    throw wrongShape();
}

/** Excel takes a text as if it were typed: formulas, numbers, booleans and errors are recognized, an apostrophe keeps it text. */
function contentOf(value: unknown): Content | undefined {
  if (value === null || value === undefined) return undefined;
  if (value === "") return null;
  if (typeof value === "boolean" || typeof value === "number") return value;
  if (typeof value !== "string") throw invalidArgument();
  if (value.startsWith("'")) return asText(value.slice(1));
  if (/^(true|false)$/i.test(value)) return value.toLowerCase() === "true";
  if (isNumber(value)) return Number(value);
  if (typedErrors.has(value.toUpperCase())) return `=${value.toUpperCase()}`;
  return value === "=" ? asText(value) : value;
}

/** A text of digits that is no number in double precision, such as 1e999, stays a text. */
const isNumber = (text: string): boolean =>
  /^\s*[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?\s*$/i.test(text) && Number.isFinite(Number(text));

/** A grid takes all that begins with = for a formula, so such a text becomes a formula that gives it. */
const asText = (text: string): string => (text.startsWith("=") ? `="${text.replaceAll('"', '""')}"` : text);

/** The errors that Excel takes from a keyboard. */
const typedErrors = new Set(["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A"]);
