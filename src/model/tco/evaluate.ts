import type { Comparison } from "../comparison";
import { horizonOf } from "./horizon";
import { keptProgram } from "./kept";
import { type Metric, metricOf } from "./metric";
import { inputsOf, type Lanes, metricValues } from "./program";

/** A metric's lanes by alternative. */
export interface MetricResult {
  readonly metric: Metric;
  readonly alternatives: readonly Lanes[];
}

/** The metrics of one scenario, in order, by alternative. Throws a ModelError for what is unknown or missing. */
export function evaluate(comparison: Comparison, metrics: readonly string[]): MetricResult[] {
  const horizon = horizonOf(comparison);
  const found = metrics.map((text) => metricOf(text, comparison, horizon));
  const name = found.map(({ key }) => key).join();
  const program = keptProgram(name, comparison, metricValues(found, comparison));
  const lanes = program.prepared.run(inputsOf(comparison, program.parameters.inputs), 1);
  const count = comparison.alternatives.length;
  return found.map((metric, k) => ({ metric, alternatives: lanes.slice(k * count, (k + 1) * count) }));
}
