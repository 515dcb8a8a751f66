import { vi } from "vitest";
import type { Book, Cell } from "../../../src/formula/book";
import type { Scalar } from "../../../src/formula/value";
import { createBookGrid } from "../../../src/workbench/office";
import type { BookGrid } from "../../../src/workbench/office/book-grid";
import { officeInNode } from "../../support/office-in-node";

const at = (address: string, value: Scalar, formula?: string): Cell => ({
  row: Number(address.slice(1)) - 1,
  column: address.charCodeAt(0) - 65,
  value,
  ...(formula !== undefined && { formula }),
});

/** A small model: a sheet of inputs laid out as a table, a sheet of results laid out freely. */
const book: Book = {
  sheets: [
    {
      name: "Inputs",
      cells: [
        ...["label", "unit", "key", "nic", "dpu", "range"].map((text, i) => at(`${"ABCDEF"[i]}2`, text)),
        ...["Electricity price", "USD/kWh", "electricityPrice", 0.12].map((v, i) => at(`${"ABCD"[i]}3`, v)),
        at("F3", "≥ 0"),
        ...["Card price", "USD", "cardPrice", 300, 1500].map((v, i) => at(`${"ABCDE"[i]}4`, v)),
        at("D5", "per-core"),
      ],
    },
    {
      name: "Bob's results",
      cells: [
        at("A1", "Cost"),
        at("B1", 25, "3/price"),
        at("C1", "USD"),
        at("A2", "Rounds"),
        at("B2", 7),
        at("A3", "Payback"),
        at("B3", { error: "#N/A" }, "NA()"),
        at("A4", "Typed error"),
        at("B4", { error: "#N/A" }),
      ],
    },
  ],
  names: [
    { name: "price", refersTo: "Inputs!$D$3" },
    { name: "cardPrice_dpu", refersTo: "Inputs!$E$4" },
    { name: "rule", refersTo: "Inputs!$D$5" },
    { name: "Inputs", refersTo: "Inputs!$C$2:$E$4" },
    { name: "rate", refersTo: "0.05" },
    { name: "gone", refersTo: "#REF!" },
    { name: "secret", refersTo: "Inputs!$D$4", hidden: true },
    { name: "cost", refersTo: "'Bob''s results'!$B$1" },
    { name: "payback", refersTo: "'Bob''s results'!$B$3" },
    { name: "noInput", refersTo: "'Bob''s results'!$B$4" },
    { name: "rounds", refersTo: "'Bob''s results'!$B$2", sheet: "Bob's results" },
  ],
  tables: [],
};

export const price = { sheet: "Inputs", row: 2, column: 3 };
export const cost = { sheet: "Bob's results", row: 0, column: 1 };

/**
 * Opens the model, with what is added to it, in the real Office.js; the adapter under test finds it in the globals, as
 * in a page.
 */
export function openModel(added: Partial<Pick<Book, "sheets" | "names">> = {}): BookGrid {
  const { sheets = [], names = [] } = added;
  const whole = { ...book, sheets: [...book.sheets, ...sheets], names: [...book.names, ...names] };
  const grid = createBookGrid(structuredClone(whole), dividing);
  const { Excel, Office } = officeInNode(grid);
  vi.stubGlobal("Excel", Excel);
  vi.stubGlobal("Office", Office);
  return grid;
}

/** What a cell of the grid holds now. */
export const valueAt = (grid: BookGrid, { sheet, row, column }: typeof price): Scalar =>
  grid.values({ sheet, top: row, left: column, bottom: row, right: column })[0]![0]!;

/** Knows one formula: 3/price. */
function dividing(before: Book): Book {
  const divisor = before.sheets[0]!.cells.find(
    ({ row, column }) => row === price.row && column === price.column,
  );
  const value: Scalar = divisor?.value ? 3 / Number(divisor.value) : { error: "#DIV/0!" };
  const sheets = before.sheets.map((sheet) => ({
    ...sheet,
    cells: sheet.cells.map((cell) => (cell.formula === "3/price" ? { ...cell, value } : cell)),
  }));
  return { ...before, sheets };
}
