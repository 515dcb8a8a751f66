import { columnName } from "../../formula/address";
import type { Given } from "../../model/comparison";
import { chartSaving, chartYear } from "../chart-rows";
import { inputFormat, numberFormat, percent, unitShown } from "../formats";
import { equationOf } from "../model/cases";
import { lastYear, modelColumns, modelHead, yearColumn } from "../model/columns";
import { firstModelRow, type ModelRow } from "../model/layout";
import type { ParameterValue } from "../model/parameter";
import { type Spot, spotId, spotKey } from "../model/spot";
import type { Page, PageCell } from "../page";
import { readable } from "../readable";
import { tcoCall, type Workbook } from "../workbook";
import { band, columnHeads, emptyPage, formulaCell, rowHeight, textCell, titleCells } from "./cells";
import { isPercent } from "./inputs";

const widths = { label: 46, unit: 12, key: 27, value: 16, year: 13, beyond: 2, equation: 62, note: 50 };

/**
 * The Model sheet: one step of the model a row, years to the right; what is the site's first, then a part for each
 * alternative. Its equation stands beside it in the words of its keys.
 */
export function modelPage(workbook: Workbook): Page {
  const years = Array.from({ length: lastYear + 1 }, () => widths.year);
  const columns = [widths.label, widths.unit, widths.key, widths.value, ...years, widths.beyond];
  const page = emptyPage(
    "Model",
    [...columns, widths.equation, widths.note],
    { rows: modelHead + 1, columns: 1 },
    { repeatedRows: `${modelHead + 1}:${modelHead + 1}` },
  );
  page.cells.push(...head(workbook));
  workbook.layout.rows.forEach((each, index) => addRow(page, each, firstModelRow + index, workbook));
  page.cells.push(...reading(workbook));
  const last = firstModelRow + workbook.layout.rows.length;
  page.conditions.push({
    range: `${yearColumn(1)}${firstModelRow + 1}:${yearColumn(lastYear)}${last}`,
    formula: `${yearColumn(1)}$${modelHead + 1}>${workbook.formulas.years()}`,
    look: "faded",
  });
  return page;
}

function head({ scenario, layout }: Workbook): PageCell[] {
  const explanation =
    "One step a row, from inputs by name and rows above. baseline.x is the first alternative's x, x.prior the year before. What is 0 or the same everywhere in this case is left out; EDGE.EXPLAIN shows all.";
  const texts = ["Step", "Unit", "Key", "Value or total", ...yearHeads(), "", "Equation", "Note"];
  const heads = columnHeads(modelHead, texts, modelColumns.value, modelColumns.equation);
  return [
    ...titleCells(`${scenario.template.title}: model`, explanation),
    ...layout.parts.map(
      ({ text, row }, k): PageCell => ({
        row: modelHead - 1,
        // beside one another where columns are wide enough for a word or two
        column: k === 0 ? modelColumns.label : k === 1 ? modelColumns.key : modelColumns.firstYear + 2 * (k - 2),
        value: text,
        look: "link",
        link: `Model!A${row + 1}`,
      }),
    ),
    ...heads.map((cell) => {
      const year = cell.column - modelColumns.firstYear;
      return year < 0 || year > lastYear ? cell : { ...cell, ...yearHead(year) };
    }),
  ];
}

const yearHeads = (): string[] => Array.from({ length: lastYear + 1 }, () => "");

/** Years count from the one before, so that none is typed but the first. */
const yearHead = (year: number): Partial<PageCell> => ({
  format: '"year "0',
  ...(year === 0 ? { value: 0 } : { value: null, formula: `${yearColumn(year - 1)}$${modelHead + 1}+1` }),
});

function addRow(page: Page, each: ModelRow, row: number, workbook: Workbook): void {
  const width = page.columns.length;
  switch (each.kind) {
    case "part":
      return void page.cells.push(...band(row, width, each.text, "part"));
    case "heading":
      return void page.cells.push(...band(row, width, each.text, "heading"));
    case "readingHead":
      page.cells.push(...band(row, width, each.text, "heading"));
      return workbook.scenario.template.alternatives.forEach(({ key }, k) => {
        const cell = page.cells.find((one) => one.row === row && one.column === modelColumns.value + k)!;
        cell.value = key;
        cell.look = "headingRight";
      });
    case "constant": {
      const { name, label, unit, value, source } = each.constant;
      page.heights.set(row, rowHeight([{ text: label, width: widths.label }]));
      return void page.cells.push(
        ...words(row, label, unit, name),
        { row, column: modelColumns.value, value, look: "figure", format: "General" },
        ...textCell(row, modelColumns.note, source, "note"),
      );
    }
    case "default":
      return void page.cells.push(...defaultCells(row, each.value, workbook));
    case "reading":
      return void page.cells.push(...readingKey(row, each.spot, each.year, workbook));
    case "rollout":
      return void page.cells.push(...rolloutCells(row, workbook));
    case "chart":
      return void page.cells.push(...chartCells(row, each.of, workbook));
    case "step":
      return addStep(page, row, each.spot, workbook);
  }
}

