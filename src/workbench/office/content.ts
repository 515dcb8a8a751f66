import { invalidArgument } from "./errors";
import type { Content } from "./grid";
import { columnCount, rowCount, type Region } from "./region";

/** More cells than this Excel neither reads nor writes at once. */
export const cellLimit = 5_000_000;

/** What is put into the cells of a region; undefined leaves a cell as it is. */
export type Entries = (Content | undefined)[][];

/**
 * What Range.values and Range.formulas mean by a value: a single one is put into every cell, a matrix must have
 * the region's shape. Throws InvalidArgument.
 */
export function entriesFor(region: Region, value: unknown): Entries {
  const rows = rowCount(region);
  const columns = columnCount(region);
  if (rows * columns > cellLimit) throw invalidArgument("A write is limited to 5 million cells.");
  if (!Array.isArray(value)) {
    const entry = entryFor(value);
    return Array.from({ length: rows }, () => Array<Content | undefined>(columns).fill(entry));
  }
  mustHaveShape(value, rows, columns);
  return value.map((row: unknown[]) => row.map(entryFor));
}

/** Throws InvalidArgument unless the value is a matrix of this shape. */
export function mustHaveShape(value: unknown[], rows: number, columns: number): asserts value is unknown[][] {
  if (value.length !== rows || value.some((row) => !Array.isArray(row) || row.length !== columns))
    throw invalidArgument(
      "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
    );
}

/** Excel takes a text as if it were typed: formulas, numbers, booleans and errors are recognized, an apostrophe keeps it text. */
function entryFor(value: unknown): Content | undefined {
  if (value === null || value === undefined) return undefined;
  if (value === "") return null;
  if (typeof value === "boolean" || typeof value === "number") return value;
  if (typeof value !== "string") throw invalidArgument();
  if (value.startsWith("'")) return asText(value.slice(1));
  if (/^(true|false)$/i.test(value)) return value.toLowerCase() === "true";
  if (/^\s*[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?\s*$/i.test(value)) return Number(value);
  if (errorTexts.has(value.toUpperCase())) return `=${value.toUpperCase()}`;
  return value === "=" ? asText(value) : value;
}

/** A grid takes all that begins with = for a formula, so such a text becomes a formula that gives it. */
const asText = (text: string): string => (text.startsWith("=") ? `="${text.replaceAll('"', '""')}"` : text);

const errorTexts = new Set(["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A"]);
