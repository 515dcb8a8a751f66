import { expect, test } from "vitest";
import { functionTable } from "../../src/formula/evaluateText";
import { edgeColumnFunctions, edgeFunctions } from "../../src/functions/table";
import { sweepGrid, sweepProgram } from "../../src/sweep";
import { bookOf, computedBook, programOf } from "../support/compiled";

const functions = { columns: edgeColumnFunctions, cells: functionTable(edgeFunctions) };

test("a compiled sweep gives each scenario's outputs beside its inputs", () => {
  const cells = { A1: 2, A2: 3, B1: "=A1*A2", B2: "=10/(A1-1)" };
  const program = programOf(computedBook(bookOf(cells)), ["A1", "A2"], ["B1", "B2"]);
  const grid = sweepGrid([
    { from: 0, to: 2, points: 3 },
    { from: 1, to: 1000, points: 1000 },
  ]);
  const rows: unknown[][] = [];
  for (const { n, inputs, output } of sweepProgram(program, grid, functions))
    for (let i = 0; i < n; i++) rows.push([inputs[0]![i], inputs[1]![i], output(0, i), output(1, i)]);
  expect(rows).toHaveLength(3000);
  expect(rows[0]).toEqual([0, 1, 0, -10]);
  expect(rows[1999]).toEqual([1, 1000, 1000, { error: "#DIV/0!" }]);
  expect(rows[2999]).toEqual([2, 1000, 2000, 10]);
});
