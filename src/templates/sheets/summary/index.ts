import { columnName } from "../../../address";
import { metricCell, namedMetrics } from "../../metrics";
import type { Page, PageCell } from "../../../workbook/writer/page";
import type { Template } from "../../template";
import type { Workbook } from "../../workbook";
import { instancesOf } from "../../workbook";
import { band, emptyPage, formulaCell, textCell, titleCells } from "../cells";
import { fleetSentence } from "../sites";
import { chartsOf, type SummaryRanges } from "./charts";
import { answerOf, conditionsOf, type CellOf, type SummaryText } from "./sentences";
import type { SummaryTable } from "./table";
import { answerTable, detailTables } from "./tables";

const widths = { label: 46, unit: 14, value: 18, note: 46 };

/** As wide as texts run. */
const textWidth = 116;

/** As wide as fills an upright page beside so many rows. */
const pageWidth = 190;

/** The first column with an alternative's figure. */
const firstValue = 2;
const chartRows = 15;

/** The Summary sheet: the answer in sentences, the figures side by side, the charts, what to know beforehand. */
export function summaryPage(workbook: Workbook): Page {
  const { template } = workbook.scenario;
  const values = template.alternatives.map(() => widths.value);
  const page = emptyPage(
    "Summary",
    [widths.label, widths.unit, ...values, noteWidth(template)],
    { rows: 2, columns: 0 },
    { onOnePage: true },
  );
  page.cells.push(...titleCells(`${template.title}: summary`, template.question));
  const tables = [answerTable(workbook), ...detailTables(workbook)];
  const layout = layOut(tables, workbook);
  addTexts(page, layout.answer, [...fleetSentence(workbook), ...answerOf(workbook, layout.cell)]);
  page.cells.push(...band(layout.conditions, page.columns.length, "What would have to be true", "heading"));
  addTexts(page, layout.conditions + 1, conditionsOf(workbook));
  addState(page, layout.state);
  for (const { table, row } of layout.tables) addTable(page, row, table, workbook);
  addCharts(page, layout.charts, chartsOf(workbook, rangesOf(layout, workbook)));
  addLimits(page, layout.limits, template.limits);
  page.names.push(...metricNames(workbook));
  return page;
}

const noteWidth = ({ alternatives }: Template): number =>
  Math.max(widths.note, pageWidth - widths.label - widths.unit - alternatives.length * widths.value);

interface Layout {
  readonly answer: number;
  readonly conditions: number;
  readonly state: number;
  readonly tables: readonly { table: SummaryTable; row: number }[];
  readonly charts: number;
  readonly limits: number;
  readonly cell: CellOf;
}

/** Rows of everything: the charts stand between the answer's table and the others. */
function layOut(tables: readonly SummaryTable[], workbook: Workbook): Layout {
  const { template } = workbook.scenario;
  const answer = 2;
  const fleet = template.fleet ? 1 : 0;
  const conditions = answer + template.alternatives.length + (template.summary?.length ?? 0) + fleet;
  const state = conditions + 1 + template.decisive.length;
  let row = state + 2;
  const charts = row + tables[0]!.rows.length + 2;
  const placed = tables.map((table, k) => {
    const at = row;
    row = k === 0 ? charts + 2 * (chartRows + 1) : row + table.rows.length + 2;
    return { table, row: at };
  });
  const ids = new Map(placed.flatMap(({ table, row: head }) => table.rows.map(({ id }, k) => [id, head + 2 + k])));
  const cell: CellOf = (id, alternative) => {
    const at = ids.get(id);
    return at === undefined ? "" : `$${columnName(firstValue + alternative)}$${at}`;
  };
  return { answer, conditions, state, tables: placed, charts, limits: row, cell };
}

function addTexts(page: Page, first: number, texts: readonly SummaryText[]): void {
  texts.forEach(({ formula, look, lines }, index) => {
    const row = first + index;
    page.cells.push(formulaCell(row, 0, formula, look));
    mergeRow(page, row);
    page.heights.set(row, look === "verdict" ? 26 : lines * 13 + 4);
  });
}

