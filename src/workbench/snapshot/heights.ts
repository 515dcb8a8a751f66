import type { ICellData, IColumnData, IRowData, IStyleData } from "@univerjs/core";
import { WrapStrategy } from "@univerjs/core";
import type { CellMatrix } from "./cells";
import type { StyleSheet } from "./style-sheet";

const DEFAULT_POINTS = 11;
const DEFAULT_COLUMN_PIXELS = 64;
/** Line height and mean width of a letter, pixels a point of size: Calibri's, rounded up. */
const LINE = 1.75;
const LETTER = 0.68;

/**
 * Heights of the rows for which the file gives none: as Excel, from the largest font in the row
 * and, where text wraps, from its lines. Rows of ordinary height are left out.
 */
export function rowHeights(
  cells: CellMatrix,
  columns: Record<number, Partial<IColumnData>>,
  styles: StyleSheet,
): Record<number, Partial<IRowData>> {
  const heights: Record<number, Partial<IRowData>> = {};
  for (const [row, line] of Object.entries(cells)) {
    let most = DEFAULT_POINTS * LINE + 1;
    for (const [column, cell] of Object.entries<ICellData>(line ?? {})) {
      const style: IStyleData | undefined = typeof cell.s === "string" ? styles.styles[cell.s] : undefined;
      const width = columns[+column]?.w ?? DEFAULT_COLUMN_PIXELS;
      if (style && cell.v !== undefined) most = Math.max(most, textHeight(String(cell.v), style, width));
    }
    if (most > DEFAULT_POINTS * LINE + 1) heights[+row] = { h: Math.round(most), ia: 0 };
  }
  return heights;
}

function textHeight(text: string, style: IStyleData, width: number): number {
  const points = style.fs ?? DEFAULT_POINTS;
  if (style.tb !== WrapStrategy.WRAP) return points * LINE;
  const lines = text
    .split("\n")
    .reduce((sum, line) => sum + Math.max(1, Math.ceil((line.length * points * LETTER) / width)), 0);
  return lines * points * (lines > 1 ? 1.5 : LINE);
}
