import type { Matrix, Scalar } from "../../../formula/value";
import { columnName, type Rectangle } from "../../../address";
import type { CellChange } from "../patch";

/** What happens to one cell of a sheet. */
export interface Edit {
  value: Scalar;
  /** The cell's formula, where it has one, goes. */
  dropFormula: boolean;
  /** A later cell of a spill, or one that fell out of it: holds no formula; one that does is left alone. */
  spilled: boolean;
  /** The rectangle that its array formula fills from now on, as A1:B2. */
  fills?: string;
}

/** Something by row, then by column, both from 0. */
export type ByPlace<T> = Map<number, Map<number, T>>;

/**
 * The changes of one sheet cell by cell, spills spread out. Of two changes of a cell the later counts, and a change
 * of its own before a spill's.
 */
export function editsOf(changes: readonly CellChange[]): ByPlace<Edit> {
  const edits: ByPlace<Edit> = new Map();
  for (const { row, column, spill, keepFormula } of changes) {
    if (spill && keepFormula) spread(edits, row, column, spill);
  }
  for (const { row, column, value, keepFormula, spill } of changes) {
    const fills = spill && keepFormula ? addressOf(rectangleOf(row, column, spill)) : undefined;
    put(edits, row, column, { value, dropFormula: !keepFormula, spilled: false, ...(fills && { fills }) });
  }
  return edits;
}

/** The edit of a cell that falls out of the rectangle of an array formula. */
export const EMPTIED: Edit = { value: null, dropFormula: false, spilled: true };

/** Puts something at its place. */
export function put<T>(places: ByPlace<T>, row: number, column: number, item: T): void {
  let line = places.get(row);
  if (!line) places.set(row, (line = new Map()));
  line.set(column, item);
}

/** The rectangle that a spill fills from its first cell on. */
export const rectangleOf = (row: number, column: number, spill: Matrix): Rectangle => ({
  top: row,
  left: column,
  bottom: row + spill.length - 1,
  right: column + spill[0]!.length - 1,
});

function spread(edits: ByPlace<Edit>, row: number, column: number, spill: Matrix): void {
  spill.forEach((line, down) =>
    line.forEach((value, right) => {
      if (down + right > 0) {
        put(edits, row + down, column + right, { value, dropFormula: false, spilled: true });
      }
    }),
  );
}

function addressOf({ top, left, bottom, right }: Rectangle): string {
  const first = columnName(left) + (top + 1);
  return top === bottom && left === right ? first : `${first}:${columnName(right)}${bottom + 1}`;
}
