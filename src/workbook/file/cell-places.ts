import { COLUMNS, parseCell, ROWS } from "../../address";
import { WorkbookFileError } from "./error";
import type { Attributes } from "./xml";

/**
 * Follows the rows and cells of a sheet: those without an address follow the one before. Throws WorkbookFileError at
 * one that is on no sheet.
 */
export function cellPlaces(sheet: string) {
  let row = -1;
  let column = -1;
  const offSheet = (what: string) =>
    new WorkbookFileError(`The workbook is damaged: sheet ${sheet} holds ${what}, which no sheet has.`);
  return {
    /** The row's number from 0. */
    row({ r }: Attributes): number {
      row = r === undefined ? row + 1 : rowNumber(r);
      column = -1;
      if (!(row >= 0 && row < ROWS)) throw offSheet(`row ${r === undefined ? row + 1 : excerpt(r)}`);
      return row;
    },
    /** The cell's row and column from 0. */
    cell({ r }: Attributes): { row: number; column: number } {
      const address = r === undefined ? { row: Math.max(row, 0), column: column + 1 } : parseCell(r);
      if (!address || address.column >= COLUMNS)
        throw offSheet(`cell ${r === undefined ? `${column + 2} of row ${row + 1}` : excerpt(r)}`);
      ({ row, column } = address);
      return address;
    },
  };
}

const rowNumber = (text: string): number => (/^\d{1,7}$/.test(text) ? +text - 1 : Number.NaN);

/** What stands in the place of an address, as a sentence can repeat it: in quotation marks unless it is plain, and short. */
function excerpt(text: string): string {
  if (/^-?[\w.:$]{1,20}$/.test(text)) return text;
  return text.length > LONGEST_EXCERPT ? `"${text.slice(0, LONGEST_EXCERPT)}…"` : `"${text}"`;
}

const LONGEST_EXCERPT = 40;
