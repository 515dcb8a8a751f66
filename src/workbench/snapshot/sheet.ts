import type { IColumnData, IRange, IRowData, IStyleData, IWorksheetData } from "@univerjs/core";
import type { Sheet } from "../../formula/book";
import { parseRectangle, type Rectangle } from "../../address";
import type { SheetFormatting } from "../../workbook/formatting";
import type { CellMatrix } from "./cells";
import { gridCells } from "./cells";
import type { FileColor } from "./color";
import { rgb } from "./color";
import { widthInCalibri, rowHeights, type TextWidth, withRoom } from "./heights";
import type { SheetIds } from "./links";
import type { StyleSheet } from "./style-sheet";
import { drawnWidth } from "./text-width";

/** A reference beyond a sheet's last row or column would be an unknown name: sheets are at least this large. */
const LEAST_ROWS = 1000;
const LEAST_COLUMNS = 26;
const PIXELS_PER_CHARACTER = 7;
const CELL_PADDING = 5;
const DEFAULT_COLUMN_PIXELS = 64;
const DEFAULT_ROW_PIXELS = 20;

/** What of a sheet's looks is read apart from its worksheet. */
export interface SheetLooks {
  theme: readonly string[];
  merges: readonly Rectangle[];
  /** Of cells without a style. */
  usual: IStyleData;
}

/** A sheet in the grid's terms. */
export function gridSheet(
  id: string,
  sheet: Sheet,
  look: SheetFormatting | undefined,
  styles: StyleSheet,
  { theme, merges, usual }: SheetLooks,
  sheetIds: SheetIds,
): Partial<IWorksheetData> {
  const cellData = gridCells(sheet, look, styles, sheetIds);
  const columnData = columnWidths(look);
  const mergeData = merges.map(rangeOf);
  const drawn = drawnWidth();
  const heights = (widthOf: TextWidth, countsMerged: boolean) =>
    rowHeights(cellData, columnData, styles, mergeData, widthOf, countsMerged);
  const view = look?.view;
  const tabColor = rgb(look?.tabColor as FileColor | undefined, theme);
  return {
    id,
    name: sheet.name,
    hidden: sheet.hidden ? 1 : 0,
    ...(tabColor && { tabColor }),
    cellData,
    columnData,
    rowData: {
      ...heights(drawn, false),
      ...withRoom(fixedHeights(look), heights(widthInCalibri, true), heights(drawn, true)),
    },
    ...extent(cellData, look),
    mergeData,
    showGridlines: view?.showGridLines === false ? 0 : 1,
    rightToLeft: view?.rightToLeft ? 1 : 0,
    zoomRatio: (view?.zoomScale ?? 100) / 100,
    freeze: frozen(look),
    defaultColumnWidth: pixels(look?.defaultColumnWidth) ?? DEFAULT_COLUMN_PIXELS,
    defaultRowHeight: DEFAULT_ROW_PIXELS,
    defaultStyle: usual,
  };
}

const pixels = (characters: number | undefined) =>
  characters ? Math.round(characters * PIXELS_PER_CHARACTER + CELL_PADDING) : undefined;

function columnWidths(look: SheetFormatting | undefined): Record<number, Partial<IColumnData>> {
  const widths: Record<number, Partial<IColumnData>> = {};
  look?.columns.forEach((column, i) => {
    const w = pixels(column.width);
    if (w || column.hidden) widths[i] = { ...(w && { w }), ...(column.hidden && { hd: 1 }) };
  });
  return widths;
}

function fixedHeights(look: SheetFormatting | undefined): Record<number, Partial<IRowData>> {
  const heights: Record<number, Partial<IRowData>> = {};
  for (const { row, height, hidden } of look?.rows ?? [])
    heights[row] = {
      ...(height && { h: Math.round((height * 4) / 3), ia: 0 }),
      ...(hidden && { hd: 1 }),
    };
  return heights;
}

function extent(cells: CellMatrix, look: SheetFormatting | undefined) {
  let lastRow = look?.size.rows ?? 0;
  let lastColumn = look?.size.columns ?? 0;
  for (const [row, line] of Object.entries(cells)) {
    lastRow = Math.max(lastRow, +row + 1);
    for (const column of Object.keys(line ?? {})) lastColumn = Math.max(lastColumn, +column + 1);
  }
  return {
    rowCount: Math.max(LEAST_ROWS, lastRow + 100),
    columnCount: Math.max(LEAST_COLUMNS, lastColumn + 10),
  };
}

/** An address of the file as the grid's range. */
export function gridRange(address: string): IRange | undefined {
  const area = parseRectangle(address);
  return area && rangeOf(area);
}

const rangeOf = ({ top, left, bottom, right }: Rectangle): IRange => ({
  startRow: top,
  startColumn: left,
  endRow: bottom,
  endColumn: right,
});

function frozen(look: SheetFormatting | undefined): IWorksheetData["freeze"] {
  const view = look?.view;
  const [xSplit, ySplit] = view?.state === "frozen" ? [view.xSplit ?? 0, view.ySplit ?? 0] : [0, 0];
  return { xSplit, ySplit, startRow: ySplit || -1, startColumn: xSplit || -1 };
}
