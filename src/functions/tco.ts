import { type Comparison } from "../model/comparison";
import * as model from "../model/tco";
import { throwingCellErrors } from "./call";
import { comparisonOf, laneCell, namesOf } from "./comparison";

/**
 * The whole model: costs, servers, watts, licenses and carbon of each alternative side by side.
 * @customfunction
 * @param {any[][]} inputs Inputs table: a header row key, alternatives; then a parameter a row. PARAMETERS lists them.
 * @param {any[][]} [metrics] Keys of steps, such as "npvSaving" or "servers.2". Default: the main ones, as a table.
 * @returns {any[][]} A row a metric and a column an alternative; without metrics with keys, units and a header row.
 */
export function tco(inputs: any[][], metrics?: any[][]): any[][] {
  return throwingCellErrors(() => {
    const comparison = comparisonOf(inputs);
    if (metrics === null || metrics === undefined) return mainTable(comparison);
    return model
      .evaluate(comparison, namesOf(metrics, "metrics"))
      .map((result) => cellsOfMetric(result, comparison, false));
  });
}

/**
 * Costs of each alternative by item and year, from year 0 on; costs are positive. Their sum is the alternative's tco.
 * @customfunction
 * @param {any[][]} inputs Inputs table: a header row key, alternatives; then a parameter a row.
 * @returns {any[][]} A header row; then alternative, item, what it is, years, total. The last item is the sum.
 */
export function cashflow(inputs: any[][]): any[][] {
  return throwingCellErrors(() => {
    const comparison = comparisonOf(inputs);
    const lines = model.cashflow(comparison);
    const years = lines[0]!.years.map((_, year) => year);
    const rows = lines.map(({ alternative, key, label, years: lanes }) => {
      const total = { values: new Float64Array(1), errors: new Uint8Array(1) };
      for (const { values, errors } of lanes) {
        total.values[0]! += values[0]!;
        total.errors[0] ||= errors[0]!;
      }
      const cells = [...lanes, total].map((each) => laneCell(each, 0, () => undefined));
      return [alternative, key, label, ...cells];
    });
    return [["alternative", "item", "label", ...years, "total"], ...rows];
  });
}

function mainTable(comparison: Comparison): unknown[][] {
  const rows = model.evaluate(comparison, model.mainMetrics).map((result) => {
    const { key, step } = result.metric;
    return [key, step.unit, ...cellsOfMetric(result, comparison, true)];
  });
  return [["key", "unit", ...comparison.alternatives.map(({ name }) => name)], ...rows];
}

/** A metric's cells by alternative; what compares with the baseline is left blank for the baseline itself. */
function cellsOfMetric(
  { metric, alternatives }: model.MetricResult,
  comparison: Comparison,
  blankBaseline: boolean,
): unknown[] {
  return alternatives.map((lanes, alternative) =>
    blankBaseline && alternative === 0 && metric.step.of === "comparison"
      ? ""
      : laneCell(lanes, 0, () => model.failureOf(comparison, metric.key, alternative)),
  );
}
