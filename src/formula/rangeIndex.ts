import { type Area, COLUMNS, isSameArea } from "../address";

/** A rectangle that formulas read, and the ids of those formulas' cells. */
export interface ReadRange {
  readonly area: Area;
  readonly readers: Set<number>;
  /** The round of computing in which no cell of it was left to compute. */
  settled: number;
  /** The wave of changes that its readers were told of last. */
  told: number;
}

/** Squares of one size on one sheet, by their number. */
interface Grid {
  readonly sheet: number;
  /** Lengths of a square's sides, as powers of two. */
  readonly high: number;
  readonly wide: number;
  readonly squares: Map<number, ReadRange[]>;
}

/**
 * The rectangles that formulas read, so that those around a changed cell are found without looking at all. A
 * rectangle lies in a grid whose squares are as large as itself, and so touches four of them at most.
 */
export class RangeIndex {
  /** Rectangles by a number that few share. */
  private readonly byArea = new Map<number, ReadRange[]>();
  private readonly grids: Grid[] = [];

  /** Notes that a formula reads a rectangle. */
  add(area: Area, reader: number): ReadRange {
    let range = this.find(area);
    if (!range) {
      range = { area, readers: new Set(), settled: -1, told: -1 };
      put(this.byArea, keyOf(area), range);
      this.place(range);
    }
    range.readers.add(reader);
    return range;
  }

  private find(area: Area): ReadRange | undefined {
    return this.byArea.get(keyOf(area))?.find((range) => isSameArea(range.area, area));
  }

  /** Calls back with each rectangle around a cell. */
  around(sheet: number, row: number, column: number, see: (range: ReadRange) => void): void {
    for (const grid of this.grids) {
      if (grid.sheet !== sheet) continue;
      for (const range of grid.squares.get(squareKey(row >> grid.high, column >> grid.wide)) ?? NONE) {
        const { top, left, bottom, right } = range.area;
        if (row >= top && row <= bottom && column >= left && column <= right) see(range);
      }
    }
  }

  private place(range: ReadRange): void {
    const { top, left, bottom, right } = range.area;
    const { high, wide, squares } = this.gridFor(range.area);
    for (let row = top >> high; row <= bottom >> high; row++)
      for (let column = left >> wide; column <= right >> wide; column++)
        put(squares, squareKey(row, column), range);
  }

  private gridFor({ sheet, top, left, bottom, right }: Area): Grid {
    const [high, wide] = [powerOver(bottom - top), powerOver(right - left)];
    let grid = this.grids.find((each) => each.sheet === sheet && each.high === high && each.wide === wide);
    if (!grid) {
      grid = { sheet, high, wide, squares: new Map() };
      this.grids.push(grid);
    }
    return grid;
  }
}

const NONE: readonly ReadRange[] = [];

function put(lists: Map<number, ReadRange[]>, key: number, range: ReadRange): void {
  const list = lists.get(key);
  if (list) list.push(range);
  else lists.set(key, [range]);
}

const keyOf = ({ sheet, top, left, bottom, right }: Area): number =>
  ((sheet * 31 + top) * 1_048_583 + bottom) * 127 + left * 16_411 + right;

/** The power of two that is larger than a length. */
const powerOver = (length: number): number => 32 - Math.clz32(length);

const squareKey = (row: number, column: number): number => row * COLUMNS + column;
