import type { Area } from "./address";

/** A rectangle that formulas read, and the ids of those formulas' cells. */
export interface ReadRange {
  readonly area: Area;
  readonly readers: Set<number>;
}

/**
 * The rectangles that formulas read, so that those around a changed cell are found without looking at all. A
 * rectangle lies in a grid whose squares are as large as itself, and so touches four of them at most.
 */
export class RangeIndex {
  private readonly byArea = new Map<string, ReadRange>();
  private readonly squares = new Map<string, ReadRange[]>();
  /** Sizes of squares in use, as powers of two. */
  private readonly sizes = new Map<string, { sheet: number; high: number; wide: number }>();

  /** Notes that a formula reads a rectangle. */
  add(area: Area, reader: number): ReadRange {
    const key = keyOf(area);
    let range = this.byArea.get(key);
    if (!range) {
      range = { area, readers: new Set() };
      this.byArea.set(key, range);
      this.place(range);
    }
    range.readers.add(reader);
    return range;
  }

  /** Notes that a formula reads a rectangle no more. */
  remove(area: Area, reader: number): void {
    this.byArea.get(keyOf(area))?.readers.delete(reader);
  }

  /** Calls back with each rectangle around a cell. */
  around(sheet: number, row: number, column: number, see: (range: ReadRange) => void): void {
    for (const size of this.sizes.values()) {
      if (size.sheet !== sheet) continue;
      for (const range of this.squares.get(squareKey(size, row >> size.high, column >> size.wide)) ?? []) {
        const { top, left, bottom, right } = range.area;
        if (row >= top && row <= bottom && column >= left && column <= right) see(range);
      }
    }
  }

  private place(range: ReadRange): void {
    const { sheet, top, left, bottom, right } = range.area;
    const size = { sheet, high: powerOver(bottom - top), wide: powerOver(right - left) };
    this.sizes.set(`${sheet}:${size.high}:${size.wide}`, size);
    for (let row = top >> size.high; row <= bottom >> size.high; row++)
      for (let column = left >> size.wide; column <= right >> size.wide; column++) {
        const key = squareKey(size, row, column);
        const square = this.squares.get(key);
        if (square) square.push(range);
        else this.squares.set(key, [range]);
      }
  }
}

const keyOf = ({ sheet, top, left, bottom, right }: Area): string =>
  `${sheet}:${top}:${left}:${bottom}:${right}`;

/** The power of two that is larger than a length. */
const powerOver = (length: number): number => 32 - Math.clz32(length);

const squareKey = (
  size: { sheet: number; high: number; wide: number },
  row: number,
  column: number,
): string => `${size.sheet}:${size.high}:${size.wide}:${row}:${column}`;
