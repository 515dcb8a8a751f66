import { WorkbookFileError } from "./error";

/** What a workbook may claim in a few bytes and need not hold; more is a mistake or an attack. */
const MOST_FILLED = 5_000_000;
const MOST_LETTERS = 30_000_000;

/** What the sheets of one workbook may still claim beyond what the file holds. */
export interface Allowance {
  /** Cells that an array formula or data table says it fills. Throws WorkbookFileError when these are too many. */
  fill(cells: number): void;
  /** Letters of formulas that are written out for cells that share them. Throws WorkbookFileError likewise. */
  write(letters: number): void;
}

/** A workbook's allowance before its first sheet is read. */
export function allowance(): Allowance {
  let filled = 0;
  let written = 0;
  return {
    fill(cells) {
      filled += cells;
      if (filled > MOST_FILLED)
        throw tooMany("array formulas and data tables", `${MOST_FILLED / 1e6} million cells`);
    },
    write(letters) {
      written += letters;
      if (written > MOST_LETTERS) throw tooMany("shared formulas", `${MOST_LETTERS / 1e6} million letters`);
    },
  };
}

const tooMany = (what: string, most: string) =>
  new WorkbookFileError(`The workbook is too large to open here: its ${what} come to more than ${most}.`);
