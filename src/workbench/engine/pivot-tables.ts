import { COLUMNS, ROWS } from "../../address";
import type { PivotTable } from "../../formula/pivotTable";
import type { Move } from "./data-tables";

/** A pivot table where rows or columns have come or gone; undefined where they took all of it with them. */
export function movedPivot(pivot: PivotTable, { axis, at, count }: Move): PivotTable | undefined {
  const [start, end] = axis === "row" ? (["top", "bottom"] as const) : (["left", "right"] as const);
  const [first, last] = [pivot[start], pivot[end]];
  const gone = count < 0 ? at - count : at;
  if (count < 0 && at <= first && gone > last) return undefined;
  if (at > last) return pivot;
  const isTorn = count > 0 ? at > first : gone > first;
  return isTorn ? outOfPlace(pivot) : { ...pivot, [start]: first + count, [end]: last + count };
}

/** One of which nobody knows any more where its values stand. */
export const outOfPlace = (pivot: PivotTable): PivotTable => ({
  ...pivot,
  ...{ top: 0, left: 0, bottom: ROWS - 1, right: COLUMNS - 1 },
  unread: "Cells of a pivot table on this sheet were moved, so that its values are not found any more.",
});
