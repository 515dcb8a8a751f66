import { describe, expect, it } from "vitest";
import type { Book, Cell } from "../../../src/formula/book";
import { recalculate } from "../../../src/formula/calculation";
import { edgeFunctions } from "../../../src/functions/table";
import { compileSweep } from "../../../src/pane/program/compile";
import { runSweep, sweepValues, type Runner } from "../../../src/sweep";
import { readBook } from "../../../src/workbook/file";
import { templateBytes } from "../../support/workbench";

const signal = new AbortController().signal;
const swept = async (runner: Runner, inputs: Float64Array) =>
  (await runSweep(inputs, runner, { signal })).outputs;

/** A sheet with 2 in A1, and what is given of the cells beside it. */
const book = (...cells: Cell[]): Book => ({
  sheets: [{ name: "Data", cells: [{ row: 0, column: 0, value: 2 }, ...cells] }],
  names: [{ name: "dice", refersTo: "RAND()" }],
  tables: [],
});
const cell = (column: number, formula: string, value: Cell["value"], more: Partial<Cell> = {}): Cell => ({
  ...{ row: 0, column, formula, value },
  ...more,
});
const input = { sheet: "Data", row: 0, column: 0 };
const output = { sheet: "Data", row: 0, column: 2 };
const compiled = (...cells: Cell[]) => compileSweep(book(...cells), input, output);

describe("a sweep by a program", () => {
  it("gives what recalculation gives, at every point", async () => {
    const template = await readBook(templateBytes("branch-sdwan"));
    const place = (name: string) => {
      const { refersTo } = template.names.find((one) => one.name === name)!;
      const [, sheet, letters, row] = /^'?(\w+)'?!\$([A-Z])\$(\d+)$/.exec(refersTo)!;
      return { sheet: sheet!, row: Number(row) - 1, column: letters!.charCodeAt(0) - 65 };
    };
    const [from, to] = [place("gbps"), place("npvSaving_dpu")];
    const inputs = sweepValues({ from: 0.25, to: 4, points: 6 });
    const outputs = await swept(await compileSweep(template, from, to), inputs);
    const calculation = recalculate(template, edgeFunctions);
    const sheet = template.sheets.findIndex(({ name }) => name === from.sheet);
    inputs.forEach((value, i) => {
      calculation.edit({ ...from, sheet }, { value });
      calculation.recalculate();
      const expected = calculation.value(to.sheet, to.row, to.column) as number;
      expect(outputs[i], `at ${value}`).toBeTypeOf("number");
      expect(Math.abs((outputs[i] as number) - expected)).toBeLessThanOrEqual(1e-9 * Math.abs(expected));
    });
  });

  it("follows arrays that fill cells, and texts and errors", async () => {
    const runner = await compiled(
      cell(3, "SEQUENCE(1,3)*A1", 2, { spill: [[2, 4, 6]] }),
      cell(1, "SUM(D1#)", 12),
      cell(2, 'IF(B1>20,"much",1/(B1-18))', -1 / 6),
    );
    expect(await swept(runner, Float64Array.of(2, 3, 4))).toEqual([-1 / 6, { error: "#DIV/0!" }, "much"]);
  });
});

describe("no program is made", () => {
  it.each<[string, Cell[], string]>([
    [
      "of chance",
      [cell(2, "A1*RAND()", 1)],
      "Data!C1 uses RAND, which gives another value at each recalculation.",
    ],
    [
      "of chance behind a name",
      [cell(2, "A1+dice", 9)],
      "Data!C1 uses RAND, which gives another value at each recalculation.",
    ],
    [
      "of a function that is not ours",
      [cell(2, "CONTOSO.ADD(A1,1)", 3)],
      "Data!C1 can't be computed: The function CONTOSO.ADD is not known.",
    ],
    [
      "where the sheet shows another value",
      [cell(1, "A1*2", 5), cell(2, "B1+1", 6)],
      "Data!B1 shows 5, but computes to 4 here.",
    ],
    [
      "where an array fills cells without being known to",
      [
        cell(2, "SUM(D1:F1)", 12),
        cell(3, "A1*{1,2,3}", 2),
        cell(4, "A1*{1,2,3}", 4),
        cell(5, "A1*{1,2,3}", 6),
      ],
      "Data!F1 gives an array, but does not fill as many cells.",
    ],
    [
      "of what leaves out rows out of sight",
      [cell(2, "SUBTOTAL(109,A1:A1)", 2)],
      "Data!C1 uses SUBTOTAL or AGGREGATE, which leave out rows that are out of sight.",
    ],
    [
      "while a cell is at work",
      [cell(1, "EDGE.SERVERS(A1,32)", { error: "#BUSY!" }), cell(2, "B1", { error: "#BUSY!" })],
      "Data!B1 shows #BUSY!, but computes to 1 here.",
    ],
    [
      "of an output that is no formula",
      [{ row: 0, column: 2, value: 3 }],
      "Data!A1 is no number to vary, or the output no formula.",
    ],
  ])("%s", async (_, cells, sentence) => {
    await expect(compiled(...cells)).rejects.toThrow(sentence);
    await expect(compiled(...cells)).rejects.toHaveProperty("name", "Refusal");
  });
});
