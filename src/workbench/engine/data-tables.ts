import type { DataTable } from "../../formula/book";

/** Rows or columns put into a sheet, or taken out of it. */
export interface Move {
  readonly axis: "row" | "column";
  /** The first of them, from 0. */
  readonly at: number;
  /** How many; negative where they are taken out. */
  readonly count: number;
}

/** A what-if data table where rows or columns have moved; undefined where they tore it apart. */
export function movedTable(table: DataTable, { axis, at, count }: Move): DataTable | undefined {
  const isRow = axis === "row";
  const [first, last] = isRow ? [table.top, table.bottom] : [table.left, table.right];
  const moved = (place: number) => (place >= at ? place + count : place);
  const isGone = (place: number) => count < 0 && place >= at && place < at - count;
  // the values tried and the formulas stand one before the first of the results
  const isTorn = count > 0 ? at >= first && at <= last : at <= last && at - count > first - 1;
  if (isTorn) return undefined;
  const input = (cell: DataTable["rowInput"]): DataTable["rowInput"] =>
    cell && (isGone(cell[axis]) ? null : { ...cell, [axis]: moved(cell[axis]) });
  const place = isRow
    ? { top: moved(first), bottom: moved(last) }
    : { left: moved(first), right: moved(last) };
  return {
    ...table,
    ...place,
    ...(table.rowInput !== undefined && { rowInput: input(table.rowInput) }),
    ...(table.columnInput !== undefined && { columnInput: input(table.columnInput) }),
  };
}
