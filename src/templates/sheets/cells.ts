import type { Page, PageCell } from "../../workbook/writer/page";

/** A page without cells. */
export const emptyPage = (
  name: string,
  columns: number[],
  frozen: Page["frozen"],
  print: Page["print"],
): Page => ({
  name,
  columns,
  print,
  cells: [],
  heights: new Map(),
  merges: [],
  frozen,
  charts: [],
  names: [],
  conditions: [],
});

/** The title and the line under it, of every page. */
export const titleCells = (title: string, subtitle: string): PageCell[] => [
  { row: 0, column: 0, value: title, look: "title" },
  { row: 1, column: 0, value: subtitle, look: "subtitle" },
];

/** A text cell; nothing where there is no text. */
export const textCell = (
  row: number,
  column: number,
  value: string | undefined,
  look: PageCell["look"],
): PageCell[] => (value === undefined || value === "" ? [] : [{ row, column, value, look }]);

/** A cell with a formula, to be calculated. */
export const formulaCell = (
  row: number,
  column: number,
  formula: string,
  look: PageCell["look"],
  format?: string,
): PageCell => ({ row, column, value: null, formula, look, ...(format === undefined ? {} : { format }) });

/** One look on each column of a row, so that its fill reaches across. */
export const band = (row: number, width: number, text: string, look: PageCell["look"]): PageCell[] =>
  Array.from({ length: width }, (_, column) => ({ row, column, value: column === 0 ? text : null, look }));

/** Heads of columns; those from `firstRight` up to `after` over figures. */
export const columnHeads = (
  row: number,
  texts: readonly string[],
  firstRight: number,
  after: number,
): PageCell[] =>
  texts.map((value, column) => {
    const look = column < firstRight ? "columnHead" : column < after ? "columnHeadRight" : "columnHeadAfter";
    return { row, column, value, look };
  });

