import type { Comparison } from "../comparison";
import { horizonOf } from "./horizon";
import { cachedProgram } from "./program-cache";
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
  const known = knownOf(comparison);
  const wanted = found.filter(({ key }) => !known.has(key));
  if (wanted.length > 0) compute(comparison, wanted, known);
  return found.map((metric) => ({ metric, alternatives: known.get(metric.key)! }));
}

/** Lanes of each alternative, by the metric's key. */
type Known = Map<string, readonly Lanes[]>;

/** What comparisons came to, since a table's figures, its verdict and its reasons ask for the same ones. */
const metricCache = new WeakMap<Comparison, Known>();

function knownOf(comparison: Comparison): Known {
  const found = metricCache.get(comparison) ?? new Map<string, readonly Lanes[]>();
  metricCache.set(comparison, found);
  return found;
}

function compute(comparison: Comparison, metrics: readonly Metric[], known: Known): void {
  const name = metrics.map(({ key }) => key).join();
  const program = cachedProgram(name, comparison, metricValues(metrics, comparison));
  const lanes = program.prepared.run(inputsOf(comparison, program.parameters.inputs), 1);
  const count = comparison.alternatives.length;
  metrics.forEach(({ key }, k) => known.set(key, lanes.slice(k * count, (k + 1) * count)));
}
