import type { ChartRange } from "../../workbook/formatting";
import type { Area } from "../office/grid";

/** A corner of a chart: a cell, and how far into it, in pixels. */
export interface Corner {
  row: number;
  column: number;
  down: number;
  right: number;
}

/** Where a chart stands: from a corner to another, or from one with a size in pixels, or apart from cells. */
export type Anchor = { from: Corner; to: Corner } | { from: Corner; width: number; height: number } | Box;

/** Pixels of columns and rows as shown; 0 for hidden ones. */
export interface Measures {
  columnWidth(column: number): number;
  rowHeight(row: number): number;
}

/** A rectangle of the sheet in pixels from the first cell's corner. */
export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** The rectangle of a chart at its anchor. */
export function boxOf(anchor: Anchor, measures: Measures): Box {
  if (!("from" in anchor)) return anchor;
  const [left, top] = pointOf(anchor.from, measures);
  if ("width" in anchor) return { left, top, width: anchor.width, height: anchor.height };
  const [right, bottom] = pointOf(anchor.to, measures);
  return { left, top, width: Math.max(1, right - left), height: Math.max(1, bottom - top) };
}

function pointOf(corner: Corner, { columnWidth, rowHeight }: Measures): [number, number] {
  let x = Math.min(corner.right, columnWidth(corner.column));
  let y = Math.min(corner.down, rowHeight(corner.row));
  for (let column = 0; column < corner.column; column++) x += columnWidth(column);
  for (let row = 0; row < corner.row; row++) y += rowHeight(row);
  return [x, y];
}

const EMU_PER_PIXEL = 9525;

/** A size of Excel's own for charts without one. */
const USUAL = { width: 480, height: 288 };

/** The file's anchor in pixels. */
export function anchorOf({ tl, br, pos, ext: { width, height } = USUAL }: ChartRange): Anchor {
  if (br) return { from: corner(tl), to: corner(br) };
  if (pos) return { left: pos.x, top: pos.y, width, height };
  return { from: corner(tl), width, height };
}

const corner = ({ nativeRow, nativeRowOff, nativeCol, nativeColOff }: ChartRange["tl"]): Corner => ({
  row: nativeRow,
  column: nativeCol,
  down: nativeRowOff / EMU_PER_PIXEL,
  right: nativeColOff / EMU_PER_PIXEL,
});

/** A chart that covers an area of cells; beside its source where a program says nothing. */
export function anchorOver(position: Area | undefined, source: Area): Anchor {
  if (!position) {
    return { from: { row: source.top, column: source.right + 2, down: 0, right: 0 }, ...USUAL };
  }
  return {
    from: { row: position.top, column: position.left, down: 0, right: 0 },
    to: { row: position.bottom + 1, column: position.right + 1, down: 0, right: 0 },
  };
}
