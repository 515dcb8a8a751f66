/** Cells of an unnamed sheet, from 0, ends included. */
export interface Rectangle {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

/** A rectangle of a sheet, by the sheet's position in the book. */
export interface Area extends Readonly<Rectangle> {
  readonly sheet: number;
}

/** How many cells a rectangle has. */
export const sizeOf = ({ top, left, bottom, right }: Rectangle): number =>
  (bottom - top + 1) * (right - left + 1);

/** True when two rectangles of one sheet are the same cells. */
export const isSameRectangle = (a: Rectangle, b: Rectangle): boolean =>
  a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;

/** True when two areas are the same cells. */
export const isSameArea = (a: Area, b: Area): boolean => a.sheet === b.sheet && isSameRectangle(a, b);

/** True when two rectangles share a cell. */
export const overlap = (a: Area, b: Area): boolean =>
  a.sheet === b.sheet && a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
