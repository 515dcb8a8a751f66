import { describe, expect, test } from "vitest";
import type { Book } from "../../../src/formula/book";
import { createBookGrid } from "../../../src/workbench/office";

const book: Book = {
  sheets: [
    {
      name: "One",
      cells: [
        { row: 0, column: 0, value: 1 },
        { row: 2, column: 1, formula: "SEQUENCE(2)", value: 1, spill: [[1], [2]] },
      ],
    },
    { name: "Two", cells: [{ row: 0, column: 0, value: 0.1 + 0.2 }] },
  ],
  names: [],
  tables: [],
};

const area = (sheet: string, top: number, left: number, bottom = top, right = left) => ({
  sheet,
  top,
  left,
  bottom,
  right,
});

/** A grid whose recalculation puts 9 into every cell that has a formula, and counts. */
function open() {
  let runs = 0;
  const grid = createBookGrid(book, (before) => {
    runs++;
    const recalculated = before.sheets.map((sheet) => ({
      ...sheet,
      cells: sheet.cells.map((cell) => (cell.formula ? { ...cell, value: 9, spill: undefined } : cell)),
    }));
    return { ...before, sheets: recalculated };
  });
  return { grid, runs: () => runs };
}

describe("a grid over a book", () => {
  test("shows the values cached in the file until something changes", async () => {
    const { grid, runs } = open();
    await grid.settled();
    expect(grid.values(area("One", 2, 1, 3, 1))).toEqual([[1], [2]]);
    expect(grid.usedArea("One")).toEqual(area("One", 0, 0, 3, 1));
    expect(runs()).toBe(0);
  });

  test("recalculates once after any number of writes", async () => {
    const { grid, runs } = open();
    grid.write(area("One", 0, 0), [[2]]);
    grid.write(area("One", 0, 1), [["=A1"]]);
    await grid.settled();
    await grid.settled();
    expect(grid.values(area("One", 0, 0, 0, 1))).toEqual([[2, 9]]);
    expect(runs()).toBe(1);
  });

  test("takes a spill away with the formula that made it", async () => {
    const { grid } = open();
    grid.write(area("One", 2, 1), [[null]]);
    await grid.settled();
    expect(grid.usedArea("One")).toEqual(area("One", 0, 0));
  });

  test("shows texts in the cells' number formats", () => {
    const { grid } = open();
    expect(grid.text(area("Two", 0, 0, 0, 1))).toEqual([["0.3", ""]]);
    grid.setNumberFormats(area("Two", 0, 0), [["0%"]]);
    expect(grid.text(area("Two", 0, 0))).toEqual([["30%"]]);
  });

  test("leaves the book that it was opened with alone", () => {
    const { grid } = open();
    grid.write(area("One", 0, 0), [[5]]);
    grid.addName("x", "One!$A$1");
    expect(book.sheets[0]!.cells[0]!.value).toBe(1);
    expect(book.names).toEqual([]);
    expect(grid.book().sheets[0]!.cells).toContainEqual({ row: 0, column: 0, value: 5 });
  });

  test("shows another sheet when the active one is deleted", () => {
    const { grid } = open();
    grid.deleteSheet("One");
    expect([grid.activeSheet(), grid.selection().sheet]).toEqual(["Two", "Two"]);
  });

  test("has no cells on a sheet that is not there", () => {
    const { grid } = open();
    expect(() => grid.values(area("Nowhere", 0, 0))).toThrow("There is no sheet Nowhere.");
  });
});
