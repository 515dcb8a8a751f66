import { cellAddress } from "../address";
import type { Book } from "./book";
import { cachedRows, resultKey } from "./cached";
import type { Calculation } from "./calculation";
import type { FormulaResult } from "./formulaCell";
import { areSameResults } from "./same";
import type { Matrix } from "./value";
import { volatility } from "./volatility";

/** A formula whose value is not the one in the file. */
export interface Different {
  cell: string;
  formula: string;
  cached: Matrix;
  computed: Matrix;
  message?: string;
}

/** How a recalculated workbook compares with the values that its file holds. */
export interface Comparison {
  /** How many formula cells equal their cached values; a spill counts once. */
  equal: number;
  different: Different[];
  /** Those whose value is another at each recalculation (NOW, RAND, CELL("filename"), and what reads them), and so says nothing. */
  volatile: Different[];
  refused: NotComputed[];
  /** How many formulas the file holds no value for, as files of other programs do. */
  withoutValue: number;
  /** The results that equal the file's values, by resultKey, as they were computed. */
  equalRows: ReadonlyMap<string, Matrix>;
}

/** A formula that could not be computed, or rests on one. */
export interface NotComputed {
  cell: string;
  formula: string;
  why: string;
  /** The cell where that began, where it is another. */
  restsOn?: string;
}

/** Every formula that could not be computed as a workbook now stands. */
export const notComputed = (calculation: Calculation): NotComputed[] =>
  [...calculation.results()].flatMap((result) => notComputedOf(result) ?? []);

function notComputedOf(result: FormulaResult): NotComputed | undefined {
  const { sheet, row, column, formula, refused, restsOn } = result;
  if (refused === undefined) return undefined;
  const cell = cellAddress(sheet, row, column);
  return { cell, formula: `=${formula}`, why: refused, ...(restsOn !== undefined && { restsOn }) };
}

/**
 * Compares every formula with its cached value: numbers to 1e-9 relative, near 0 to 1e-9 of the largest number that
 * the formula reads.
 */
export function compareWithCached(book: Book, calculation: Calculation): Comparison {
  const cachedOf = cachedRows(book);
  const isVolatile = volatility(calculation.computed());
  const sheetAt = new Map(book.sheets.map(({ name }, index) => [name, index]));
  const equalRows = new Map<string, Matrix>();
  const comparison: Comparison = {
    ...{ equal: 0, different: [], volatile: [], refused: [] },
    ...{ withoutValue: 0, equalRows },
  };
  for (const result of calculation.results()) {
    const { sheet, row, column, message } = result;
    const refused = notComputedOf(result);
    const named = { cell: cellAddress(sheet, row, column), formula: `=${result.formula}` };
    const before = cachedOf(result);
    const computed = result.spill ?? [[result.value]];
    if (refused) comparison.refused.push(refused);
    else if (before[0]![0] === null && result.value !== null) comparison.withoutValue++;
    else if (areSameResults(before, computed, () => calculation.largestPrecedent(sheet, row, column))) {
      comparison.equal++;
      equalRows.set(resultKey(result), computed);
    } else {
      const different = { ...named, cached: before, computed, ...(message !== undefined && { message }) };
      const kind = isVolatile({ sheet: sheetAt.get(sheet)!, row, column }) ? "volatile" : "different";
      comparison[kind].push(different);
    }
  }
  return comparison;
}
