import type { Given } from "../../../model/comparison";
import { inputFormat, percent } from "../../formats";
import { modelColumns } from "../../model/columns";
import type { ParameterValue } from "../../model/parameter";
import type { PageCell } from "../../../workbook/writer/page";
import type { Workbook } from "../../workbook";
import { textCell } from "../cells";
import { isPercent } from "../inputs";
import { words } from "./words";

/** A parameter that the Inputs sheet has no row for; one that follows another is that one's cell. */
export function defaultCells(row: number, value: ParameterValue, { formulas, scenario }: Workbook): PageCell[] {
  const { key, parameter } = value;
  const given = value.given!;
  const unit = taskUnit(value, scenario) ?? parameter.unit;
  const format = isPercent({ parameter }) ? percent : inputFormat(unit, [given.value]);
  const cell = { row, column: modelColumns.value, look: "figure", format } as const;
  return [
    ...words(row, parameter.label, isPercent({ parameter }) ? "1" : unit, key),
    given.same === undefined
      ? { ...cell, value: given.value }
      : { ...cell, value: null, formula: formulas.followed(given.same, value.alternative) },
    ...textCell(row, modelColumns.note, sourceOf(given), "note"),
  ];
}

/** Units of a load are the task's own. */
function taskUnit({ key, parameter }: ParameterValue, { comparison }: Workbook["scenario"]): string | undefined {
  const [, member] = /^task\.([^.]+)\./.exec(key) ?? [];
  const unit = member === undefined ? undefined : comparison.value(`task.${member}.unit`, 0)?.value;
  return unit === undefined ? undefined : parameter.unit.replace("load", String(unit));
}

const sourceOf = ({ status, source }: Given): string =>
  status === "default" || source.startsWith(status) ? source : `${status}: ${source}`;
