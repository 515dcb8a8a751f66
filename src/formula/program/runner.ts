import type { FunctionTable } from "../scope";
import type { ColumnFunctions } from "./column-function";
import { ColumnRunner } from "./column-runner";
import { evaluation } from "./evaluation";
import { laneCount } from "./lane-count";
import type { RunOptions } from "./plan";
import type { Program } from "./program";

export { laneCount };

/** Runs a workbook's program, with what evaluates the parts of its formulas that have no kernel. */
export class Runner extends ColumnRunner {
  constructor(
    program: Program,
    columnFunctions: ColumnFunctions,
    functions: FunctionTable,
    options: RunOptions = {},
  ) {
    super(program, columnFunctions, options, evaluation(program, functions));
  }
}
