import type { CellFormulaValue, CellValue, PageSetup, Workbook, Worksheet } from "@cj-tech-master/excelts";
import { cellName } from "../../formula/address";
import type { Scalar } from "../../formula/value";
import { isError } from "../../formula/value";
import { callsEdge } from "../book";
import type { Page, PageCell } from "../page";
import { addChart } from "./charts";
import { stored } from "./stored";
import { styleOf } from "./styles";
import { validationOf } from "./validation";

const titleHeight = 26;

/** Every row has its height in the file, for programs that do not find it themselves. */
const plainHeight = 15;

/** Adds a page to the workbook as a sheet: widths, cells with their values, validation, print setup, charts. */
export function addSheet(workbook: Workbook, page: Page): Worksheet {
  const { rows, columns } = page.frozen;
  const sheet = workbook.addWorksheet(page.name, {
    views: [{ state: "frozen", ySplit: rows, xSplit: columns, showGridLines: false }],
    properties: { defaultRowHeight: plainHeight },
    pageSetup: printSetup(page),
    headerFooter: { oddFooter: "&L&F: &A&RPage &P of &N" },
  });
  sheet.columns = page.columns.map((width) => ({ width }));
  for (const cell of page.cells) writeCell(sheet, cell);
  for (const range of page.merges) sheet.mergeCells(range);
  for (const { row } of page.cells)
    sheet.getRow(row + 1).height = page.heights.get(row) ?? (row === 0 ? titleHeight : plainHeight);
  for (const chart of page.charts) addChart(sheet, chart);
  return sheet;
}

function writeCell(sheet: Worksheet, cell: PageCell): void {
  const target = sheet.getCell(cell.row + 1, cell.column + 1);
  target.value = contentOf(cell);
  target.style = styleOf(cell);
  const validation = cell.allowed && validationOf(cell.allowed, cellName(cell.row, cell.column));
  if (validation) target.dataValidation = validation;
}

/** The add-in's functions are stored as dynamic arrays: a plain formula would show as =@EDGE and not spill. */
function contentOf({ row, column, formula, value }: PageCell): CellValue {
  if (formula === undefined) return valueOf(value) ?? null;
  const result = valueOf(value);
  if (!callsEdge(formula)) return { formula, result } as CellFormulaValue;
  const ref = cellName(row, column);
  return { formula: stored(formula), result, shareType: "array", ref, isDynamicArray: true } as CellFormulaValue;
}

/** A value as files keep it: numbers with the 15 digits that Excel has. */
function valueOf(value: Scalar): CellFormulaValue["result"] {
  if (typeof value === "number") return Number(value.toPrecision(15));
  if (isError(value)) throw new Error(`a template has no errors: ${value.error} ${value.message ?? ""}`);
  return value ?? undefined;
}

/** A4 as wide as the sheet, upright on one page or across on as many as it takes. */
function printSetup(page: Page): Partial<PageSetup> {
  const onOnePage = "onOnePage" in page.print;
  return {
    paperSize: 9,
    orientation: onOnePage ? "portrait" : "landscape",
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: onOnePage ? 1 : 0,
    margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 },
    printArea: printedArea(page),
    ...("repeatedRows" in page.print && { printTitlesRow: page.print.repeatedRows }),
  };
}

function printedArea(page: Page): string {
  const last = Math.max(...page.cells.map(({ row }) => row), ...page.charts.map(({ to }) => to.row));
  return `A1:${cellName(last, page.columns.length - 1)}`;
}
