import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Book, Cell, Sheet } from "../../../src/formula/book";
import { readBook } from "../../../src/workbook/excel";
import { createBookGrid } from "../../../src/workbench/office";
import { officeInNode } from "../../support/office-in-node";

const numbers = (rows: number, columns: number): Cell[] =>
  Array.from({ length: rows * columns }, (_, i) => ({
    row: Math.floor(i / columns),
    column: i % columns,
    value: i + 1,
  }));

const workbook: Book = {
  sheets: [
    {
      name: "Bob's model",
      cells: [
        { row: 1, column: 1, value: 0.1 + 0.2 },
        { row: 1, column: 2, value: true },
        { row: 2, column: 1, value: "text" },
        { row: 2, column: 2, formula: 'IF(B2>1,"",EDGE.SERVERS(B2,32))', value: { error: "#VALUE!" } },
        { row: 3, column: 1, formula: "B3&B3", value: "texttext" },
      ],
    },
    {
      name: "Spills",
      cells: [
        {
          row: 0,
          column: 0,
          formula: "SEQUENCE(2,2)",
          value: 1,
          spill: [
            [1, 2],
            [3, null],
          ],
        },
        { row: 0, column: 3, formula: "A1+1", value: 2 },
        { row: 5, column: 0, value: 7 },
      ],
    },
    { name: "Large", cells: numbers(90, 300) },
    { name: "Empty", cells: [] },
  ],
  names: [
    { name: "price", refersTo: "'Bob''s model'!$B$2" },
    { name: "rate", refersTo: "0.05", hidden: true },
    { name: "local", refersTo: "Spills!$A$1*2", sheet: "Spills" },
  ],
  tables: [
    {
      name: "Loads",
      sheet: "Large",
      top: 2,
      left: 1,
      bottom: 6,
      right: 2,
      columns: ["Site", "Load"],
      headerRow: true,
      totalsRow: true,
    },
  ],
};

beforeEach(() => {
  const grid = createBookGrid(structuredClone(workbook), (book) => book);
  const { Excel, Office } = officeInNode(grid);
  vi.stubGlobal("Excel", Excel);
  vi.stubGlobal("Office", Office);
});
afterEach(() => vi.unstubAllGlobals());

const inOrder = ({ cells, ...sheet }: Sheet) => ({
  ...sheet,
  cells: [...cells].sort((a, b) => a.row - b.row || a.column - b.column),
});

test("the open workbook is read whole: formulas, values as shown, arrays, names and tables", async () => {
  const { sheets, names, tables } = await readBook();
  expect(sheets.map(inOrder)).toEqual(workbook.sheets.map(({ name, cells }) => ({ name, cells })));
  expect(names).toEqual(workbook.names);
  expect(tables).toEqual(workbook.tables);
});
