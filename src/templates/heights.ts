import { columnNumber } from "../address";
import { calibriWidth, linesOf } from "../workbook/calibri";
import type { Page, PageCell } from "../workbook/writer/page";
import { styleOf } from "../workbook/writer/styles";

const plainPoints = 11;
/** A line's height to its letters' size, and what is left above and below the lines, in points. */
const lineHeight = 1.3;
const padding = 2;
/** Programs space letters by rules of their own: a line that is nearly full may break in one of them. */
const fullLine = 0.98;
/** A character of a column's width, what a cell leaves free beside its text, and a step of indent, in pixels. */
const characterWidth = 7;
const margin = 5;
const indentWidth = 9;

/** The pages with rows high enough for the texts in them that break into lines, those of formulas by their values. */
export const withHeights = (pages: readonly Page[]): Page[] =>
  pages.map((page) => {
    const heights = new Map(page.heights);
    const merged = mergedWidths(page);
    for (const cell of page.cells) {
      const width = merged.get(placeOf(cell)) ?? page.columns[cell.column]!;
      const needed = heightOf(cell, width);
      if (needed > 0) heights.set(cell.row, Math.max(heights.get(cell.row) ?? 0, needed));
    }
    return { ...page, heights };
  });

const placeOf = ({ row, column }: { row: number; column: number }): string => `${row},${column}`;

/** How wide the ranges are that run over columns of a row, by their first cell. */
const mergedWidths = ({ merges, columns }: Page): Map<string, number> =>
  new Map(
    merges.map((range) => {
      const [, first = "", top = "", last = ""] = /^([A-Z]+)(\d+):([A-Z]+)\d+$/.exec(range)!;
      const column = columnNumber(first);
      const width = columns.slice(column, columnNumber(last) + 1).reduce((sum, each) => sum + each, 0);
      return [placeOf({ row: Number(top) - 1, column }), width];
    }),
  );

/** What a row must be high, in points, for a text that takes more than one line; 0 for others. */
function heightOf(cell: PageCell, width: number): number {
  const { font, alignment } = styleOf(cell);
  if (typeof cell.value !== "string" || !alignment?.wrapText) return 0;
  const points = font?.size ?? plainPoints;
  const room = (width * characterWidth - margin - (alignment.indent ?? 0) * indentWidth) * fullLine;
  const lines = linesOf(cell.value, room, (text) => calibriWidth(text, points, font?.bold));
  return lines > 1 ? Math.ceil(lines * points * lineHeight + padding) : 0;
}
