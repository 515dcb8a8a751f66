import type { NamedFormulas } from "../../formula/compile/named";
import { type Block, tagAt, TRUTH } from "../../formula/program/block";
import { ColumnRunner } from "../../formula/program/column-runner";
import { laneCount } from "../../formula/program/lane-count";
import type { Value } from "../../formula/compile/symbol";
import type { Comparison } from "../comparison";
import { type Metric, writeMetric } from "./metric";
import { FixedParameters, OpenParameters, type ProgramInput } from "./parameters";
import { stepQuantities } from "./quantities";
import { ModelWriter, type Subject } from "./writer";

/** Lanes of one figure: numbers, and beside each 0 or the error in its place (Excel's ERROR.TYPE number). */
export interface Lanes {
  readonly values: Float64Array;
  readonly errors: Uint8Array;
}

/** A program bound to its blocks: inputs in order, outputs in order. */
export interface Prepared {
  /** Runs n lanes of the input columns. */
  run(columns: readonly Float64Array[], n: number): Lanes[];
  /** The same block by block: `visit` gets each output's lanes, which are gone with the next block. */
  forEachBlock(columns: readonly Float64Array[], n: number, visit: VisitBlock): void;
}

export type VisitBlock = (output: number, block: Block, start: number, n: number) => void;

/** What a program gives: the metrics of each alternative, in this order, then further values. */
export type Outputs = (writer: ModelWriter) => Value[];

/** Metrics, each for every alternative in turn. */
export const metricValues =
  (metrics: readonly Metric[], comparison: Comparison): Outputs =>
  (writer) =>
    metrics.flatMap((metric) =>
      comparison.alternatives.map((_, alternative) => writeMetric(metric, alternative, writer)),
    );

/** The most numbers that a program of one scenario takes. */
const mostInputs = 65_536;

/** A program in which every number of the comparison may change: for one scenario at a time. */
export function openProgram(subject: Subject, wanted: Outputs) {
  const formulas = ModelWriter.formulas(mostInputs);
  const parameters = new OpenParameters(subject.comparison, (k) => formulas.input(k));
  const writer = new ModelWriter(formulas, subject, parameters);
  const outputs = wanted(writer);
  return { writer, parameters, prepared: bindProgram(formulas, outputs, { wasm: false, lanes: 1 }) };
}

/** The numbers of a comparison in the order of a program's inputs, a lane each. */
export const inputsOf = (comparison: Comparison, inputs: readonly ProgramInput[]): Float64Array[] =>
  inputs.map(({ key, alternative }) => Float64Array.of(comparison.value(key, alternative)!.value as number));

/** A program in which only the columns change, for `total` scenarios. `column` tells the input of a key. */
export function fixedProgram(
  subject: Subject,
  inputs: number,
  column: (key: string, alternative: number) => number | undefined,
  wanted: Outputs,
  total: number,
): { writer: ModelWriter; prepared: Prepared } {
  const { writer, outputs } = fixedFormulas(subject, inputs, column, wanted);
  return { writer, prepared: bindProgramFor(total, writer.formulas, outputs) };
}

/** The same as written, before it is bound to blocks. */
export function fixedFormulas(
  subject: Subject,
  inputs: number,
  column: (key: string, alternative: number) => number | undefined,
  wanted: Outputs,
): { writer: ModelWriter; outputs: readonly Value[] } {
  const formulas = ModelWriter.formulas(inputs);
  const parameters = new FixedParameters(subject.comparison, (key, alternative) => {
    const k = column(key, alternative);
    return k === undefined ? undefined : formulas.input(k);
  });
  const writer = new ModelWriter(formulas, subject, parameters);
  return { writer, outputs: wanted(writer) };
}

/** Scenarios from which on compiling a program takes less time than it saves. */
const leastCompiled = 4096;

/** A program of what was written, bound to blocks for so many scenarios in all. */
export const bindProgramFor = (total: number, formulas: NamedFormulas, values: readonly Value[]): Prepared =>
  bindProgram(formulas, values, {
    wasm: total >= leastCompiled,
    lanes: Math.max(1, Math.min(total, laneCount)),
  });

/** A program of what was written, bound to its blocks. */
export function bindProgram(
  formulas: NamedFormulas,
  values: readonly Value[],
  options: { wasm?: boolean; lanes?: number } = {},
): Prepared {
  const runner = new ColumnRunner(formulas.program(values), stepQuantities, options);
  return prepared(runner, values.length, options.lanes ?? laneCount);
}

function prepared(runner: ColumnRunner, outputs: number, most: number): Prepared {
  const forEachBlock: Prepared["forEachBlock"] = (columns, n, visit) => {
    for (let start = 0; start < n; start += most) {
      const count = Math.min(most, n - start);
      runner.run(count, columns, start);
      for (let k = 0; k < outputs; k++) visit(k, runner.output(k), start, count);
    }
  };
  return {
    forEachBlock,
    run(columns, n) {
      const results = Array.from({ length: outputs }, () => newLanes(n));
      forEachBlock(columns, n, (k, block, start, count) => copyLanes(block, results[k]!, start, count));
      return results;
    },
  };
}

/** Lanes of 0. */
export const newLanes = (n: number): Lanes => ({ values: new Float64Array(n), errors: new Uint8Array(n) });

/** The error in a block's lane, 0 where there is a number. */
export function errorAt(block: Block, lane: number): number {
  const tag = tagAt(block, lane);
  return tag < TRUTH ? tag : 0;
}

/** Puts n lanes of a block at their place; a truth value is 1 or 0. */
export function copyLanes(block: Block, { values, errors }: Lanes, start: number, n: number): void {
  values.set(block.values.subarray(0, n), start);
  for (let i = 0; i < n; i++) errors[start + i] = errorAt(block, i);
}
