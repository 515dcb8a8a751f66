import { describe, expect, it } from "vitest";
import { compareWithCached } from "../../src/formula/comparison";
import type { Book, Cell } from "../../src/formula/book";
import { recalculate } from "../../src/formula/calculation";

const compared = (cells: Cell[]) => {
  const book: Book = { sheets: [{ name: "My data", cells }], names: [], tables: [] };
  return compareWithCached(book, recalculate(book, {}));
};

describe("a recalculated workbook beside the values in its file", () => {
  it("is equal to 1e-9 relative", () => {
    expect(compared([{ row: 0, column: 0, formula: "10/3", value: 3.3333333333 }]).equal).toBe(1);
  });

  it("is equal near 0 to 1e-9 of the largest number read", () => {
    const cells: Cell[] = [
      { row: 0, column: 0, value: 1_000_000.1 },
      { row: 0, column: 1, value: 1_000_000 },
      { row: 1, column: 0, formula: "(A1-B1-0.1)*1", value: 0 },
    ];
    expect(compared(cells).equal).toBe(1);
  });

  it("names each cell that differs, a spill by its first", () => {
    const spill = [[1], [2], [4]];
    const cells: Cell[] = [
      { row: 1, column: 1, formula: "SEQUENCE(3)", storage: "dynamic", value: 1, spill },
      { row: 0, column: 0, formula: "1/0", value: { error: "#N/A" } },
    ];
    expect(compared(cells).different).toEqual([
      { cell: "'My data'!B2", formula: "=SEQUENCE(3)", cached: spill, computed: [[1], [2], [3]] },
      {
        cell: "'My data'!A1",
        formula: "=1/0",
        cached: [[{ error: "#N/A" }]],
        computed: [[{ error: "#DIV/0!" }]],
      },
    ]);
  });

  it("names what can't be computed, with the reason", () => {
    expect(compared([{ row: 0, column: 0, formula: "CUBEVALUE(1)", value: 5 }]).refused).toEqual([
      { cell: "'My data'!A1", formula: "=CUBEVALUE(1)", why: "The function CUBEVALUE is not known." },
    ]);
  });

  it("tells apart what reads the clock or chance, through cells and names too", () => {
    const cells: Cell[] = [
      { row: 0, column: 0, formula: "NOW()", value: 45000 },
      { row: 1, column: 0, formula: "SUM(A$1:A1)*2", value: 90000 },
      { row: 2, column: 0, formula: "dice+1", value: 0.5 },
      { row: 3, column: 0, formula: "A5+1", value: 3 },
      { row: 4, column: 0, value: 1 },
    ];
    const sheets = [
      { name: "Constants", cells: [] },
      { name: "My data", cells },
    ];
    const book: Book = { sheets, names: [{ name: "dice", refersTo: "RAND()" }], tables: [] };
    const { volatile, different } = compareWithCached(book, recalculate(book, {}));
    expect(volatile.map(({ formula }) => formula)).toEqual(["=NOW()", "=SUM(A$1:A1)*2", "=dice+1"]);
    expect(different.map(({ formula }) => formula)).toEqual(["=A5+1"]);
  });
});
