/** Rows and columns of a sheet, as Excel has them. */
export const ROWS = 1_048_576;
export const COLUMNS = 16_384;

/** A cell of a workbook: the sheet's position in the book, row and column, all from 0. */
export interface Position {
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
}

/** A rectangle of a sheet, from 0, ends included. */
export interface Area {
  readonly sheet: number;
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** A column's letters: 0 is A, 26 is AA. */
export function columnName(column: number): string {
  let name = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  return name;
}

/** A column's number from its letters: A is 0. */
export function columnNumber(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

/** A cell's address within its sheet, as A1. */
export const cellName = (row: number, column: number): string => columnName(column) + (row + 1);

/** A sheet's name as a formula writes it, in quotes where it needs them. */
export const quotedSheet = (sheet: string): string =>
  /^[A-Za-z_][A-Za-z0-9_.]*$/.test(sheet) && !/^([A-Za-z]{1,3}\d+|[Rr]\d*[Cc]?\d*)$/.test(sheet)
    ? sheet
    : `'${sheet.replaceAll("'", "''")}'`;

/** A cell's address with its sheet, as Inputs!B3. */
export const cellAddress = (sheet: string, row: number, column: number): string =>
  `${quotedSheet(sheet)}!${cellName(row, column)}`;

/** True when two rectangles are the same cells. */
export const isSameArea = (a: Area, b: Area): boolean =>
  a.sheet === b.sheet && a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;

/** True when two rectangles share a cell. */
export const overlap = (a: Area, b: Area): boolean =>
  a.sheet === b.sheet && a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
