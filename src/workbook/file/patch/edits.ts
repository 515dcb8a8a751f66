import type { Matrix, Scalar } from "../../../formula/value";
import { columnName, type Rectangle } from "../../../address";
import type { CellChange, StoredFormula } from "../patch";

/** What happens to one cell of a sheet. */
export interface Edit {
  value: Scalar;
  /** The cell's formula, where it has one, goes. */
  dropFormula: boolean;
  /** A later cell of a spill, or one that fell out of it: holds no formula; one that does is left alone. */
  spilled: boolean;
  /** The rectangle that its array formula fills from now on, as A1:B2. */
  fills?: string;
  /** The formula that it holds from now on. */
  formula?: StoredFormula;
  /** The number of its style from now on. */
  style?: number;
  /** Only the style changes. */
  keepContent?: boolean;
}

/** Something by row, then by column, both from 0. */
export type ByPlace<T> = Map<number, Map<number, T>>;

/**
 * The changes of one sheet cell by cell, spills spread out. Of two changes of a cell the later counts, and a change
 * of its own before a spill's.
 */
export function editsOf(changes: readonly CellChange[]): ByPlace<Edit> {
  const edits: ByPlace<Edit> = new Map();
  for (const change of changes) {
    if (change.spill && holdsFormula(change)) spread(edits, change.row, change.column, change.spill);
  }
  for (const change of changes) {
    const { row, column, value, keepFormula, spill, formula, style, keepContent } = change;
    const spread = keepContent ? edits.get(row)?.get(column) : undefined;
    const fills = spill && holdsFormula(change) ? addressOf(rectangleOf(row, column, spill)) : undefined;
    put(edits, row, column, {
      // a cell that another's spill fills keeps that value whatever its style
      ...(spread ?? {
        value,
        dropFormula: !keepFormula,
        spilled: false,
        ...(keepContent && { keepContent }),
      }),
      ...(fills && { fills }),
      ...(formula && { formula }),
      ...(style !== undefined && { style }),
    });
  }
  return edits;
}

/** Whether its cell holds a formula after a change, as far as the change tells. */
export const holdsFormula = ({ keepFormula, formula }: CellChange): boolean =>
  keepFormula || formula !== undefined;

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
