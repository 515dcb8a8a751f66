import { trace } from "../../model/tco";
import type { ExcelArgument } from "../call";
import { comparedOf, comparisonOf } from "./inputs";
import type { Line } from "./line";
import { headlineLines } from "./headline";
import { constantLines, inputLines, stepLines, type Traced } from "./traced";
import { nameOf } from "./words";

/**
 * EDGE.EXPLAIN: a row each for the verdict, what there is to warn of, the inputs and constants behind a metric, and the
 * steps; a column for each alternative beside the baseline, whose own rows begin with `baseline.`. A name in a formula
 * means a row above it: that of the same alternative, task and year.
 */
export function explain(inputs: ExcelArgument, metric: ExcelArgument): any[][] {
  const comparison = comparisonOf(inputs);
  const key = nameOf(metric, "metric");
  const compared = comparedOf(comparison);
  const traced = compared.map((alternative): Traced => {
    return { alternative, trace: trace(comparison, key, alternative) };
  });
  const lines = [
    ...headlineLines(comparison),
    ...inputLines(traced),
    ...constantLines(traced),
    ...stepLines(traced, comparison),
  ];
  const names = compared.map((alternative) => comparison.alternatives[alternative]!.name);
  const header = ["key", "label", ...names, "unit", "status", "formula or source"];
  return [header, ...lines.map((line) => rowOf(line, compared))];
}

const rowOf = ({ key, label, values, unit, status, how }: Line, compared: readonly number[]): unknown[] => [
  key,
  label,
  ...compared.map((alternative) => values.get(alternative) ?? ""),
  unit,
  status,
  how,
];
