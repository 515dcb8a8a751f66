import { inputColumns, type PlacedInput } from "../inputs-layout";
import type { ParameterValue } from "../model/parameter";
import type { Page } from "../../workbook/writer/page";
import type { Workbook } from "../workbook";
import { columnName } from "../../address";
import { columnHeads, emptyPage, formulaCell, textCell, titleCells } from "./cells";

const widths = [70, 14, 90];

const statuses: readonly (readonly [status: string, meaning: string])[] = [
  ["given", "read in its source, or what this scenario is by definition"],
  ["default", "the model's own default, with its source"],
  ["assumption", "assumed: no source gives it. Set your own before deciding"],
  ["unverified", "from memory, or read at second hand. Check before deciding"],
];

/** The Sources sheet: how many inputs rest on what, and each source with what uses it. */
export function sourcesPage(workbook: Workbook): Page {
  const { template } = workbook.scenario;
  const page = emptyPage("Sources", widths, { rows: 2, columns: 0 }, { repeatedRows: "1:2" });
  page.cells.push(
    ...titleCells(`${template.title}: sources`, "Where each figure comes from, and how far it can be relied on."),
  );
  const end = addCounts(page, 3, workbook);
  const sources = sourcesOf(workbook);
  page.cells.push(...columnHeads(end + 1, ["Source", "Figures", "Used by"], 3, 3));
  [...sources].forEach(([source, uses], index) => addSource(page, end + 2 + index, source, uses));
  return page;
}

function addCounts(page: Page, first: number, { scenario }: Workbook): number {
  const column = columnName(inputColumns.firstValue + scenario.template.alternatives.length + 1);
  page.cells.push(...columnHeads(first, ["Status of the inputs", "Rows", "What it means"], 3, 3));
  statuses.forEach(([status, meaning], index) => {
    const row = first + 1 + index;
    page.cells.push(
      ...textCell(row, 0, status, status === "given" || status === "default" ? "statusSure" : "statusUnsure"),
      formulaCell(row, 1, `COUNTIF(Inputs!$${column}:$${column},A${row + 1})`, "figure", "0"),
      ...textCell(row, 2, meaning, "note"),
    );
  });
  return first + statuses.length + 1;
}

/** Every source with the labels of what rests on it, in order of appearance; the model's defaults last. */
function sourcesOf({ scenario, layout }: Workbook): Map<string, string[]> {
  const uses = new Map<string, string[]>();
  const add = (source: string, label: string): void => {
    const labels = uses.get(source) ?? [];
    if (!labels.includes(label)) labels.push(label);
    uses.set(source, labels);
  };
  for (const input of scenario.inputs.values()) add(input.source, labelOf(input));
  for (const row of layout.rows) {
    if (row.kind === "default") add(`Not on Inputs: ${row.value.given!.source}`, labelOfDefault(row.value));
    if (row.kind === "constant" && row.constant.source !== undefined) add(row.constant.source, row.constant.label);
  }
  return uses;
}

const labelOf = ({ key, label, parameter }: PlacedInput): string => `${(label ?? parameter.label).trim()} (${key})`;

const labelOfDefault = ({ key, parameter }: ParameterValue): string => `${parameter.label.trim()} (${key})`;

function addSource(page: Page, row: number, source: string, uses: readonly string[]): void {
  const text = uses.join("; ");
  page.cells.push(
    ...textCell(row, 0, source, "sentence"),
    { row, column: 1, value: uses.length, look: "figure", format: "0" },
    ...textCell(row, 2, text, "note"),
  );
}

