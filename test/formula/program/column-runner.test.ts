import { expect, test } from "vitest";
import { ColumnRunner } from "../../../src/formula/program/column-runner";
import { bookOf, computedBook, programOf } from "../../support/compiled";
import { programOfSteps } from "../../support/columns";

/** r0 · 2 + r1. */
const program = programOfSteps(
  2,
  [2],
  [
    ["*", 0, 2],
    ["+", 3, 1],
  ],
);
const columns = [Float64Array.of(1, 2, 3, 4, 5), Float64Array.of(10, 20, 30, 40, 50)];

test.each([1, 3, 5])("a program planned for %i lanes runs them, compiled or not", (lanes) => {
  for (const wasm of [true, false]) {
    const runner = new ColumnRunner(program, new Map(), { wasm, lanes });
    const results: number[] = [];
    for (let start = 0; start < 5; start += lanes) {
      const n = Math.min(lanes, 5 - start);
      runner.run(n, columns, start);
      results.push(...runner.output(0).values.subarray(0, n));
    }
    expect(results).toEqual([12, 24, 36, 48, 60]);
  }
});

test("one lane has blocks of one number", () => {
  const runner = new ColumnRunner(program, new Map(), { wasm: false, lanes: 1 });
  expect(runner.output(0).values).toHaveLength(1);
});

test("a program with parts to evaluate is refused where nothing evaluates", () => {
  const evaluated = programOf(computedBook(bookOf({ A1: 1, B1: "=MEDIAN(A1,2,3)" })), ["A1"], ["B1"]);
  expect(() => new ColumnRunner(evaluated, new Map())).toThrow(/parts to evaluate/);
});
