import * as model from "../../model/tco";
import type { ExcelArgument } from "../call";
import { comparisonOf } from "./inputs";
import { laneCell } from "./lane-cell";

/** EDGE.CASHFLOW: a row an item of each alternative, a column a year, then their total. */
export function cashflow(inputs: ExcelArgument): any[][] {
  const comparison = comparisonOf(inputs);
  const lines = model.cashflow(comparison);
  const rows = lines.map(({ alternative, key, label, years, total }) => {
    const cell = (lanes: model.Lanes, metric: string): unknown =>
      laneCell(lanes, 0, () => model.failureOf(comparison, metric, alternative));
    const amounts = years.map((lanes, year) => cell(lanes, `${key}.${year}`));
    return [comparison.alternatives[alternative]!.name, key, label, ...amounts, cell(total, key)];
  });
  const years = lines[0]!.years.keys();
  return [["alternative", "item", "label", ...years, "total"], ...rows];
}