/** One cell that says whether the workbook agrees with itself. */
function addState(page: Page, row: number): void {
  page.cells.push(formulaCell(row, 0, "checks", "state"));
  mergeRow(page, row);
  const cell = `A${row + 1}`;
  page.conditions.push(
    { range: cell, formula: `LEFT($A$${row + 1},3)="All"`, look: "good" },
    { range: cell, formula: `LEFT($A$${row + 1},3)<>"All"`, look: "bad" },
  );
}

/** Lets one text run over the first columns, as far as a screen shows beside the pane. */
function mergeRow(page: Page, row: number): void {
  let [last, width] = [0, page.columns[0]!];
  while (last + 1 < page.columns.length && width + page.columns[last + 1]! <= textWidth) width += page.columns[++last]!;
  page.merges.push(`A${row + 1}:${columnName(last)}${row + 1}`);
}

function addTable(page: Page, first: number, { heading, rows }: SummaryTable, workbook: Workbook): void {
  const { alternatives } = workbook.scenario.template;
  const cells = band(first, page.columns.length, heading, "columnHead");
  alternatives.forEach(({ label }, k) => {
    cells[firstValue + k] = { row: first, column: firstValue + k, value: label, look: "columnHeadRight" };
  });
  page.cells.push(...cells);
  rows.forEach(({ label, unit, unitFormula, note, format, formula, isText, isResult }, index) => {
    const row = first + 1 + index;
    page.cells.push(
      ...textCell(row, 0, label, "label"),
      ...(unitFormula === undefined ? textCell(row, 1, unit, "quiet") : [formulaCell(row, 1, unitFormula, "quiet")]),
      ...textCell(row, firstValue + alternatives.length, note, "note"),
      ...alternatives.flatMap((_, alternative): PageCell[] => {
        const text = formula(alternative);
        const look = isText ? "text" : isResult ? "result" : "figure";
        return text === undefined ? [] : [formulaCell(row, firstValue + alternative, text, look, format)];
      }),
    );
    // what formulas say may take another line when inputs change
    if (isText && heading === "The answer") page.heights.set(row, 28);
  });
}

/** The charts beside each other, two a row. */
function addCharts(page: Page, row: number, charts: ReturnType<typeof chartsOf>): void {
  const middle = Math.ceil(page.columns.length / 2);
  const edges = [0, middle, page.columns.length];
  charts.forEach((chart, index) => {
    const top = row + Math.floor(index / 2) * (chartRows + 1);
    page.charts.push({
      ...chart,
      from: { row: top, column: edges[index % 2]! },
      to: { row: top + chartRows, column: edges[(index % 2) + 1]! },
    });
  });
}

function addLimits(page: Page, first: number, limits: readonly string[]): void {
  page.cells.push(...band(first, page.columns.length, "What this leaves out", "heading"));
  limits.forEach((text, index) => {
    const row = first + 1 + index;
    page.cells.push({ row, column: 0, value: text, look: "quiet" });
    mergeRow(page, row);
  });
}

function rangesOf({ tables, cell }: Layout, { scenario }: Workbook): SummaryRanges {
  const last = scenario.template.alternatives.length - 1;
  const head = tables[0]!.row + 1;
  const [from, to] = [columnName(firstValue), columnName(firstValue + last)];
  const rows = tables.flatMap(({ table }) => table.rows);
  return {
    labels: `Summary!$${from}$${head}:$${to}$${head}`,
    row: (id) => (cell(id, 0) === "" ? undefined : `Summary!${cell(id, 0)}:${cell(id, last)}`),
    label: (id) => rows.find((row) => row.id === id)!.label,
  };
}

/** Named metrics are cells of the Model sheet, with all their digits. */
function metricNames(workbook: Workbook): Page["names"] {
  const { template } = workbook.scenario;
  return namedMetrics(template).flatMap((key) =>
    instancesOf(key, workbook.scenario).map(({ alternative }) => ({
      name: `${key}_${template.alternatives[alternative]!.key}`,
      refersTo: metricCell(key, alternative, workbook),
    })),
  );
}
