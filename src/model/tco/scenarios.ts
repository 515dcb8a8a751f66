import type { Program } from "../../formula/program/program";
import { type Comparison, withPlaceholders } from "../comparison";
import { type ParameterColumn, planColumns } from "./columns";
import type { MetricResult } from "./evaluate";
import { horizonOf, longestOf } from "./horizon";
import { metricOf } from "./metric";
import { fixedFormulas, type Lanes, metricValues, bindProgramFor } from "./program";

/** Metrics of many scenarios. */
export interface Scenarios {
  /** Runs n lanes of the columns, in the order of the keys; a lane out of range is #VALUE! in every metric. */
  run(columns: readonly Float64Array[], n: number): MetricResult[];
}

/**
 * The model as a program of these parameters, all else fixed as the comparison has it.
 * @param longest the largest number of years in any lane, where `years` is among the keys
 * @param total how many lanes it is to run in all: many unless given
 */
export function scenarios(
  comparison: Comparison,
  keys: readonly string[],
  metrics: readonly string[],
  longest: number = horizonOf(comparison),
  total = Infinity,
): Scenarios {
  const { plan, found, writer, outputs } = written(comparison, keys, metrics, longest);
  const prepared = bindProgramFor(total, writer.formulas, outputs);
  const count = comparison.alternatives.length;
  return {
    run(columns, n) {
      const lanes = prepared.run(columns, n);
      refuse(lanes, plan.faults(columns, n));
      return found.map((metric, k) => ({ metric, alternatives: lanes.slice(k * count, (k + 1) * count) }));
    },
  };
}

/** The steps behind it: inputs in the order of the keys, outputs by metric, then alternative. */
export function scenarioProgram(
  comparison: Comparison,
  keys: readonly string[],
  metrics: readonly string[],
): Program {
  const { writer, outputs } = written(comparison, keys, metrics, horizonOf(comparison));
  return writer.formulas.program(outputs);
}

function written(given: Comparison, keys: readonly string[], metrics: readonly string[], longest: number) {
  const comparison = withPlaceholders(given, keys, "compared");
  const plan = planColumns(comparison, keys);
  const found = metrics.map((text) => metricOf(text, comparison, longest));
  const subject = { comparison, horizon: longest, extent: "all" } as const;
  const wanted = metricValues(found, comparison);
  return { plan, found, ...fixedFormulas(subject, keys.length, plan.inputOf, wanted) };
}

/** Metrics over columns of parameters, n lanes in one call. */
export function evaluateColumns(
  comparison: Comparison,
  columns: readonly ParameterColumn[],
  metrics: readonly string[],
  n: number,
): MetricResult[] {
  const years = columns.find(({ key }) => key.toLowerCase() === "years")?.values;
  const longest = years && longestOf(years);
  const keys = columns.map(({ key }) => key);
  return scenarios(comparison, keys, metrics, longest, n).run(
    columns.map(({ values }) => values),
    n,
  );
}

/** Puts the error of refused lanes over every result. */
function refuse(results: readonly Lanes[], faults: Uint8Array): void {
  if (faults.every((fault) => fault === 0)) return;
  for (const { errors } of results)
    for (let i = 0; i < faults.length; i++) if (faults[i] !== 0) errors[i] = faults[i]!;
}
