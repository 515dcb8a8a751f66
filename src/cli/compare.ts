import { cellAddress } from "../formula/address";
import type { Book, Cell } from "../formula/book";
import type { Calculation } from "../formula/calculation";
import type { FormulaResult } from "../formula/formulaCell";
import { isSameResult } from "../formula/same";
import type { Matrix } from "../formula/value";
import { volatility } from "./volatile";

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
  /** Those whose value is another at each recalculation (NOW, RAND, and what reads them), and so says nothing. */
  volatile: Different[];
  refused: { cell: string; formula: string; why: string }[];
}

/**
 * Compares every formula with its cached value: numbers to 1e-9 relative, near 0 to 1e-9 of the largest number that
 * the formula reads.
 */
export function compareWithCached(book: Book, calculation: Calculation): Comparison {
  const cached = new Map(
    book.sheets.map(({ name, cells }) => [name, new Map(cells.map((cell) => [keyOf(cell), cell]))]),
  );
  const isVolatile = volatility(calculation.computed());
  const sheetAt = new Map(book.sheets.map(({ name }, index) => [name, index]));
  const comparison: Comparison = { equal: 0, different: [], volatile: [], refused: [] };
  for (const result of calculation.results()) {
    const { sheet, row, column, refused, message } = result;
    const named = { cell: cellAddress(sheet, row, column), formula: `=${result.formula}` };
    const before = cachedRows(cached.get(sheet)!.get(keyOf(result))!);
    const computed = result.spill ?? [[result.value]];
    if (refused !== undefined) comparison.refused.push({ ...named, why: refused });
    else if (sameRows(before, computed, () => calculation.largestPrecedent(sheet, row, column)))
      comparison.equal++;
    else {
      const different = { ...named, cached: before, computed, ...(message !== undefined && { message }) };
      const kind = isVolatile({ sheet: sheetAt.get(sheet)!, row, column }) ? "volatile" : "different";
      comparison[kind].push(different);
    }
  }
  return comparison;
}

const keyOf = ({ row, column }: Pick<FormulaResult, "row" | "column">): string => `${row},${column}`;

const cachedRows = ({ spill, value }: Cell): Matrix => spill ?? [[value]];

const sameRows = (a: Matrix, b: Matrix, scale: () => number): boolean =>
  a.length === b.length &&
  a.every(
    (row, r) => row.length === b[r]!.length && row.every((value, c) => isSameResult(value, b[r]![c]!, scale)),
  );