const words = (row: number, label: string, unit: string, key: string): PageCell[] => [
  ...textCell(row, modelColumns.label, label, "label"),
  ...textCell(row, modelColumns.unit, unitShown(unit), "quiet"),
  ...textCell(row, modelColumns.key, key, "key"),
];

/** A parameter that the Inputs sheet has no row for; one that follows another is that one's cell. */
function defaultCells(row: number, value: ParameterValue, { formulas, scenario }: Workbook): PageCell[] {
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

/** The key that EDGE.TCO is asked for; beyond the horizon it has none, so the last year's is asked for again. */
function readingKey(row: number, spot: Spot, year: number | undefined, { formulas }: Workbook): PageCell[] {
  const key = spotKey(spot);
  const label = year === undefined ? spot.step.label : `${spot.step.label}, year ${year}`;
  return [
    ...textCell(row, modelColumns.label, label, "label"),
    ...textCell(row, modelColumns.unit, unitShown(spot.step.unit), "quiet"),
    year === undefined
      ? { row, column: modelColumns.key, value: key, look: "key" }
      : formulaCell(row, modelColumns.key, `"${key}."&MIN($${yearColumn(year)}$${modelHead + 1},${formulas.years()})`, "key"),
  ];
}

/** One call for everything that is read, in the first of its rows; it fills a column an alternative. */
function reading({ layout, scenario }: Workbook): PageCell[] {
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

function rolloutCells(row: number, { formulas }: Workbook): PageCell[] {
  return [
    ...words(row, "Sites converted by the end of the year, cumulative", "1", "rollout"),
    ...Array.from({ length: lastYear + 1 }, (_, year) =>
      formulaCell(row, modelColumns.firstYear + year, formulas.rollout(year), "figure", percent),
    ),
  ];
}

function chartCells(row: number, of: "years" | number, workbook: Workbook): PageCell[] {
  const isYears = of === "years";
  const label = isYears ? "Years up to the horizon" : `Saving so far: ${workbook.scenario.template.alternatives[of]!.label}`;
  const formula = (year: number): string =>
    isYears ? chartYear(year, workbook) : chartSaving(year, of, workbook);
  const format = isYears ? "0" : numberFormat("USD");
  return [
    ...words(row, label, isYears ? "years" : "USD", ""),
    ...Array.from({ length: lastYear + 1 }, (_, year) =>
      formulaCell(row, modelColumns.firstYear + year, formula(year), "figure", format),
    ),
  ];
}

function addStep(page: Page, row: number, spot: Spot, workbook: Workbook): void {
  const { step, member } = spot;
  const equation = readable(equationOf(spot, workbook.scenario));
  const label = member === undefined ? step.label : `${step.label}: ${member}`;
  const isRead = workbook.plan.read.has(spotId(spot));
  const shown = isRead ? `EDGE.TCO gives it: ${equation}` : equation;
  page.cells.push(
    ...words(row, label, unitAt(spot, workbook), spotKey(spot)),
    ...stepCells(row, spot, workbook),
    ...textCell(row, modelColumns.equation, shown, "equation"),
    ...textCell(row, modelColumns.note, step.note, "note"),
  );
  page.heights.set(
    row,
    rowHeight([
      { text: label, width: widths.label },
      { text: shown, width: widths.equation * 1.1 },
      { text: step.note ?? "", width: widths.note },
    ]),
  );
}

function unitAt({ step, member }: Spot, { scenario }: Workbook): string {
  if (step.each !== "task") return step.unit;
  const unit = scenario.comparison.value(`task.${member}.unit`, 0)!.value;
  return step.unit.replace("load", String(unit));
}

function stepCells(row: number, spot: Spot, { formulas }: Workbook): PageCell[] {
  const { step } = spot;
  const look = step.unit === "truth" ? "text" : "figure";
  const format = numberFormat(step.unit);
  const cell = (column: number, formula: string): PageCell => formulaCell(row, column, formula, look, format);
  if (step.year === undefined) return [cell(modelColumns.value, formulas.step(spot))];
  const years = Array.from({ length: lastYear - step.year + 1 }, (_, k) => step.year! + k);
  const opening = step.year === 1 ? formulas.opening(spot) : undefined;
  const total = `SUM(${yearColumn(step.year)}${row + 1}:${yearColumn(lastYear)}${row + 1})`;
  return [
    ...(step.total === "sum" ? [cell(modelColumns.value, total)] : []),
    ...(opening === undefined ? [] : [cell(modelColumns.firstYear, opening)]),
    ...years.map((year) => cell(modelColumns.firstYear + year, formulas.step(spot, year))),
  ];
}
