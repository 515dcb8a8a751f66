import type { Book, Cell } from "../formula/book";
import type { Scalar } from "../formula/value";
import type { Page, PageCell } from "./page";

/** The workbook's content as plain data, for whoever calculates it. */
export const bookOf = (pages: Page[]): Book => ({
  sheets: pages.map(({ name, cells }) => ({ name, cells: cells.filter(hasContent).map(contentOf) })),
  names: pages.flatMap(({ names }) => names),
  tables: [],
});

/**
 * The pages with the values of their formulas.
 * @param value gives a cell's value by sheet, row and column from 0
 */
export const withValues = (
  pages: Page[],
  value: (sheet: string, row: number, column: number) => Scalar,
): Page[] =>
  pages.map((page) => ({
    ...page,
    cells: page.cells.map((cell) =>
      cell.formula === undefined ? cell : { ...cell, value: value(page.name, cell.row, cell.column) },
    ),
  }));

/** True of a formula that calls the add-in; a file stores it as a dynamic array. */
export const callsEdge = (formula: string): boolean => /\bEDGE\.[A-Z]/.test(formula);

const hasContent = ({ formula, value }: PageCell): boolean => formula !== undefined || value !== null;

const contentOf = ({ row, column, formula, value }: PageCell): Cell => ({
  row,
  column,
  value,
  ...(formula !== undefined && { formula, storage: callsEdge(formula) ? ("dynamic" as const) : ("plain" as const) }),
});
