import { expect, it } from "vitest";
import type { Book, Cell } from "../../src/formula/book";
import { recalculate } from "../../src/formula/calculation";
import { compareWithCached } from "../../src/formula/comparison";
import type { Scalar } from "../../src/formula/value";
import { differing, uncomputed } from "../../src/workbench/differences";

const compared = (...cells: Cell[]) => {
  const book: Book = { sheets: [{ name: "My data", cells }], names: [], tables: [] };
  return compareWithCached(book, recalculate(book, {}));
};

const at = (row: number, column: number, formula: string, value: Scalar): Cell => ({
  row,
  column,
  formula,
  value,
});

it("Values within the digits that a file keeps are the same", () => {
  const cells = [
    at(1, 1, "1/3", 0.333333333333333),
    at(1, 2, "1/0", { error: "#DIV/0!" }),
    at(2, 1, '""', ""),
  ];
  expect(differing(compared(...cells))).toEqual([]);
});

it("Another value is named with its cell, as here and as in the file", () => {
  const constant: Cell = { row: 0, column: 0, value: 6 };
  const cells = [constant, at(1, 1, "A1", 5), at(2, 1, "LEFT(4,0)", "x"), at(9, 9, "A3&A3", true)];
  expect(differing(compared(...cells))).toEqual([
    "'My data'!B2 is 6 here, 5 in the file",
    `'My data'!B3 is "" here, "x" in the file`,
    `'My data'!J10 is "" here, true in the file`,
  ]);
});

it("An array is told by its first cell, or as a whole", () => {
  const array = (value: Scalar, second: Scalar): Cell => ({
    ...at(1, 1, "{1;2}", value),
    storage: "dynamic",
    spill: [[value], [second]],
  });
  expect(differing(compared(array(9, 2)))).toEqual(["'My data'!B2 is 1 here, 9 in the file"]);
  expect(differing(compared(array(1, 9)))).toEqual([
    "the array at 'My data'!B2 holds other values here than in the file",
  ]);
});

it("Volatile formulas and formulas without a value are not compared", () => {
  expect(differing(compared(at(1, 1, "TODAY()+1", 46000), at(1, 2, "1+1", null)))).toEqual([]);
});

it("What could not be computed is named with the reason, and no difference", () => {
  const result = compared(at(0, 0, "CUBEVALUE(1)", 5), at(0, 1, "IFERROR(A1,0)", 5));
  expect(differing(result)).toEqual([]);
  expect(uncomputed(result)).toEqual([
    "'My data'!A1: The function CUBEVALUE is not known",
    "'My data'!B1: It needs 'My data'!A1, which could not be computed: the function CUBEVALUE is not known",
  ]);
});
