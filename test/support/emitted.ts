import type { Emitter } from "../../src/formula/compile/emitter";
import type { Value } from "../../src/formula/compile/symbol";
import { scalarAt } from "../../src/formula/program/block";
import type { ColumnFunctions } from "../../src/formula/program/column-function";
import { ColumnRunner } from "../../src/formula/program/column-runner";
import type { RunOptions } from "../../src/formula/program/plan";
import type { Program } from "../../src/formula/program/program";
import type { Scalar } from "../../src/formula/value";

/** The program of what an emitter has written, whose outputs are these values. */
export function emittedProgram(emitter: Emitter, inputs: number, outputs: readonly Value[]): Program {
  const place = { sheet: 0, row: 0, column: 0, address: "A1" };
  const parts = {
    inputs: Array.from({ length: inputs }, () => place),
    outputs: outputs.map((value) => ({ place, register: emitter.register(value) })),
  };
  return { ...emitter.program(parts), extract: { sheets: [], cells: [], names: [], tables: [], spills: [] } };
}

/** Runs columns of at most a block through a program; a column of results for each output. */
export function runBlock(
  program: Program,
  inputs: readonly (readonly number[])[],
  options: RunOptions = {},
  functions: ColumnFunctions = new Map(),
): Scalar[][] {
  const runner = new ColumnRunner(program, functions, options);
  const n = inputs[0]?.length ?? 1;
  runner.run(
    n,
    inputs.map((values) => Float64Array.from(values)),
  );
  return program.outputs.map((_, k) =>
    Array.from({ length: n }, (_, lane) => scalarAt(runner.output(k), lane, runner.texts)),
  );
}
