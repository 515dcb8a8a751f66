import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { edgeFunctions } from "../../../../src/functions/table";
import { Calculation, recalculate } from "../../../../src/formula/calculation";
import { readBook } from "../../../../src/workbook/file";
import { patchValues } from "../../../../src/workbook/file/patch";
import { computedChanges } from "../../../../src/workbook/file/patch/computed";
import { packageOf } from "../package-of";
import { partOf, SHEET } from "./patched";

it("A recalculated file holds what was computed, grown and shrunk spills too", async () => {
  const file = packageOf([
    {
      name: "Sheet1",
      rows: `<row r="1"><c r="A1"><v>3</v></c><c r="B1" cm="1"><f t="array" ref="B1:B2">_xlfn.SEQUENCE(A1)</f><v>1</v></c><c r="C1" cm="1"><f t="array" ref="C1:C3">_xlfn.SEQUENCE(4-A1)*10</f><v>0</v></c><c r="D1"><f>SUM(_xlfn.ANCHORARRAY(B1))</f><v>3</v></c><c r="E1"><f>UNHEARD.OF(A1)</f><v>9</v></c></row>
       <row r="2"><c r="B2"><v>2</v></c><c r="C2"><v>0</v></c></row><row r="3"><c r="C3"><v>0</v></c></row>`,
    },
  ]);
  const book = await readBook(file);
  const { bytes } = patchValues(file, computedChanges(book, recalculate(book, {}).results()));
  const cells = new Map((await readBook(bytes)).sheets[0]!.cells.map((cell) => [cell.column, cell]));
  expect(cells.get(1)!.spill).toEqual([[1], [2], [3]]);
  expect(cells.get(2)).toMatchObject({ value: 10 });
  expect(cells.get(2)!.spill).toBeUndefined();
  expect(cells.get(3)!.value).toBe(6);
  expect(partOf(bytes, SHEET)).toContain('ref="C1"');
});

it("The template with another input, written and read, is as it was computed", async () => {
  const file = new Uint8Array(readFileSync("templates/branch-sdwan.xlsx"));
  const book = await readBook(file);
  const sites = book.names.find(({ name }) => name === "sites")!;
  const [, row] = /^Inputs!\$D\$(\d+)$/.exec(sites.refersTo)!;
  const at = { row: Number(row) - 1, column: 3 };
  const sheet = book.sheets.findIndex(({ name }) => name === "Inputs");
  const calculation = new Calculation(book, edgeFunctions);
  calculation.edit({ sheet, ...at }, { value: 321 });
  calculation.recalculateAll();
  const changes = computedChanges(book, calculation.results());
  expect(changes.length).toBeGreaterThan(5);
  const input = { sheet: "Inputs", ...at, value: 321, keepFormula: false };
  const written = await readBook(patchValues(file, [input, ...changes]).bytes);
  expect(computedChanges(written, recalculate(written, edgeFunctions).results())).toEqual([]);
});
