import type { Comparison } from "../../model/comparison";
import * as model from "../../model/tco";
import { verdicts } from "../../model/traps";
import { firedWarnings } from "../../model/traps/fired-warnings";
import type { ExcelArgument } from "../call";
import { isOmitted } from "../lookup-call";
import { firstReasons } from "../reasons";
import { comparisonOf } from "./inputs";
import { laneCell } from "./lane-cell";
import { namesOf } from "./words";

/** EDGE.TCO: the metrics asked for, a row each; without them the main ones as a table, then verdict and warnings. */
export function tco(inputs: ExcelArgument, metrics: ExcelArgument): any[][] {
  const comparison = comparisonOf(inputs);
  if (isOmitted(metrics)) return mainTable(comparison);
  const reasons = firstReasons();
  const names = namesOf(metrics, "metrics");
  const figures = model
    .evaluate(
      comparison,
      names.filter((name) => !isVerdict(name)),
    )
    .map((result) => metricCells(result, comparison, reasons));
  return names.map((name) =>
    isVerdict(name) ? verdicts(comparison).map((sentence) => sentence ?? "baseline") : figures.shift()!,
  );
}

/** The one metric that is text. */
const isVerdict = (name: string): boolean => name.toLowerCase() === "verdict";

function mainTable(comparison: Comparison): unknown[][] {
  const header = ["key", "unit", ...comparison.alternatives.map(({ name }) => name)];
  const reasons = firstReasons();
  const figures = model.evaluate(comparison, model.mainMetrics).map((result) => {
    const { key, step } = result.metric;
    const [baseline, ...compared] = metricCells(result, comparison, reasons);
    // what compares with the baseline says nothing of the baseline itself
    return [key, step.unit, step.of === "comparison" ? "" : baseline, ...compared];
  });
  return [header, ...figures, verdictRow(comparison), ...warningsRow(comparison)];
}

function metricCells(
  { metric, alternatives }: model.MetricResult,
  comparison: Comparison,
  reasons: ReturnType<typeof firstReasons>,
): unknown[] {
  return alternatives.map((lanes, alternative) =>
    laneCell(lanes, 0, () => reasons(() => model.failureOf(comparison, metric.key, alternative))),
  );
}

const verdictRow = (comparison: Comparison): string[] => [
  "verdict",
  "text",
  ...verdicts(comparison).map((sentence) => sentence ?? ""),
];

/**
 * The codes of what there is to warn of; no row where there is nothing. Assumed figures that alone decide are EXPLAIN's
 * to find: it takes many runs of the model.
 */
function warningsRow(comparison: Comparison): string[][] {
  const codes = firedWarnings(comparison).map((fired) =>
    [...new Set(fired.map(({ code }) => code))].join(", "),
  );
  return codes.some((each) => each !== "") ? [["warnings", "text", ...codes]] : [];
}
