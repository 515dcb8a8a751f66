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

/** A program tied to its blocks: inputs in order, outputs in order. */
export interface Prepared {
  /** Runs n lanes of the input columns. */
  run(columns: readonly Float64Array[], n: number): Lanes[];
}

/** What a program gives: the metrics of each alternative, in this order, then further values. */
export type Wanted = (writer: ModelWriter) => Value[];

/** Metrics, each for every alternative in turn. */
export const metricValues =
  (metrics: readonly Metric[], comparison: Comparison): Wanted =>
  (writer) =>
    metrics.flatMap((metric) =>
      comparison.alternatives.map((_, alternative) => writeMetric(metric, alternative, writer)),
    );

/** The most numbers that a program of one scenario takes. */
const mostInputs = 4096;

/** A program in which every number of the comparison may change: for one scenario at a time. */
export function openProgram(subject: Subject, wanted: Wanted) {
  const formulas = ModelWriter.formulas(mostInputs);
  const parameters = new OpenParameters(subject.comparison, (k) => formulas.input(k));
  const writer = new ModelWriter(formulas, subject, parameters);
  const outputs = wanted(writer);
  const runner = new ColumnRunner(formulas.program(outputs), stepQuantities, { wasm: false, lanes: 1 });
  return { writer, parameters, prepared: prepared(runner, outputs.length, 1) };
}

/** The numbers of a comparison in the order of a program's inputs, a lane each. */
export const inputsOf = (comparison: Comparison, inputs: readonly ProgramInput[]): Float64Array[] =>
  inputs.map(({ key, alternative }) => Float64Array.of(comparison.value(key, alternative)!.value as number));

/** A program in which only the columns change: for many scenarios. `column` tells the input of a key. */
export function fixedProgram(
  subject: Subject,
  inputs: number,
  column: (key: string, alternative: number) => number | undefined,
  wanted: Wanted,
): { writer: ModelWriter; prepared: Prepared } {
  const formulas = ModelWriter.formulas(inputs);
  const parameters = new FixedParameters(subject.comparison, (key, alternative) => {
    const k = column(key, alternative);
    return k === undefined ? undefined : formulas.input(k);
  });
  const writer = new ModelWriter(formulas, subject, parameters);
  const outputs = wanted(writer);
  const runner = new ColumnRunner(formulas.program(outputs), stepQuantities);
  return { writer, prepared: prepared(runner, outputs.length, laneCount) };
}

function prepared(runner: ColumnRunner, outputs: number, most: number): Prepared {
  return {
    run(columns, n) {
      const results = Array.from({ length: outputs }, (): Lanes => {
        return { values: new Float64Array(n), errors: new Uint8Array(n) };
      });
      for (let start = 0; start < n; start += most) {
        const count = Math.min(most, n - start);
        runner.run(count, columns, start);
        results.forEach((lanes, k) => copy(runner.output(k), lanes, start, count));
      }
      return results;
    },
  };
}

/** A block's lanes behind those before; a truth value as 1 or 0. */
function copy(block: Block, { values, errors }: Lanes, start: number, n: number): void {
  values.set(block.values.subarray(0, n), start);
  for (let i = 0; i < n; i++) {
    const tag = tagAt(block, i);
    if (tag > 0 && tag < TRUTH) errors[start + i] = tag;
  }
}
