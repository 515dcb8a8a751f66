import { type Rectangle, sizeOf } from "../../../../address";
import type { ByPlace } from "../edits";
import type { Scalar } from "../../../../formula/value";
import type { SheetArea } from "./areas";

/** Values that were written, by sheet in lower case. */
export type Written = ReadonlyMap<string, ByPlace<Scalar>>;

/** Rows and columns of a sheet that are out of sight, from 0, in order. */
export interface Hidden {
  rows: readonly number[];
  columns: readonly number[];
}

/** Tells what of a sheet is out of sight. */
export type HiddenOf = (sheet: string) => Hidden;

/** A new value at its place among the points of a reference; with its row and column within the area. */
export interface NewPoint {
  index: number;
  value: Scalar;
  down: number;
  across: number;
}

/** How many cells areas have. */
export const cellsIn = (areas: readonly SheetArea[]): number =>
  areas.reduce((sum, area) => sum + sizeOf(area), 0);

/** Whether any written value is in one of the areas. */
export const touches = (areas: readonly SheetArea[], written: Written): boolean =>
  areas.some((area) => !writtenIn(area, written).next().done);

/**
 * The values written within areas, by their places among the points.
 * @param hidden what a chart that shows visible cells only passes over
 */
export function newPoints(areas: readonly SheetArea[], written: Written, hidden?: HiddenOf): NewPoint[] {
  const points: NewPoint[] = [];
  let before = 0;
  for (const area of areas) {
    const shown = visible(area, hidden?.(area.sheet));
    for (const [row, column, value] of writtenIn(area, written)) {
      const [down, across] = [shown.down(row), shown.across(column)];
      if (down !== undefined && across !== undefined)
        points.push({ index: before + down * shown.width + across, value, down, across });
    }
    before += shown.height * shown.width;
  }
  return points;
}

/** How many cells of areas are in sight. */
export const visibleIn = (areas: readonly SheetArea[], hidden: HiddenOf): number =>
  areas.reduce((sum, area) => {
    const { width, height } = visible(area, hidden(area.sheet));
    return sum + width * height;
  }, 0);

function* writtenIn(
  area: SheetArea,
  written: Written,
): Generator<[row: number, column: number, value: Scalar]> {
  for (const [row, line] of written.get(area.sheet) ?? []) {
    if (row < area.top || row > area.bottom) continue;
    for (const [column, value] of line)
      if (column >= area.left && column <= area.right) yield [row, column, value];
  }
}

function visible({ top, left, bottom, right }: Rectangle, hidden: Hidden = { rows: [], columns: [] }) {
  return {
    height: bottom - top + 1 - between(hidden.rows, top, bottom + 1),
    width: right - left + 1 - between(hidden.columns, left, right + 1),
    down: (row: number) => placeAfter(top, row, hidden.rows),
    across: (column: number) => placeAfter(left, column, hidden.columns),
  };
}

/** How far from the first a row or column in sight is, those out of sight not counted; undefined of one of these. */
function placeAfter(first: number, at: number, hidden: readonly number[]): number | undefined {
  return between(hidden, at, at + 1) > 0 ? undefined : at - first - between(hidden, first, at);
}

/** How many of the numbers, which are in order, are from one on and before another. */
const between = (numbers: readonly number[], from: number, before: number): number =>
  countBelow(numbers, before) - countBelow(numbers, from);

function countBelow(numbers: readonly number[], limit: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numbers[middle]! < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
