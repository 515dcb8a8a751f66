import type { ICellData, IObjectMatrixPrimitiveType, IRange, Nullable } from "@univerjs/core";
import type { Rectangle } from "../../address";
import type { Area } from "../office/grid";

/** The grid's range for an area of ours. */
export const rangeOf = ({ top, left, bottom, right }: Area): IRange => ({
  startRow: top,
  startColumn: left,
  endRow: bottom,
  endColumn: right,
});

/** Our area for a range of the grid. */
export const areaOf = (sheet: string, range: IRange): Area => ({ sheet, ...rectangleOf(range) });

/** The same without its sheet. */
export const rectangleOf = ({ startRow, startColumn, endRow, endColumn }: IRange): Rectangle => ({
  top: startRow,
  left: startColumn,
  bottom: endRow,
  right: endColumn,
});

type Matrix = IObjectMatrixPrimitiveType<Nullable<ICellData>>;

/** The smallest rectangle around the cells that `counts`; undefined when there is none. */
export function boundsOf(
  sheet: string,
  matrices: readonly (Matrix | undefined)[],
  counts: (cell: Nullable<ICellData>) => boolean,
): Area | undefined {
  let bounds: Area | undefined;
  for (const matrix of matrices) {
    for (const [row, line] of Object.entries(matrix ?? {})) {
      for (const [column, cell] of Object.entries(line ?? {})) {
        if (counts(cell as Nullable<ICellData>)) bounds = grown(bounds, sheet, +row, +column);
      }
    }
  }
  return bounds;
}

function grown(bounds: Area | undefined, sheet: string, row: number, column: number): Area {
  if (!bounds) return { sheet, top: row, left: column, bottom: row, right: column };
  bounds.top = Math.min(bounds.top, row);
  bounds.left = Math.min(bounds.left, column);
  bounds.bottom = Math.max(bounds.bottom, row);
  bounds.right = Math.max(bounds.right, column);
  return bounds;
}
