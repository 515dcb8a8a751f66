import * as model from "../../model/tco";
import type { ExcelArgument } from "../call";
import { firstReasons } from "../reasons";
import { comparisonOf } from "./inputs";
import { laneCell } from "./lane-cell";

/** EDGE.CASHFLOW: a row an item of each alternative, a column a year, then their total. */
export function cashflow(inputs: ExcelArgument): any[][] {
  const comparison = comparisonOf(inputs);
  const lines = model.cashflow(comparison);
  const reasons = firstReasons();
  const rows = lines.map(({ alternative, key, label, years, total }) => {
    // the total has no result where a year has none: what is on the way to it is traced once for the row
    let reason: string | undefined;
    const why = () => (reason ??= reasons(() => model.failureOf(comparison, key, alternative)));
    const cell = (lanes: model.Lanes): unknown => laneCell(lanes, 0, why);
    return [comparison.alternatives[alternative]!.name, key, label, ...years.map(cell), cell(total)];
  });
  const years = lines[0]!.years.keys();
  return [["alternative", "item", "label", ...years, "total"], ...rows];
}
