import type { Book, Cell, Table } from "../formula/book";
import type { Calculation } from "../formula/calculation";
import type { Scalar } from "../formula/value";
import type { Page, PageCell, PageTable } from "../workbook/writer/page";
import { callsEdge } from "../workbook/writer/calls-edge";

/** The workbook's content as plain data, for whoever calculates it. */
export const bookOf = (pages: readonly Page[]): Book => ({
  sheets: pages.map(({ name, cells, table }) => ({
    name,
    cells: [...cells.filter(hasContent).map(contentOf), ...(table ? tableCells(table) : [])],
  })),
  names: pages.flatMap(({ names }) => names),
  tables: pages.flatMap(({ name, table }) => (table ? [tableOf(name, table)] : [])),
});

/** The pages with the values of their formulas, and of the cells that these fill. */
export function withValues(pages: readonly Page[], calculation: Calculation): Page[] {
  const spills = new Map<string, Scalar[][]>();
  for (const { sheet, row, column, spill } of calculation.results())
    if (spill) spills.set(`${sheet} ${row} ${column}`, spill);
  return pages.map((page) => ({
    ...page,
    cells: page.cells.map((cell) => {
      if (cell.value !== null) return cell;
      const spill = spills.get(`${page.name} ${cell.row} ${cell.column}`);
      const value = calculation.value(page.name, cell.row, cell.column);
      return { ...cell, value, ...(spill && { spill: { rows: spill.length, columns: spill[0]!.length } }) };
    }),
  }));
}

const hasContent = ({ formula, value }: PageCell): boolean => formula !== undefined || value !== null;

const contentOf = ({ row, column, formula, value }: PageCell): Cell => ({
  row,
  column,
  value,
  ...(formula !== undefined && { formula, storage: callsEdge(formula) ? ("dynamic" as const) : ("plain" as const) }),
});

const tableCells = ({ row, column, columns, rows }: PageTable): Cell[] =>
  [columns, ...rows].flatMap((line, down) =>
    line.map((value, across) => ({ row: row + down, column: column + across, value })),
  );

const tableOf = (sheet: string, { name, row, column, columns, rows }: PageTable): Table => ({
  name,
  sheet,
  top: row,
  left: column,
  bottom: row + rows.length,
  right: column + columns.length - 1,
  columns,
  headerRow: true,
  totalsRow: false,
});
