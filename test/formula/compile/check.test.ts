import { expect, test } from "vitest";
import { checkProgram } from "../../../src/formula/compile";
import { edgeColumnFunctions } from "../../../src/functions/table";
import { bookOf, computedBook, programOf } from "../../support/compiled";

const cells = { A1: 2, C1: "=A1*10", C2: "=C1+5", C3: "=A1-A1*1.00000000000001", B1: "=C2*2+C3" };
const calculation = computedBook(bookOf(cells));
const book = calculation.computed();
const program = programOf(calculation, ["A1"], ["B1"]);

test("a program that gives the workbook's own values passes", () => {
  expect(checkProgram(program, book, edgeColumnFunctions)).toBeUndefined();
});

test("the first cell that differs is told, with both values and its formula", () => {
  const shown = ({ row, column }: { row: number; column: number }) => {
    if (row === 1 && column === 2) return 26;
    return row === 0 && column === 1 ? 52 : book.surroundings.cells.value(0, row, column);
  };
  expect(checkProgram(program, book, edgeColumnFunctions, shown)).toEqual({
    cell: "Sheet1!C2",
    formula: "=C1+5",
    shown: 26,
    computed: 25,
  });
});

test("near 0 the size of what a formula reads decides", () => {
  const nearZero = programOf(calculation, ["A1"], ["C3"]);
  const shown = () => -2.1e-14;
  expect(checkProgram(nearZero, book, edgeColumnFunctions, shown)).toBeUndefined();
  expect(checkProgram(nearZero, book, edgeColumnFunctions, () => 1e-6)?.cell).toBe("Sheet1!C3");
});
