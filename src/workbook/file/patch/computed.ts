import type { Book } from "../../../formula/book";
import { cachedRows } from "../../../formula/cached";
import type { FormulaResult } from "../../../formula/formulaCell";
import type { Matrix, Scalar } from "../../../formula/value";
import { isError } from "../../../formula/value";
import type { CellChange } from "../patch";

/**
 * What a recalculation changes in the file that a workbook was read from: each formula whose value, or the rectangle
 * it fills, is another than the one cached. Formulas that could not be computed keep what the file holds.
 * @param isKept whether a result that differs leaves the file's value as it is all the same
 */
export function computedChanges(
  book: Book,
  results: Iterable<FormulaResult>,
  isKept: (result: FormulaResult, cached: Matrix) => boolean = () => false,
): CellChange[] {
  const cachedOf = cachedRows(book);
  const changes: CellChange[] = [];
  for (const result of results) {
    if (result.refused !== undefined) continue;
    const cached = cachedOf(result);
    const rows = result.spill ?? [[result.value]];
    if (sameRows(cached, rows) || isKept(result, cached)) continue;
    if (result.isDataTable) changes.push(...cellByCell(result, cached));
    else changes.push(ofFormula(result, cached.length > 1 || cached[0]!.length > 1));
  }
  return changes;
}

function ofFormula({ sheet, row, column, value, spill }: FormulaResult, filled: boolean): CellChange {
  const fills = spill || filled ? { spill: spill ?? [[value]] } : {};
  return { sheet, row, column, value, keepFormula: true, ...fills };
}

/** A data table is no array formula to the file: its cells hold a value each. */
function cellByCell({ sheet, row, column, spill = [] }: FormulaResult, cached: Matrix): CellChange[] {
  return spill.flatMap((line, down) =>
    line.flatMap((value, across): CellChange[] => {
      if (same(value, cached[down]![across]!)) return [];
      return [{ sheet, row: row + down, column: column + across, value, keepFormula: true }];
    }),
  );
}

/** Whether two results are the same to the last bit. */
export const sameRows = (a: Matrix, b: Matrix): boolean =>
  a.length === b.length &&
  a.every((row, r) => row.length === b[r]!.length && row.every((value, c) => same(value, b[r]![c]!)));

const same = (a: Scalar, b: Scalar): boolean =>
  isError(a) || isError(b) ? isError(a) && isError(b) && a.error === b.error : a === b;
