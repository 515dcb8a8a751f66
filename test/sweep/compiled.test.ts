import { expect, test } from "vitest";
import { functionTable } from "../../src/formula/evaluateText";
import { edgeColumnFunctions, edgeFunctions } from "../../src/functions/table";
import { runSweep, sweepValues } from "../../src/sweep";
import { programRunner } from "../../src/sweep/compiled";
import { bookOf, computedBook, programOf } from "../support/compiled";

const functions = { columns: edgeColumnFunctions, cells: functionTable(edgeFunctions) };
const program = programOf(computedBook(bookOf({ A1: 2, B1: '=IF(A1>900,"far",10/A1)' })), ["A1"], ["B1"]);

test("a program takes a sweep through its points, chunk by chunk", async () => {
  const inputs = sweepValues({ from: 0, to: 1000, points: 1001 });
  const { outputs, cancelled } = await runSweep(inputs, programRunner(program, functions), {
    signal: new AbortController().signal,
  });
  expect(cancelled).toBe(false);
  expect(outputs).toHaveLength(1001);
  expect(outputs[0]).toEqual({ error: "#DIV/0!" });
  expect(outputs.slice(1, 901)).toEqual([...inputs.slice(1, 901)].map((input) => 10 / input));
  expect(new Set(outputs.slice(901))).toEqual(new Set(["far"]));
});

test("a program lets the page draw between chunks, and is stopped there", async () => {
  const stop = new AbortController();
  setTimeout(() => stop.abort(), 0);
  let time = 0;
  // each look at the clock finds it much later: every chunk is followed by a pause
  const runner = programRunner(program, functions, () => (time += 1000));
  const outcome = await runSweep(sweepValues({ from: 0, to: 1, points: 100_000 }), runner, {
    signal: stop.signal,
  });
  expect(outcome.cancelled).toBe(true);
  expect(outcome.outputs.length).toBeGreaterThan(0);
  expect(outcome.outputs.length).toBeLessThan(100_000);
});
