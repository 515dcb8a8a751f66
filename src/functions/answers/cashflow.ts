import * as model from "../../model/tco";
import type { ExcelArgument } from "../call";
import { comparisonOf } from "./inputs";
import { laneCell } from "./lane-cell";

/** EDGE.CASHFLOW: a row an item of each alternative, a column a year, then their total. */
export function cashflow(inputs: ExcelArgument): any[][] {
  const comparison = comparisonOf(inputs);
  const lines = model.cashflow(comparison);
  const years = lines[0]!.years.map((_, year) => year);
  const totals = totalsOf(lines);
  const rows = lines.map(({ alternative, key, label, years: lanes }) => {
    const at = comparison.alternatives.findIndex(({ name }) => name === alternative);
    const cell = (each: model.Lanes, metric: string): unknown =>
      laneCell(each, 0, () => model.failureOf(comparison, metric, at));
    const amounts = lanes.map((each, year) => cell(each, `${key}.${year}`));
    return [alternative, key, label, ...amounts, cell(totals.get(key)![at]!, key)];
  });
  return [["alternative", "item", "label", ...years, "total"], ...rows];

  function totalsOf(all: readonly model.CashLine[]): Map<string, readonly model.Lanes[]> {
    const keys = [...new Set(all.map(({ key }) => key))];
    const results = model.evaluate(comparison, keys);
    return new Map(results.map(({ alternatives }, k) => [keys[k]!, alternatives]));
  }
}
