import type { Scalar } from "../../formula/value";
import { freeSheetName } from "./sheetName";
import { excelErrorCode, withWorkbook } from "./session";

/** A column of a report; `numberFormat` as Excel's, in English. Errors are written as their text. */
export interface ReportColumn {
  header: string;
  numberFormat: string;
  values: ArrayLike<Scalar>;
}

/** A table for a sheet of its own, and a chart of its second column over its first. */
export interface Report {
  sheetName: string;
  columns: [ReportColumn, ReportColumn, ...ReportColumn[]];
  chart: { title: string; xTitle: string; yTitle: string };
}

/** Excel on the web takes 5 MB a request; this many cells stay well below it. */
const cellsPerWrite = 30_000;
/** A chart is as wide as its title in one line, in columns of the usual width. */
const leastChartColumns = 8;
const lettersPerColumn = 6.5;
/** In points: room for a number with its unit; headers wrap. */
const columnWidth = 96;

/**
 * Adds a sheet with the table and its chart, shows it and gives its name. When anything fails no sheet is left
 * behind, and the error is thrown on.
 */
export const writeReport = (report: Report): Promise<string> =>
  withWorkbook(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name");
    await context.sync();
    const name = freeSheetName(
      report.sheetName,
      worksheets.items.map((sheet) => sheet.name),
    );
    const sheet = worksheets.add(name);
    await context.sync();
    try {
      await fill(context, sheet, report);
    } catch (error) {
      sheet.delete();
      await context.sync();
      throw error;
    }
    return name;
  });

async function fill(context: Excel.RequestContext, sheet: Excel.Worksheet, report: Report): Promise<void> {
  const { columns } = report;
  const rows = columns[0].values.length;
  writeHeader(sheet, columns);
  const step = Math.floor(cellsPerWrite / columns.length);
  for (let at = 0; at < rows; at += step) {
    context.workbook.application.suspendApiCalculationUntilNextSync();
    context.workbook.application.suspendScreenUpdatingUntilNextSync();
    writeRows(sheet, columns, at, Math.min(step, rows - at));
    await context.sync();
  }
  const chart = addChart(sheet, report, rows);
  sheet.activate();
  await context.sync();
  await titleAxes(context, chart, report);
}

function writeHeader(sheet: Excel.Worksheet, columns: readonly ReportColumn[]): void {
  const header = sheet.getRangeByIndexes(0, 0, 1, columns.length);
  header.values = [columns.map((column) => asText(column.header))];
  header.format.font.bold = true;
  header.format.wrapText = true;
  header.format.horizontalAlignment = "Right";
  header.format.columnWidth = columnWidth;
  sheet.freezePanes.freezeRows(1);
}

function writeRows(
  sheet: Excel.Worksheet,
  columns: readonly ReportColumn[],
  at: number,
  count: number,
): void {
  const rows = Array.from({ length: count }, (_, i) => at + i);
  const range = sheet.getRangeByIndexes(at + 1, 0, count, columns.length);
  range.numberFormat = rows.map(() => columns.map((column) => column.numberFormat));
  range.values = rows.map((row) => columns.map((column) => toContent(column.values[row] ?? null)));
}

function addChart(sheet: Excel.Worksheet, { columns, chart }: Report, rows: number): Excel.Chart {
  const source = sheet.getRangeByIndexes(0, 0, rows + 1, 2);
  const added = sheet.charts.add("XYScatterLinesNoMarkers", source, "Columns");
  added.title.text = chart.title;
  const left = columns.length + 1;
  const width = Math.max(leastChartColumns, Math.ceil(chart.title.length / lettersPerColumn));
  added.setPosition(sheet.getCell(1, left), sheet.getCell(20, left + width));
  return added;
}

/** Hosts that draw charts without axis titles say that they know none; the chart's title names both. */
async function titleAxes(context: Excel.RequestContext, chart: Excel.Chart, report: Report): Promise<void> {
  try {
    chart.axes.categoryAxis.title.text = report.chart.xTitle;
    chart.axes.valueAxis.title.text = report.chart.yTitle;
    await context.sync();
  } catch (error) {
    if (excelErrorCode(error) !== "ApiNotFound") throw error;
  }
}

function toContent(value: Scalar): string | number | boolean {
  if (value === null) return "";
  if (typeof value === "object")
    return asText(value.message ? `${value.error} ${value.message}` : value.error);
  return typeof value === "string" ? asText(value) : value;
}

/** An apostrophe keeps Excel from reading a formula, a number or an error into a text. */
const asText = (text: string): string => (/^[=+\-@#']|^[\d.,:/%\s-]+$/.test(text) ? `'${text}` : text);
