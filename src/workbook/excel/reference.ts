import { cellAddress, unquotedSheet } from "../../address";

/** One cell of the open workbook; rows and columns from 0. */
export interface CellReference {
  sheet: string;
  row: number;
  column: number;
}

/** The cell as a user writes it: Inputs!B3, 'My sheet'!B3. */
export const addressOf = ({ sheet, row, column }: CellReference): string => cellAddress(sheet, row, column);

/** The sheet of an address that Excel gave, unquoted: "'Bob''s'!A1:B2" is on Bob's. */
export function sheetOf(address: string): string {
  return unquotedSheet(address.slice(0, address.lastIndexOf("!")));
}

export const isSameCell = (a: CellReference, b: CellReference): boolean =>
  a.sheet === b.sheet && a.row === b.row && a.column === b.column;
