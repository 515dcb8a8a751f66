import type { Book, Cell } from "../../../formula/book";
import type { FormulaResult } from "../../../formula/formulaCell";
import type { Matrix, Scalar } from "../../../formula/value";
import { isError } from "../../../formula/value";
import type { CellChange } from "../patch";

/**
 * What a recalculation changes in the file that a workbook was read from: each formula whose value, or the rectangle
 * it fills, is another than the one cached. Formulas that could not be computed keep what the file holds.
 */
export function computedChanges(book: Book, results: Iterable<FormulaResult>): CellChange[] {
  const cached = new Map(
    book.sheets.map(({ name, cells }) => [name, new Map(cells.map((cell) => [placeOf(cell), cell]))]),
  );
  const changes: CellChange[] = [];
  for (const { sheet, row, column, value, spill, refused } of results) {
    if (refused !== undefined) continue;
    const cell = cached.get(sheet)?.get(placeOf({ row, column }));
    const rows = spill ?? [[value]];
    if (cell && sameRows(cell.spill ?? [[cell.value]], rows)) continue;
    const fills = (spill ?? cell?.spill) ? { spill: rows } : {};
    changes.push({ sheet, row, column, value, keepFormula: true, ...fills });
  }
  return changes;
}

const placeOf = ({ row, column }: Pick<Cell, "row" | "column">) => `${row},${column}`;

const sameRows = (a: Matrix, b: Matrix): boolean =>
  a.length === b.length &&
  a.every((row, r) => row.length === b[r]!.length && row.every((value, c) => same(value, b[r]![c]!)));

const same = (a: Scalar, b: Scalar): boolean =>
  isError(a) || isError(b) ? isError(a) && isError(b) && a.error === b.error : a === b;
