import { scalarAt } from "../formula/program/block";
import type { Program } from "../formula/program/program";
import { Runner as ColumnRunner } from "../formula/program/runner";
import type { Scalar } from "../formula/value";
import type { ProgramFunctions } from "./program";
import type { Runner } from "./runner";

/** So few that a slow program can be stopped soon, so many that a fast one is not held up. */
const lanes = 64;
/** How long a sweep may keep the page to itself, in milliseconds. */
const longestBreath = 12;

/** A runner of a program with one input and one output: no workbook has a part in it. */
export function programRunner(program: Program, functions: ProgramFunctions, now = clock): Runner {
  const runner = new ColumnRunner(program, functions.columns, functions.cells, { lanes });
  let breath = now();
  return {
    chunkSize: lanes,
    async evaluate(inputs) {
      if (now() - breath > longestBreath) {
        await new Promise((resolve) => setTimeout(resolve, 0));
        breath = now();
      }
      runner.run(inputs.length, [inputs]);
      const output = runner.output(0);
      return Array.from(inputs, (_, i): Scalar => scalarAt(output, i, runner.texts));
    },
    close: async () => undefined,
  };
}

const clock = (): number => performance.now();
