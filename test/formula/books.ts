import { columnNumber } from "../../src/address";
import type { Book, Cell, DefinedName, Table } from "../../src/formula/book";
import { type Calculation, recalculate } from "../../src/formula/calculation";
import type { Scalar } from "../../src/formula/value";

/** A cell at an address; a text that begins with "=" is a formula. */
export function cell(address: string, content: Scalar, more: Partial<Cell> = {}): Cell {
  const [, letters = "", row = ""] = /^([A-Z]+)(\d+)$/.exec(address)!;
  const place = { row: Number(row) - 1, column: columnNumber(letters) };
  return typeof content === "string" && content.startsWith("=")
    ? { ...place, formula: content.slice(1), value: null, ...more }
    : { ...place, value: content, ...more };
}

/** A book of two sheets: Main with the cells given, and one of two numbers. */
export const book = (cells: Cell[], names: DefinedName[] = [], tables: Table[] = []): Book => ({
  sheets: [
    { name: "Main", cells },
    { name: "Other data", cells: [cell("A1", 7), cell("A2", 8)] },
  ],
  names,
  tables,
});

/** The value of a cell of Main. */
export const at = (calculation: Calculation, address: string): Scalar => {
  const { row, column } = cell(address, null);
  return calculation.value("Main", row, column);
};

/** The book, computed. */
export const calculated = (cells: Cell[], names?: DefinedName[], tables?: Table[]) =>
  recalculate(book(cells, names, tables), {});
