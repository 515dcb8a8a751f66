import type { ICellData, IColumnData, IRange, IRowData, IStyleData } from "@univerjs/core";
import { BooleanNumber, WrapStrategy } from "@univerjs/core";
import { calibriWidth, linesOf } from "../../workbook/calibri";
import type { CellMatrix } from "./cells";
import type { StyleSheet } from "./style-sheet";

const DEFAULT_POINTS = 11;
const DEFAULT_COLUMN_PIXELS = 64;
/** Line height and the width of a letter, pixels a point of size: Calibri's. */
const LINE = 1.75;
const LETTER = 0.52;
const WRAPPED_LINE = 1.45;
const CELL_PADDING = 4;

/** How wide a text is in a style, in pixels. */
export type TextWidth = (text: string, style: IStyleData) => number;

export const widthInCalibri: TextWidth = (text, { fs = DEFAULT_POINTS, bl }) =>
  calibriWidth(text, fs, bl === BooleanNumber.TRUE);

/**
 * Heights of the rows for which the file gives none: as Excel, from the largest font in the row
 * and, where text wraps, from its lines. Merged cells don't count, as in Excel, unless asked for: those of one
 * row then do. Rows of ordinary height are left out.
 */
export function rowHeights(
  cells: CellMatrix,
  columns: Record<number, Partial<IColumnData>>,
  styles: StyleSheet,
  merged: readonly IRange[],
  widthOf: TextWidth = widthInCalibri,
  countsMerged = false,
): Record<number, Partial<IRowData>> {
  const heights: Record<number, Partial<IRowData>> = {};
  for (const [row, line] of Object.entries(cells)) {
    let most = DEFAULT_POINTS * LINE + 1;
    for (const [column, cell] of Object.entries<ICellData>(line ?? {})) {
      const style: IStyleData | undefined = typeof cell.s === "string" ? styles.styles[cell.s] : undefined;
      if (!style || cell.v === undefined) continue;
      const range = merged.find((one) => within(one, +row, +column));
      if (range && !(countsMerged && range.startRow === range.endRow)) continue;
      const width = widthFrom(columns, +column, range?.endColumn ?? +column);
      most = Math.max(most, textHeight(String(cell.v), style, width, widthOf));
    }
    if (most > DEFAULT_POINTS * LINE + 1) heights[+row] = { h: Math.round(most), ia: 0 };
  }
  return heights;
}

function widthFrom(columns: Record<number, Partial<IColumnData>>, first: number, last: number): number {
  let width = 0;
  for (let column = first; column <= last; column++) width += columns[column]?.w ?? DEFAULT_COLUMN_PIXELS;
  return width;
}

const within = ({ startRow, endRow, startColumn, endColumn }: IRange, row: number, column: number) =>
  row >= startRow && row <= endRow && column >= startColumn && column <= endColumn;

function textHeight(text: string, style: IStyleData, width: number, widthOf: TextWidth): number {
  const points = style.fs ?? DEFAULT_POINTS;
  if (style.tb !== WrapStrategy.WRAP) return points * LINE;
  const room = Math.max(points * LETTER, width - CELL_PADDING);
  const lines = linesOf(text, room, (word) => widthOf(word, style));
  return lines === 1 ? points * LINE : lines * points * WRAPPED_LINE + CELL_PADDING;
}

/** Heights that the file fixes, with room for the lines that its texts take where its font is missing. */
export function withRoom(
  fixed: Record<number, Partial<IRowData>>,
  meant: Record<number, Partial<IRowData>>,
  needed: Record<number, Partial<IRowData>>,
): Record<number, Partial<IRowData>> {
  const ordinary = DEFAULT_POINTS * LINE + 1;
  return Object.fromEntries(
    Object.entries(fixed).map(([row, height]) => {
      const [before, after] = [meant, needed].map((all) => all[+row]?.h ?? ordinary);
      // a row lower than its texts was meant to hide some of them
      const isFitted = height.h !== undefined && height.h >= Math.floor(before!);
      return [row, isFitted ? { ...height, h: Math.max(height.h!, Math.round(after!)) } : height];
    }),
  );
}
