import type { CellFormulaValue, CellValue, Workbook, Worksheet } from "@cj-tech-master/excelts";
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

/** Adds a page to the workbook as a sheet: widths, cells with their values, validation, print setup, charts. */
export function addSheet(workbook: Workbook, page: Page): Worksheet {
  const { rows, columns } = page.frozen;
  const sheet = workbook.addWorksheet(page.name, {
    views: [{ state: "frozen", ySplit: rows, xSplit: columns, showGridLines: false, zoomScale: 100 }],
    properties: { defaultRowHeight: 16.5 },
    pageSetup: {
      paperSize: 9,
      orientation: "landscape",
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 },
      ...(page.repeatedRows !== undefined && { printTitlesRow: page.repeatedRows }),
    },
    headerFooter: { oddFooter: "&L&F: &A&RPage &P of &N" },
  });
  sheet.columns = page.columns.map((width) => ({ width }));
  for (const cell of page.cells) writeCell(sheet, cell);
  for (const range of page.merges) sheet.mergeCells(range);
  sheet.getRow(1).height = titleHeight;
  for (const [row, height] of page.heights) sheet.getRow(row + 1).height = height;
  for (const chart of page.charts) addChart(sheet, chart);
  sheet.pageSetup.printArea = printedArea(page);
  return sheet;
}

function writeCell(sheet: Worksheet, cell: PageCell): void {
  const target = sheet.getCell(cell.row + 1, cell.column + 1);
  target.value = contentOf(cell);
  target.style = styleOf(cell);
  const validation = cell.allowed && validationOf(cell.allowed);
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

function printedArea(page: Page): string {
  const last = Math.max(...page.cells.map(({ row }) => row), ...page.charts.map(({ to }) => to.row));
  return `A1:${cellName(last, page.columns.length - 1)}`;
}
