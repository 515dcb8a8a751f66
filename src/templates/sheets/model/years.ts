import { chartSaving, chartYear } from "../../chart-rows";
import { numberFormat, percent } from "../../formats";
import { lastSheetYear, modelColumns } from "../../model/columns";
import type { PageCell } from "../../../workbook/writer/page";
import type { Workbook } from "../../workbook";
import { formulaCell } from "../cells";
import { words } from "./words";

/** The roll-out by year, as Inputs has it. */
export function rolloutCells(row: number, { formulas }: Workbook): PageCell[] {
  return [
    ...words(row, "Sites converted by the end of the year, cumulative", "1", "rollout"),
    ...Array.from({ length: lastSheetYear + 1 }, (_, year) =>
      formulaCell(row, modelColumns.firstYear + year, formulas.rollout(year), "figure", percent),
    ),
  ];
}

/** A row that charts draw: the years, or an alternative's saving so far. */
export function chartCells(row: number, of: "years" | number, workbook: Workbook): PageCell[] {
  const isYears = of === "years";
  const label = isYears ? "Years up to the horizon" : `Saving so far: ${workbook.scenario.template.alternatives[of]!.label}`;
  const formula = (year: number): string =>
    isYears ? chartYear(year, workbook) : chartSaving(year, of, workbook);
  const format = isYears ? "0" : numberFormat("USD");
  return [
    ...words(row, label, isYears ? "years" : "USD", ""),
    ...Array.from({ length: lastSheetYear + 1 }, (_, year) =>
      formulaCell(row, modelColumns.firstYear + year, formula(year), "figure", format),
    ),
  ];
}
