import { expect, test } from "vitest";
import type { Cell } from "../../../src/formula/book";
import { recalculate } from "../../../src/formula/calculation";
import type { Scalar } from "../../../src/formula/value";
import { tco } from "../../../src/functions";
import { edgeFunctions } from "../../../src/functions/table";
import { down } from "../../support/cells";
import { sampleTable } from "../../support/sample-table";

const inputs = sampleTable(["cardPrice", 0, 2400]);
const priceRow = inputs.findIndex(([key]) => key === "cardPrice");

/** The sample inputs as a sheet under the name Inputs, and formulas over them, a row each. */
function calculated(formulas: readonly string[]) {
  const cells = inputs.flatMap((row, r) =>
    row.map((value: Scalar, column): Cell => ({ row: r, column, value: value === "" ? null : value })),
  );
  const results = formulas.map((formula, k): Cell => {
    return { row: k * 50, column: 0, formula, storage: "dynamic", value: null };
  });
  const book = {
    sheets: [
      { name: "Inputs", cells: cells.filter(({ value }) => value !== null) },
      { name: "Results", cells: results },
    ],
    names: [{ name: "Inputs", refersTo: `Inputs!$A$1:$C$${inputs.length}` }],
    tables: [],
  };
  const calculation = recalculate(book, edgeFunctions);
  return {
    cell: (row: number, column: number) => calculation.value("Results", row, column),
    edit: (row: number, column: number, value: Scalar) =>
      calculation.edit({ sheet: 0, row, column }, { value }),
    recalculate: () => calculation.recalculate(),
  };
}

test("=EDGE.TCO(Inputs) spills its table, and metrics their figures", () => {
  const { cell } = calculated(["EDGE.TCO(Inputs)", 'EDGE.TCO(Inputs,{"npvSaving";"payback"})']);
  tco(inputs).forEach((row, r) => row.forEach((value, column) => expect(cell(r, column)).toBe(value)));
  const [[, saving], [, payback]] = tco(inputs, down(["npvSaving", "payback"])) as [number[], number[]];
  expect([cell(50, 1), cell(51, 1)]).toEqual([saving, payback]);
});

test("an edited input is computed anew, in every formula over the table", () => {
  const book = calculated([
    'EDGE.TCO(Inputs,"npvSaving")',
    'INDEX(EDGE.EXPLAIN(Inputs,"npvSaving"),2,3)',
    'EDGE.BREAKEVEN(Inputs,"cardPrice",0,50000)',
    "SUM(DROP(EDGE.CASHFLOW(Inputs),1,3))",
  ]);
  const before = [book.cell(0, 1), book.cell(50, 0), book.cell(101, 0)];
  const spent = book.cell(150, 0) as number;
  book.edit(priceRow, 2, 40_000);
  book.recalculate();
  expect(before[0]).toBeGreaterThan(0);
  expect(book.cell(0, 1)).toBeLessThan(0);
  expect(before[1]).toMatch(/^Pays/);
  expect(book.cell(50, 0)).toMatch(/^Does not pay/);
  expect(book.cell(101, 0)).toBe(before[2]);
  expect(book.cell(150, 0)).toBeGreaterThan(spent);
});

test("a value that is cleared is an error that names it", () => {
  const book = calculated(['EDGE.TCO(Inputs,"npvSaving")']);
  book.edit(priceRow, 2, null);
  book.recalculate();
  expect(book.cell(0, 0)).toMatchObject({
    error: "#VALUE!",
    message: expect.stringContaining("cardPrice of dpu is blank"),
  });
});
