import type { Rectangle } from "./area";
import { columnName, columnNumber, COLUMNS, quotedSheet, ROWS, unquotedSheet } from "./sheet";

/**
 * Reads an address such as A1, $A$1:B2, 'My sheet'!A1, A:C or 2:5.
 * Gives undefined for what is none, or lies outside a sheet.
 */
export function parseAddress(text: string): { sheet?: string; rectangle: Rectangle } | undefined {
  const match = /^(?:('(?:[^']|'')+'|[^'!:]+)!)?([^!]+)$/.exec(text.trim());
  const rectangle = match && parseRectangle(match[2]!);
  if (!rectangle) return undefined;
  const sheet = match[1];
  return sheet === undefined ? { rectangle } : { sheet: unquotedSheet(sheet), rectangle };
}

/** The same of an address without a sheet. */
export function parseRectangle(text: string): Rectangle | undefined {
  const [first, second, ...more] = text.split(":");
  if (more.length > 0 || first === undefined) return undefined;
  const start = parseCorner(first);
  const end = second === undefined ? start : parseCorner(second);
  if (!start || !end) return undefined;
  // a lone A or 7 is no address, A:A and 7:7 are
  const whole = start.row === undefined || start.column === undefined;
  if (whole && second === undefined) return undefined;
  if ((start.row === undefined) !== (end.row === undefined)) return undefined;
  if ((start.column === undefined) !== (end.column === undefined)) return undefined;
  const [top, bottom] = inOrder(start.row ?? 0, end.row ?? ROWS - 1);
  const [left, right] = inOrder(start.column ?? 0, end.column ?? COLUMNS - 1);
  return { top, left, bottom, right };
}

const inOrder = (a: number, b: number): [number, number] => (a <= b ? [a, b] : [b, a]);

/** A cell's address without a sheet, such as B3 or $B$3; undefined for what is none. */
export function parseCell(text: string): { row: number; column: number } | undefined {
  const { row, column } = parseCorner(text) ?? {};
  return row === undefined || column === undefined ? undefined : { row, column };
}

function parseCorner(text: string): { row: number | undefined; column: number | undefined } | undefined {
  const match = /^(?:\$?([A-Za-z]{1,3}))?(?:\$?(\d{1,7}))?$/.exec(text);
  const [, letters, digits] = match ?? [];
  if (!letters && !digits) return undefined;
  const row = digits === undefined ? undefined : Number(digits) - 1;
  const column = letters === undefined ? undefined : columnNumber(letters);
  if ((row ?? 0) < 0 || (row ?? 0) >= ROWS || (column ?? 0) >= COLUMNS) return undefined;
  return { row, column };
}

/** As Excel writes a range's address: Inputs!B3, 'My sheet'!A1:C9, Inputs!A:C. */
export const formatAddress = (sheet: string, rectangle: Rectangle): string =>
  `${quotedSheet(sheet)}!${formatRectangle(rectangle)}`;

/** The same with dollar signs, as defined names store it: Inputs!$B$3. */
export const formatAbsoluteAddress = (sheet: string, rectangle: Rectangle): string =>
  `${quotedSheet(sheet)}!${formatRectangle(rectangle, "$")}`;

/** An address without its sheet. */
export function formatRectangle({ top, left, bottom, right }: Rectangle, mark = ""): string {
  const column = (index: number) => mark + columnName(index);
  const row = (index: number) => `${mark}${index + 1}`;
  if (top === 0 && bottom === ROWS - 1) return `${column(left)}:${column(right)}`;
  if (left === 0 && right === COLUMNS - 1) return `${row(top)}:${row(bottom)}`;
  const first = column(left) + row(top);
  return top === bottom && left === right ? first : `${first}:${column(right)}${row(bottom)}`;
}
