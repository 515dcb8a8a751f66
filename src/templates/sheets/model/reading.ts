import { columnName } from "../../../address";
import { type StepInstance, instanceKey } from "../../../model/equations/instance";
import { unitShown } from "../../formats";
import { modelColumns, modelHead, yearColumn } from "../../model/columns";
import type { PageCell } from "../../../workbook/writer/page";
import { tcoCall, type Workbook } from "../../workbook";
import { formulaCell, textCell } from "../cells";

/** The key that EDGE.TCO is asked for; beyond the horizon it has none, so the last year's is asked for again. */
export function readingKey(row: number, instance: StepInstance, year: number | undefined, { formulas }: Workbook): PageCell[] {
  const key = instanceKey(instance);
  const label = year === undefined ? instance.step.label : `${instance.step.label}, year ${year}`;
  return [
    ...textCell(row, modelColumns.label, label, "label"),
    ...textCell(row, modelColumns.unit, unitShown(instance.step.unit), "quiet"),
    year === undefined
      ? { row, column: modelColumns.key, value: key, look: "key" }
      : formulaCell(row, modelColumns.key, `"${key}."&MIN($${yearColumn(year)}$${modelHead + 1},${formulas.years()})`, "key"),
  ];
}

/** One call for everything that is read, in the first of its rows; it fills a column an alternative. */
export function reading({ layout, scenario }: Workbook): PageCell[] {
  const first = Math.min(...layout.readings.values());
  const column = columnName(modelColumns.key);
  const keys = `$${column}$${first + 1}:$${column}$${layout.lastReading + 1}`;
  const formula = tcoCall(keys, scenario);
  const spilled = Array.from({ length: layout.lastReading - first + 1 }, (_, down) =>
    scenario.template.alternatives.map((_, across): PageCell => ({
      row: first + down,
      column: modelColumns.value + across,
      value: null,
      look: "figure",
    })),
  ).flat();
  return [{ ...spilled[0]!, formula }, ...spilled.slice(1)];
}
