import { type StepInstance, instanceId, instanceKey } from "../../../model/equations/instance";
import { numberFormat } from "../../formats";
import { equationOf } from "../../model/cases";
import { lastSheetYear, modelColumns, yearColumn } from "../../model/columns";
import type { Page, PageCell } from "../../../workbook/writer/page";
import { readable } from "../../readable";
import type { Workbook } from "../../workbook";
import { formulaCell, textCell } from "../cells";
import { words } from "./words";

/** Adds a step's row: its cells over the years, and its equation in the words of its keys. */
export function addStep(page: Page, row: number, instance: StepInstance, workbook: Workbook): void {
  const { step, member } = instance;
  const equation = readable(equationOf(instance, workbook.scenario));
  const label = member === undefined ? step.label : `${step.label}: ${member}`;
  const isRead = workbook.plan.read.has(instanceId(instance));
  const shown = isRead ? `EDGE.TCO gives it: ${equation}` : equation;
  page.cells.push(
    ...words(row, label, unitAt(instance, workbook), instanceKey(instance)),
    ...stepCells(row, instance, workbook),
    ...textCell(row, modelColumns.equation, shown, "equation"),
    ...textCell(row, modelColumns.note, step.note, "note"),
  );
}

/** Its unit, where it is a task's or the demand's own in their words. */
function unitAt({ step, member }: StepInstance, { scenario }: Workbook): string {
  const demandUnit = String(scenario.comparison.value("demandUnit", 0)!.value);
  if (step.each !== "task") return step.unit.replace(/\bunit\b/, demandUnit);
  const unit = scenario.comparison.value(`task.${member}.unit`, 0)!.value;
  return step.unit.replace("load", String(unit));
}

function stepCells(row: number, instance: StepInstance, { formulas }: Workbook): PageCell[] {
  const { step } = instance;
  const look = step.unit === "truth" ? "text" : "figure";
  const format = numberFormat(step.unit);
  const cell = (column: number, formula: string): PageCell => formulaCell(row, column, formula, look, format);
  if (step.year === undefined) return [cell(modelColumns.value, formulas.step(instance))];
  const years = Array.from({ length: lastSheetYear - step.year + 1 }, (_, k) => step.year! + k);
  const opening = step.year === 1 ? formulas.opening(instance) : undefined;
  const total = `SUM(${yearColumn(step.year)}${row + 1}:${yearColumn(lastSheetYear)}${row + 1})`;
  return [
    ...(step.total === "sum" ? [cell(modelColumns.value, total)] : []),
    ...(opening === undefined ? [] : [cell(modelColumns.firstYear, opening)]),
    ...years.map((year) => cell(modelColumns.firstYear + year, formulas.step(instance, year))),
  ];
}
