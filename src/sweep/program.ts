import type { FunctionTable } from "../formula/scope";
import type { ColumnFunctions } from "../formula/program/column-function";
import { scalarAt } from "../formula/program/block";
import type { Program } from "../formula/program/program";
import { laneCount, Runner } from "../formula/program/runner";
import type { Scalar } from "../formula/value";
import type { SweepGrid } from "./grid";

/** Results of some scenarios in a row: a column for each input, then one for each output. */
export interface SweepBlock {
  readonly n: number;
  readonly inputs: readonly Float64Array[];
  /** An output's value in scenario i of the block. */
  output(k: number, i: number): Scalar;
}

/** The functions that a program calls. */
export interface ProgramFunctions {
  readonly columns: ColumnFunctions;
  readonly cells: FunctionTable;
}

/**
 * Runs a program over a grid, block by block, so that memory does not grow with the number of scenarios. A block is
 * good until the next one.
 */
export function* sweepProgram(
  program: Program,
  grid: SweepGrid,
  functions: ProgramFunctions,
): Generator<SweepBlock> {
  const runner = new Runner(program, functions.columns, functions.cells);
  const inputs = program.inputs.map(() => new Float64Array(laneCount));
  for (let start = 0; start < grid.scenarios; start += laneCount) {
    const n = Math.min(laneCount, grid.scenarios - start);
    grid.fill(start, n, inputs);
    runner.run(n, inputs);
    yield { n, inputs, output: (k, i) => scalarAt(runner.output(k), i, runner.texts) };
  }
}
