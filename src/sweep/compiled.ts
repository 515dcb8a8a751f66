import { scalarAt } from "../formula/program/block";
import type { Program } from "../formula/program/program";
import { Runner as ColumnRunner } from "../formula/program/runner";
import type { Scalar } from "../formula/value";
import { breathing } from "./breathing";
import type { ProgramFunctions } from "./program";
import type { Runner } from "./runner";

/** So few that a slow program can be stopped soon, so many that a fast one is not held up. */
const lanes = 64;

/** A runner of a program with one input and one output: no workbook has a part in it. */
export function programRunner(program: Program, functions: ProgramFunctions, now?: () => number): Runner {
  const runner = new ColumnRunner(program, functions.columns, functions.cells, { lanes });
  const breathe = breathing(now);
  return {
    chunkSize: lanes,
    async evaluate(inputs) {
      await breathe();
      runner.run(inputs.length, [inputs]);
      const output = runner.output(0);
      return Array.from(inputs, (_, i): Scalar => scalarAt(output, i, runner.texts));
    },
    close: async () => undefined,
  };
}
