import type { ICellData, IColumnData, IRange, IRowData, IStyleData } from "@univerjs/core";
import { WrapStrategy } from "@univerjs/core";
import type { CellMatrix } from "./cells";
import type { StyleSheet } from "./style-sheet";

const DEFAULT_POINTS = 11;
const DEFAULT_COLUMN_PIXELS = 64;
/** Line height and mean width of a letter, pixels a point of size: Calibri's. */
const LINE = 1.75;
const LETTER = 0.52;
const WRAPPED_LINE = 1.45;
const CELL_PADDING = 4;

/**
 * Heights of the rows for which the file gives none: as Excel, from the largest font in the row
 * and, where text wraps, from its lines. Merged cells don't count, as in Excel. Rows of ordinary height are
 * left out.
 */
export function rowHeights(
  cells: CellMatrix,
  columns: Record<number, Partial<IColumnData>>,
  styles: StyleSheet,
  merged: readonly IRange[],
): Record<number, Partial<IRowData>> {
  const heights: Record<number, Partial<IRowData>> = {};
  for (const [row, line] of Object.entries(cells)) {
    let most = DEFAULT_POINTS * LINE + 1;
    for (const [column, cell] of Object.entries<ICellData>(line ?? {})) {
      const style: IStyleData | undefined = typeof cell.s === "string" ? styles.styles[cell.s] : undefined;
      const width = columns[+column]?.w ?? DEFAULT_COLUMN_PIXELS;
      const counts = cell.v !== undefined && !merged.some((range) => within(range, +row, +column));
      if (style && counts) most = Math.max(most, textHeight(String(cell.v), style, width));
    }
    if (most > DEFAULT_POINTS * LINE + 1) heights[+row] = { h: Math.round(most), ia: 0 };
  }
  return heights;
}

const within = ({ startRow, endRow, startColumn, endColumn }: IRange, row: number, column: number) =>
  row >= startRow && row <= endRow && column >= startColumn && column <= endColumn;

function textHeight(text: string, style: IStyleData, width: number): number {
  const points = style.fs ?? DEFAULT_POINTS;
  if (style.tb !== WrapStrategy.WRAP) return points * LINE;
  const letters = Math.max(1, Math.floor((width - CELL_PADDING) / (points * LETTER)));
  const lines = text.split("\n").reduce((sum, line) => sum + linesOf(line, letters), 0);
  return lines === 1 ? points * LINE : lines * points * WRAPPED_LINE + CELL_PADDING;
}

/** How many lines a paragraph fills, broken between words where it can be. */
function linesOf(paragraph: string, letters: number): number {
  let lines = 1;
  let used = 0;
  for (const { length } of paragraph.split(" ")) {
    if (used > 0 && used + 1 + length > letters) {
      lines++;
      used = 0;
    }
    used += (used > 0 ? 1 : 0) + length;
    // a word longer than the line is broken
    for (; used > letters; used -= letters) lines++;
  }
  return lines;
}
