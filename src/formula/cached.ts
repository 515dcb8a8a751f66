import type { Book, Cell, Sheet } from "./book";
import type { FormulaResult } from "./formulaCell";
import type { Matrix, Scalar } from "./value";

/** The values that a book's file holds of its formulas, by a formula's result: its cell's, or its whole rectangle's. */
export function cachedRows(book: Book): (result: FormulaResult) => Matrix {
  const sheets = new Map(book.sheets.map((sheet) => [sheet.name, cellsOf(sheet)]));
  return ({ sheet, row, column, spill, isDataTable }) => {
    const cells = sheets.get(sheet);
    const cell = cells?.get(keyOf({ row, column }));
    if (!isDataTable || !spill) return cell?.spill ?? [[cell?.value ?? null]];
    const valueAt = (down: number, across: number): Scalar =>
      cells?.get(keyOf({ row: row + down, column: column + across }))?.value ?? null;
    return spill.map((line, down) => line.map((_, across) => valueAt(down, across)));
  };
}

const cellsOf = ({ cells }: Sheet): Map<string, Cell> => new Map(cells.map((cell) => [keyOf(cell), cell]));

const keyOf = ({ row, column }: Pick<Cell, "row" | "column">): string => `${row},${column}`;

/** A formula's cell as one text. */
export const resultKey = ({ sheet, row, column }: FormulaResult): string => `${sheet}!${row},${column}`;
