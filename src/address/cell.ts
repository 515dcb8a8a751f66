import { columnName, quotedSheet } from "./sheet";

/** A cell of a workbook: the sheet's position in the book, row and column, all from 0. */
export interface Position {
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
}

/** A cell's address within its sheet, as A1. */
export const cellName = (row: number, column: number): string => columnName(column) + (row + 1);

/** A cell's address with its sheet, as Inputs!B3. */
export const cellAddress = (sheet: string, row: number, column: number): string =>
  `${quotedSheet(sheet)}!${cellName(row, column)}`;
