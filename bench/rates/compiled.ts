import { type Program } from "../../src/formula/program/program";
import { laneCount, Runner } from "../../src/formula/program/runner";
import { functionTable } from "../../src/formula/evaluateText";
import { edgeColumnFunctions, edgeFunctions } from "../../src/functions/table";
import { medianMilliseconds } from "../measure";
import { type Rate } from "./rate";

const functions = functionTable(edgeFunctions);

/** A program of one output tied to its registers, as a worker has it: through JSON. */
export const runnerOf = (program: Program): Runner =>
  new Runner(JSON.parse(JSON.stringify(program)) as Program, edgeColumnFunctions, functions);

/** Our compiled program, on one thread. */
export function compiledRate(program: Program, columns: readonly Float64Array[]): Rate {
  const count = columns[0]!.length;
  const runner = runnerOf(program);
  const results = new Float64Array(count);
  const milliseconds = medianMilliseconds(() => {
    for (let start = 0; start < count; start += laneCount) {
      const n = Math.min(laneCount, count - start);
      runner.run(n, columns, start);
      results.set(runner.output(0).values.subarray(0, n), start);
    }
  });
  return { perSecond: (1000 * count) / milliseconds, results };
}
