/** Excel's sheet limits. */
export const rowLimit = 1_048_576;
export const columnLimit = 16_384;

/** Cells of an unnamed sheet, from 0, ends included. */
export interface Rectangle {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

/**
 * Reads an address such as A1, $A$1:B2, 'My sheet'!A1, A:C or 2:5.
 * Gives undefined for what is none, or lies outside a sheet.
 */
export function parseAddress(text: string): { sheet?: string; rectangle: Rectangle } | undefined {
  const match = /^(?:('(?:[^']|'')+'|[^'!:]+)!)?([^!]+)$/.exec(text.trim());
  const rectangle = match && parseRectangle(match[2]!);
  if (!rectangle) return undefined;
  const sheet = match[1];
  return sheet === undefined ? { rectangle } : { sheet: unquoteSheet(sheet), rectangle };
}

/** As Excel writes a range's address: Inputs!B3, 'My sheet'!A1:C9, Inputs!A:C. */
export const formatAddress = (sheet: string, rectangle: Rectangle): string =>
  `${quoteSheet(sheet)}!${formatRectangle(rectangle)}`;

/** The same with dollar signs, as defined names store it: Inputs!$B$3. */
export const formatAbsoluteAddress = (sheet: string, rectangle: Rectangle): string =>
  `${quoteSheet(sheet)}!${formatRectangle(rectangle, "$")}`;

/** An address without its sheet. */
export function formatRectangle({ top, left, bottom, right }: Rectangle, mark = ""): string {
  const column = (index: number) => mark + columnLetters(index);
  const row = (index: number) => `${mark}${index + 1}`;
  if (top === 0 && bottom === rowLimit - 1) return `${column(left)}:${column(right)}`;
  if (left === 0 && right === columnLimit - 1) return `${row(top)}:${row(bottom)}`;
  const first = column(left) + row(top);
  return top === bottom && left === right ? first : `${first}:${column(right)}${row(bottom)}`;
}

/** A sheet's name as formulas hold it, in quotes where it needs them. */
export const quoteSheet = (name: string): string =>
  /^[A-Za-z_][A-Za-z0-9_.]*$/.test(name) && !/^[A-Za-z]{1,3}\d+$/.test(name)
    ? name
    : `'${name.replaceAll("'", "''")}'`;

const unquoteSheet = (text: string): string =>
  text.startsWith("'") ? text.slice(1, -1).replaceAll("''", "'") : text;

function parseRectangle(text: string): Rectangle | undefined {
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
  const rows = [start.row ?? 0, end.row ?? rowLimit - 1];
  const columns = [start.column ?? 0, end.column ?? columnLimit - 1];
  return {
    top: Math.min(...rows),
    left: Math.min(...columns),
    bottom: Math.max(...rows),
    right: Math.max(...columns),
  };
}

function parseCorner(text: string): { row?: number; column?: number } | undefined {
  const match = /^(?:\$?([A-Za-z]{1,3}))?(?:\$?([1-9]\d{0,6}))?$/.exec(text);
  const [, letters, digits] = match ?? [];
  if (!letters && !digits) return undefined;
  const row = digits === undefined ? undefined : Number(digits) - 1;
  const column = letters === undefined ? undefined : columnIndex(letters);
  if ((row ?? 0) >= rowLimit || (column ?? 0) >= columnLimit) return undefined;
  return { row, column };
}

const columnIndex = (letters: string): number =>
  [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

function columnLetters(index: number): string {
  let letters = "";
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}
