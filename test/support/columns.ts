import { functionTable } from "../../src/formula/evaluateText";
import { scalarAt } from "../../src/formula/program/block";
import type { KernelName } from "../../src/formula/program/kernels";
import type { KernelStep, Program } from "../../src/formula/program/program";
import { laneCount, Runner } from "../../src/formula/program/runner";
import { planned, type RunOptions } from "../../src/formula/program/plan";
import type { Scalar } from "../../src/formula/value";

/** A program of kernels over inputs r0, r1, ...; what follows are the constants, then a register for each step. */
export function programOfSteps(
  inputs: number,
  constants: readonly Scalar[],
  steps: readonly (readonly [KernelName, ...number[]])[],
  outputs?: readonly number[],
): Program {
  const first = inputs + constants.length;
  const place = { sheet: 0, row: 0, column: 0, address: "A1" };
  const written = steps.map(([op, ...args], k): KernelStep => ({ op, out: first + k, args }));
  return {
    registers: first + steps.length,
    inputs: Array.from({ length: inputs }, () => place),
    outputs: (outputs ?? [first + steps.length - 1]).map((register) => ({ place, register })),
    constants: constants.map((value, k) => ({ register: inputs + k, value })),
    steps: written,
    extract: { sheets: [], cells: [], names: [], tables: [], spills: [] },
  };
}

/** Runs columns through a program of kernels, a block at a time; a column of results for each output. */
export function runColumns(
  program: Program,
  inputs: readonly (readonly number[])[],
  options: RunOptions = {},
): Scalar[][] {
  const runner = new Runner(program, new Map(), functionTable({}), options);
  const columns = inputs.map((values) => Float64Array.from(values));
  const total = columns[0]!.length;
  const results = program.outputs.map((): Scalar[] => []);
  for (let start = 0; start < total; start += laneCount) {
    const n = Math.min(laneCount, total - start);
    runner.run(n, columns, start);
    results.forEach((result, k) => {
      for (let lane = 0; lane < n; lane++) result.push(scalarAt(runner.output(k), lane, runner.texts));
    });
  }
  return results;
}

/** Whether each lane of a program that is one segment is plain arithmetic: what its compiled function says. */
export function isPlain(program: Program, inputs: readonly (readonly number[])[]): boolean {
  const { slots, numbers, parts } = planned(program, {});
  const [part, ...rest] = parts;
  if (!part?.fast || rest.length > 0) throw new Error("The program is no single segment.");
  inputs.forEach((values, k) => numbers[slots[k]!]!.set(values));
  return part.fast.functions.at(-1)!(inputs[0]!.length * Float64Array.BYTES_PER_ELEMENT) === 0;
}
