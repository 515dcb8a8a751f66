import { UpdateDefinedNameController, UpdateFormulaController } from "@univerjs/preset-sheets-core";
import { expect, it } from "vitest";
import { type FormulaData, lineShift, movedFormulas } from "../../../src/workbench/engine/moved-lines";

const NAMES = { u: { Data: "s1", Sums: "s2" } };
const rows = (startRow: number, endRow: number) => ({ startRow, endRow, startColumn: 0, endColumn: 9 });

/** A formula of the sheet Sums after rows 20 to 22 of Data are taken to before row 10. */
function moved(f: string, to = rows(9, 11)): string | undefined {
  const move = { type: 1, unitId: "u", sheetId: "s1", from: rows(19, 21), to };
  const formulas: FormulaData = { u: { s1: {}, s2: { 4: { 2: { f } } } } };
  return movedFormulas(formulas, NAMES, move, lineShift(move)!, (text) => text).u!["s2"]![4]?.[2]?.f;
}

it.each([
  ["a cell that moves", "=Data!$A$21", "=Data!$A$11"],
  ["a range that moves as a whole", "=SUM(Data!A20:A22)", "=SUM(Data!A10:A12)"],
  ["a range that the rows leave", "=SUM(Data!A15:A21)", "=SUM(Data!A18:A22)"],
  ["a range between", "=SUM(Data!A12:A14)", "=SUM(Data!A15:A17)"],
  ["a range that the rows move within", "=SUM(Data!A2:A30)", undefined],
  ["a range above that they come into", "=SUM(Data!A2:A12)", "=SUM(Data!A2:A15)"],
  ["cells of another sheet", "=SUM(A15:A21)", undefined],
])("%s is named where it is", (_, formula, now) => {
  expect(moved(formula)).toBe(now);
  // a program says only where the rows go to
  expect(moved(formula, rows(9, 9))).toBe(now);
});

it("cells that share a formula each get their own on the sheet whose rows move", () => {
  const move = { type: 1, unitId: "u", sheetId: "s1", from: rows(19, 21), to: rows(9, 11) };
  const formulas: FormulaData = {
    u: { s1: { 0: { 1: { f: "=A1", si: "x" } }, 20: { 1: { f: "=A1", si: "x", x: 0, y: 20 } } } },
  };
  const filled = (text: string, columns: number, down: number) => {
    expect([text, columns]).toEqual(["=A1", 0]);
    return `=A${1 + down}`;
  };
  expect(movedFormulas(formulas, NAMES, move, lineShift(move)!, filled)).toEqual({
    u: { s1: { 0: { 1: { f: "=A1" } }, 20: { 1: { f: "=A11" } } } },
  });
});

it("Univer changes formulas and names by the methods that are replaced", () => {
  expect(UpdateFormulaController.prototype).toHaveProperty("_getFormulaReferenceMoveInfo");
  expect(UpdateDefinedNameController.prototype).toHaveProperty("_getUpdateDefinedNameMutations");
});
