import { cellError } from "./cell-error";

/**
 * What a result may take on its way to Excel, in bytes. Excel on the web drops a result above 5 MB without a word, and
 * its cell stays #BUSY!; some of it is the envelope's.
 */
export const mostBytes = 4_900_000;

/** No number is written with more bytes, its comma included. */
const longestNumber = 26;
/** No cell with fewer: a digit and its comma. */
const shortestCell = 2;
/** What brackets and commas add to a row. */
const rowBytes = 3;

/** The result, if Excel on the web takes it. Throws the cell's error for one that is too large. */
export function sendable(cells: any[][]): any[][] {
  const bytes = serializedBytes(cells);
  if (bytes <= mostBytes) return cells;
  throw tooLarge(cells.length, cells[0]!.length, `${(bytes / 1e6).toFixed(1)} MB`);
}

/** Refuses a result before it is computed that is too large whatever stands in it. */
export function checkResultExtent(rows: number, columns: number): void {
  const bytes = rows * (rowBytes + columns * shortestCell);
  if (bytes > mostBytes) throw tooLarge(rows, columns, `at least ${(bytes / 1e6).toFixed(1)} MB`);
}

const tooLarge = (rows: number, columns: number, size: string) =>
  cellError(
    "#VALUE!",
    `The result, ${rows} rows by ${columns} columns, takes ${size}, and Excel on the web drops what is above 5 MB. Ask for fewer rows or columns at once, in calls beside or below one another.`,
  );

/** Bytes of the result as JSON: counted where that may matter, else a bound that is below the limit. */
export function serializedBytes(cells: readonly (readonly unknown[])[]): number {
  const count = cells.length * (cells[0]?.length ?? 0);
  const most = cells.length * rowBytes + count * longestNumber;
  const isNumeric = (line: readonly unknown[]) => line.every((cell) => typeof cell === "number");
  if (most <= mostBytes && cells.every(isNumeric)) return most;
  let bytes = 0;
  for (const line of cells) {
    bytes += rowBytes;
    for (const cell of line) bytes += cellBytes(cell);
  }
  return bytes;
}

function cellBytes(cell: unknown): number {
  if (typeof cell === "number") return String(cell).length + 1;
  return utf8Bytes(JSON.stringify(cell) ?? "") + 1;
}

function utf8Bytes(text: string): number {
  let bytes = text.length;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    // a half of a pair stands for two of the pair's four bytes
    if (unit > 0x7f) bytes += unit > 0x7ff && (unit < 0xd800 || unit > 0xdfff) ? 2 : 1;
  }
  return bytes;
}
