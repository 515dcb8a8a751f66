import { columnName } from "../../formula/address";
import { stepRange, summaryFormula, yearRange } from "../equation";
import { numberFormats } from "../formats";
import type { Layout } from "../layout";
import { columns } from "../layout";
import type { Page, PageCell, PlacedChart } from "../page";
import type { Chart, SummaryRow, SummaryTable, Template } from "../template";
import { band, emptyPage, rowHeight, textCell } from "./cells";

const widths = { label: 44, unit: 11, value: 18, note: 44 };

/** The first column with an alternative's figure. */
const firstValue = 2;
const chartRows = 18;

/** The Summary sheet: the answer in sentences, the figures side by side, the charts, what to know beforehand. */
export function summaryPage(template: Template, layout: Layout): Page {
  const values = template.alternatives.map(() => widths.value);
  const page = emptyPage("Summary", [widths.label, widths.unit, ...values, widths.note], { rows: 2, columns: 0 }, { onOnePage: true });
  page.cells.push(
    { row: 0, column: 0, value: `${template.title}: summary`, look: "title" },
    { row: 1, column: 0, value: template.purpose, look: "subtitle" },
  );
  let row = addAnswer(page, 2, template, layout) + 1;
  for (const table of template.summary.tables) row = addTable(page, row, table, layout) + 1;
  row = addCharts(page, row, template.summary.charts, layout) + 1;
  for (const note of template.summary.notes) {
    page.cells.push({ row, column: 0, value: note, look: "quiet" });
    mergeRow(page, row++, note.length);
  }
  return page;
}

function addAnswer(page: Page, first: number, { summary }: Template, layout: Layout): number {
  const named = new Set(summary.tables.flatMap(({ rows }) => rows.map(({ step }) => step)));
  summary.answer.forEach(({ equation, lines, emphasis }, index) => {
    const row = first + index;
    const formula = summaryFormula(equation, named, layout);
    page.cells.push({ row, column: 0, value: null, formula, look: emphasis ?? "sentence" });
    mergeRow(page, row, lines * lineLength(page));
    if (emphasis) page.heights.set(row, 26);
  });
  return first + summary.answer.length;
}

/** Lets one text run over all columns of the sheet. */
function mergeRow(page: Page, row: number, length: number): void {
  page.merges.push(`A${row + 1}:${columnName(page.columns.length - 1)}${row + 1}`);
  page.heights.set(row, rowHeight([{ text: "x ".repeat(length / 2), width: lineLength(page) }]));
}

const lineLength = (page: Page): number => page.columns.reduce((sum, width) => sum + width, 0);

function addTable(page: Page, first: number, { heading, rows }: SummaryTable, layout: Layout): number {
  page.cells.push(...band(first, page.columns.length, heading, "columnHead"));
  layout.alternatives.forEach(({ label }, index) => {
    const cell = page.cells.find(({ row, column }) => row === first && column === firstValue + index)!;
    cell.value = label;
    cell.look = "columnHeadRight";
  });
  rows.forEach((row, index) => addRow(page, first + 1 + index, row, layout));
  return first + 1 + rows.length;
}

function addRow(page: Page, row: number, { step, label, note }: SummaryRow, layout: Layout): void {
  const placed = layout.steps.get(step);
  if (!placed) throw new Error(`"${step}" is no step`);
  const skipped = placed.step.scope === "comparison" ? 1 : 0;
  page.cells.push(
    ...textCell(row, 0, label, "label"),
    ...textCell(row, 1, placed.step.unit, "quiet"),
    ...textCell(row, firstValue + layout.alternatives.length, note, "note"),
  );
  layout.alternatives.slice(skipped).forEach(({ key }, index) => {
    const alternative = skipped + index;
    const column = firstValue + alternative;
    const source = `Model!${columnName(columns.firstAlternative + alternative)}${placed.row + 1}`;
    const look: PageCell["look"] = step === "npvSaving" ? "result" : "figure";
    page.cells.push({ row, column, value: null, formula: source, look, format: numberFormats[placed.step.unit] });
    page.names.push({ name: `${step}_${key}`, refersTo: `Summary!$${columnName(column)}$${row + 1}` });
  });
}

/** The charts beside each other, the first over label and unit, the next over the rest. */
function addCharts(page: Page, row: number, charts: Chart[], layout: Layout): number {
  const edges = [0, firstValue + 1, page.columns.length];
  charts.forEach((chart, index) => {
    const top = row + Math.floor(index / 2) * (chartRows + 1);
    page.charts.push({
      ...placeChart(chart, layout),
      from: { row: top, column: edges[index % 2]! },
      to: { row: top + chartRows, column: edges[(index % 2) + 1]! },
    });
  });
  return row + Math.ceil(charts.length / 2) * (chartRows + 1);
}

function placeChart(chart: Chart, layout: Layout): Omit<PlacedChart, "from" | "to"> {
  const { series, ...rest } = chart;
  return {
    ...rest,
    categories: headRange(layout),
    series: series.map(({ step, alternative, label, color }) => {
      const index = layout.alternatives.findIndex(({ key }) => key === alternative);
      return { label, color, values: index < 0 ? stepRange(step, layout) : yearRange(step, index, layout) };
    }),
  };
}

/** The labels of the alternatives at the head of the Model sheet. */
function headRange(layout: Layout): string {
  const last = columnName(columns.firstAlternative + layout.alternatives.length - 1);
  return `Model!$${columnName(columns.firstAlternative)}$4:$${last}$4`;
}
