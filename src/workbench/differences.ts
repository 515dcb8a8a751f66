import { cellAddress } from "../formula/address";
import type { Book, Cell, Sheet } from "../formula/book";
import type { Scalar } from "../formula/value";
import { isError } from "../formula/value";
import type { Grid } from "./office/grid";

/** Functions whose value is another at each calculation. */
const VOLATILE = /\b(NOW|TODAY|RAND|RANDBETWEEN|RANDARRAY|CELL|INFO)\s*\(/i;

/**
 * The formulas that compute to another value in the grid than the file holds, a phrase each, in the book's
 * order. Formulas that the file has no value for, and volatile ones, are left out.
 */
export function differences(book: Book, grid: Pick<Grid, "usedArea" | "values">): string[] {
  return book.sheets.flatMap((sheet) => differing(sheet, grid));
}

function differing({ name, cells }: Sheet, grid: Pick<Grid, "usedArea" | "values">): string[] {
  const used = grid.usedArea(name);
  const computed = used ? grid.values(used) : [];
  return cells.filter(isComparable).flatMap(({ row, column, value }) => {
    const here = computed[row - (used?.top ?? 0)]?.[column - (used?.left ?? 0)] ?? null;
    if (same(here, value)) return [];
    return [`${cellAddress(name, row, column)} is ${shown(here)} here, ${shown(value)} in the file`];
  });
}

const isComparable = ({ formula, value }: Cell) =>
  formula !== undefined && value !== null && !VOLATILE.test(formula);

/** Files keep 15 digits; an empty text and a blank cell look alike. */
function same(a: Scalar, b: Scalar): boolean {
  if (typeof a === "number" && typeof b === "number") {
    return Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b)) + 1e-12;
  }
  if (isError(a) && isError(b)) return a.error === b.error;
  return (a ?? "") === (b ?? "");
}

const shown = (value: Scalar) =>
  value === null
    ? "blank"
    : isError(value)
      ? value.error
      : typeof value === "string"
        ? `"${value}"`
        : String(value);
