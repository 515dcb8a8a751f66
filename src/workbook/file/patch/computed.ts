import type { Book } from "../../../formula/book";
import { cachedRows } from "../../../formula/cached";
import type { FormulaResult } from "../../../formula/formulaCell";
import { areIdentical, isIdentical } from "../../../formula/same";
import type { Matrix } from "../../../formula/value";
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
    if (areIdentical(cached, rows) || isKept(result, cached)) continue;
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
      if (isIdentical(value, cached[down]![across]!)) return [];
      return [{ sheet, row: row + down, column: column + across, value, keepFormula: true }];
    }),
  );
}
