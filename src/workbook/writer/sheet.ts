import type { CellFormulaValue, CellValue, PageSetup, Workbook, Worksheet } from "@cj-tech-master/excelts";
import { cellName, columnNumber } from "../../address";
import type { Scalar } from "../../formula/value";
import { isError } from "../../formula/value";
import type { Spelling } from "../file/save/stored-formula";
import { callsEdge } from "./calls-edge";
import type { Page, PageCell, PlacedChart } from "./page";
import { addChart } from "./charts";
import { addConditions } from "./conditions";
import { styleOf } from "./styles";
import { addTable } from "./table";
import { validationOf } from "./validation";

const titleHeight = 26;

/** Every row has its height in the file, for programs that do not find it themselves. */
const plainHeight = 15;

/** Adds a page to the workbook as a sheet: widths, cells with their values, validation, print setup, charts. */
export function addSheet(workbook: Workbook, page: Page, spell: Spelling): Worksheet {
  const { rows, columns } = page.frozen;
  const sheet = workbook.addWorksheet(page.name, {
    views: [{ state: "frozen", ySplit: rows, xSplit: columns, showGridLines: false }],
    properties: { defaultRowHeight: plainHeight },
    pageSetup: printSetup(page),
    headerFooter: { oddFooter: "&L&F: &A&RPage &P of &N" },
  });
  sheet.columns = page.columns.map((width) => ({ width }));
  for (const cell of page.cells) writeCell(sheet, page.name, cell, spell);
  if (page.table) addTable(sheet, page.table);
  for (const range of page.merges) sheet.mergeCells(range);
  for (const { row } of page.cells)
    sheet.getRow(row + 1).height = page.heights.get(row) ?? (row === 0 ? titleHeight : plainHeight);
  for (const chart of page.charts) addChart(sheet, chart, isBelowZero(chart, page));
  addConditions(sheet, page.conditions);
  return sheet;
}

/** Whether a chart over cells of its own sheet reaches below 0. */
function isBelowZero({ series }: PlacedChart, { name, cells }: Page): boolean {
  return series.some(({ values }) => {
    const found = /^(\w+)!\$([A-Z]+)\$(\d+):\$([A-Z]+)\$\d+$/.exec(values);
    if (!found || found[1] !== name) return false;
    const [first, last] = [columnNumber(found[2]!), columnNumber(found[4]!)];
    return cells.some(
      ({ row, column, value }) =>
        row === Number(found[3]) - 1 &&
        column >= first &&
        column <= last &&
        typeof value === "number" &&
        value < 0,
    );
  });
}

function writeCell(sheet: Worksheet, name: string, cell: PageCell, spell: Spelling): void {
  const target = sheet.getCell(cell.row + 1, cell.column + 1);
  const where = `${name}!${cellName(cell.row, cell.column)}`;
  target.value = contentOf(cell, where, spell);
  target.style = styleOf(cell);
  if (cell.allowed) target.dataValidation = validationOf(cell.allowed, cellName(cell.row, cell.column));
}

/** The add-in's functions are stored as dynamic arrays: a plain formula would show as =@EDGE and not spill. */
function contentOf(
  { row, column, formula, value, spill, link }: PageCell,
  where: string,
  spell: Spelling,
): CellValue {
  if (link !== undefined) return { text: String(value), hyperlink: `#${link}` };
  const result = valueOf(value, where);
  if (formula === undefined) return result ?? null;
  if (!callsEdge(formula)) return { formula: spell(formula), result } as CellFormulaValue;
  const { rows, columns } = spill ?? { rows: 1, columns: 1 };
  const last = cellName(row + rows - 1, column + columns - 1);
  const ref = spill ? `${cellName(row, column)}:${last}` : last;
  return {
    formula: spell(formula),
    result,
    shareType: "array",
    ref,
    isDynamicArray: true,
  } as CellFormulaValue;
}

/** A value as files keep it: numbers with the 15 digits that Excel has. */
function valueOf(value: Scalar, where: string): CellFormulaValue["result"] {
  if (typeof value === "number") return Number(value.toPrecision(15));
  if (isError(value))
    throw new Error(`A template has no errors: ${where} is ${value.error} ${value.message ?? ""}`);
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
    printArea: page.printArea ?? printedArea(page),
    ...("repeatedRows" in page.print && { printTitlesRow: page.print.repeatedRows }),
  };
}

function printedArea(page: Page): string {
  const rows = [...page.cells.map(({ row }) => row), ...page.charts.map(({ to }) => to.row)];
  const last = rows.reduce((most, row) => Math.max(most, row), 0);
  return `A1:${cellName(last, page.columns.length - 1)}`;
}
