import type { RunOptions } from "../../src/formula/program/plan";
import { type Program } from "../../src/formula/program/program";
import { laneCount, Runner } from "../../src/formula/program/runner";
import { functionTable } from "../../src/formula/evaluateText";
import { edgeColumnFunctions, edgeFunctions } from "../../src/functions/table";
import { scenariosPerSecond } from "../measure";
import { type Rate } from "./rate";

const functions = functionTable(edgeFunctions);

/** A program of one output tied to its registers, as a worker has it: through JSON. */
export const runnerOf = (program: Program, options: RunOptions = {}): Runner =>
  new Runner(JSON.parse(JSON.stringify(program)) as Program, edgeColumnFunctions, functions, options);

/** Scenarios of a slice. */
const slice = 8 * laneCount;

/** Our compiled program, on one thread; the number of scenarios is a multiple of 4,096. */
export function compiledRate(
  program: Program,
  columns: readonly Float64Array[],
  options: RunOptions = {},
): Rate {
  const count = columns[0]!.length;
  const runner = runnerOf(program, options);
  const results = new Float64Array(count);
  const perSecond = scenariosPerSecond(count, slice, (first, size) => {
    for (let start = first; start < first + size; start += laneCount) {
      runner.run(laneCount, columns, start);
      results.set(runner.output(0).values, start);
    }
  });
  return { perSecond, results };
}
