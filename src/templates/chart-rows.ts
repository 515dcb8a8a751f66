import { instanceId, instanceOf } from "../model/equations/instance";
import { stepNamed } from "../model/equations/place";
import { lastSheetYear, modelHead, yearColumn } from "./model/columns";
import type { Workbook } from "./workbook";

/**
 * The formula of a cell of the row `years` for charts: the years up to the horizon. Those beyond it repeat it, so that
 * a line over them ends there.
 */
export const chartYear = (year: number, { formulas }: Workbook): string =>
  `MIN(${yearColumn(year)}$${modelHead + 1},${formulas.years()})`;

/** The formula of a cell of an alternative's row for charts: its saving so far in that column's year. */
export function chartSaving(year: number, alternative: number, { layout }: Workbook): string {
  const row = layout.instances.get(instanceId(instanceOf(stepNamed("cumulativeSaving")!, alternative)))! + 1;
  const years = layout.chartRows.get("years")! + 1;
  return `INDEX($${yearColumn(0)}$${row}:$${yearColumn(lastSheetYear)}$${row},${yearColumn(year)}$${years}+1)`;
}

/** A row for charts as a series takes it. */
export function chartRange(of: "years" | number, { layout }: Workbook): string {
  const row = layout.chartRows.get(of)! + 1;
  return `Model!$${yearColumn(0)}$${row}:$${yearColumn(lastSheetYear)}$${row}`;
}
