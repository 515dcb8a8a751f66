import { expect, it } from "vitest";
import type { Book, Cell } from "../../src/formula/book";
import type { Scalar } from "../../src/formula/value";
import { differences } from "../../src/workbench/differences";

const bookOf = (...cells: Cell[]): Book => ({ sheets: [{ name: "My data", cells }], names: [], tables: [] });

/** A grid whose used area begins at B2. */
const gridOf = (values: Scalar[][]) => ({
  usedArea: () => ({ sheet: "My data", top: 1, left: 1, bottom: values.length, right: values[0]!.length }),
  values: () => values,
});

const at = (row: number, column: number, formula: string, value: Scalar): Cell => ({
  row,
  column,
  formula,
  value,
});

it("Values within the digits that a file keeps are the same", () => {
  const book = bookOf(
    at(1, 1, "1/3", 0.333333333333333),
    at(1, 2, "1/0", { error: "#DIV/0!" }),
    at(2, 1, '""', ""),
  );
  expect(
    differences(
      book,
      gridOf([
        [1 / 3, { error: "#DIV/0!" }],
        [null, null],
      ]),
    ),
  ).toEqual([]);
});

it("Another value is named with its cell, as here and as in the file", () => {
  const book = bookOf(at(1, 1, "A1", 5), at(2, 1, "LEFT(A2)", "x"), at(9, 9, "A3", true));
  expect(differences(book, gridOf([[6], [{ error: "#NAME?" }]]))).toEqual([
    "'My data'!B2 is 6 here, 5 in the file",
    `'My data'!B3 is #NAME? here, "x" in the file`,
    "'My data'!J10 is blank here, true in the file",
  ]);
});

it("Constants, volatile formulas and formulas without a value are not compared", () => {
  const constant: Cell = { row: 1, column: 1, value: 1 };
  const book = bookOf(constant, at(1, 1, "TODAY()+1", 46000), at(1, 1, "A1", null));
  expect(differences(book, gridOf([[2]]))).toEqual([]);
});
