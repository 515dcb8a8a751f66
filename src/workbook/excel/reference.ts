/** One cell of the open workbook; rows and columns from 0. */
export interface CellReference {
  sheet: string;
  row: number;
  column: number;
}

/** The cell as a user writes it: Inputs!B3, 'My sheet'!B3. */
export const addressOf = ({ sheet, row, column }: CellReference): string =>
  `${quoteSheet(sheet)}!${columnLetters(column)}${row + 1}`;

/** The sheet of an address that Excel gave, unquoted: "'Bob''s'!A1:B2" is on Bob's. */
export function sheetOf(address: string): string {
  const sheet = address.slice(0, address.lastIndexOf("!"));
  return sheet.startsWith("'") ? sheet.slice(1, -1).replaceAll("''", "'") : sheet;
}

export const isSameCell = (a: CellReference, b: CellReference): boolean =>
  a.sheet === b.sheet && a.row === b.row && a.column === b.column;

const quoteSheet = (sheet: string): string =>
  /^[A-Za-z_][\w.]*$/.test(sheet) ? sheet : `'${sheet.replaceAll("'", "''")}'`;

const columnLetters = (column: number): string =>
  (column >= 26 ? columnLetters(Math.floor(column / 26) - 1) : "") + String.fromCharCode(65 + (column % 26));
