import type { Area, Position } from "../address";
import { MOST_VALUES, TOO_LARGE } from "./size";
import { type Tall, tall } from "./tall";
import type { Matrix, Scalar } from "./value";

/**
 * The cells of a workbook by number: every cell that holds something or is referred to has an id, and all that is
 * known of it stands in arrays at that id.
 */
export class CellStore {
  readonly values: Scalar[] = [];
  readonly positions: Position[] = [];
  /** Ids by sheet, column, page of rows and row: what is empty between two cells costs nothing. */
  private readonly pages: Pages[][] = [];
  private readonly extents: { rows: number; columns: number }[] = [];

  constructor(sheets: number) {
    for (let sheet = 0; sheet < sheets; sheet++) {
      this.pages.push([]);
      this.extents.push({ rows: 0, columns: 0 });
    }
  }

  /** A cell's id; undefined while nothing is in it and nothing refers to it. */
  find(sheet: number, row: number, column: number): number | undefined {
    return this.pages[sheet]![column]?.[row >> PAGE]?.[row & WITHIN];
  }

  /** A cell's id, given to it now where it has none. */
  idOf(sheet: number, row: number, column: number): number {
    const pages = (this.pages[sheet]![column] ??= []);
    const page = (pages[row >> PAGE] ??= []);
    const known = page[row & WITHIN];
    if (known !== undefined) return known;
    const id = this.values.length;
    page[row & WITHIN] = id;
    this.values.push(null);
    this.positions.push({ sheet, row, column });
    return id;
  }

  /** Notes that a cell holds something: its sheet reaches at least so far. */
  occupy(id: number): void {
    const { sheet, row, column } = this.positions[id]!;
    const extent = this.extents[sheet]!;
    extent.rows = Math.max(extent.rows, row + 1);
    extent.columns = Math.max(extent.columns, column + 1);
  }

  /** A rectangle cut where the cells of its sheet end; undefined when none of it is left. */
  clipped(area: Area): Area | undefined {
    const { rows, columns } = this.extents[area.sheet]!;
    if (area.top >= rows || area.left >= columns) return undefined;
    if (area.bottom < rows && area.right < columns) return area;
    return { ...area, bottom: Math.min(area.bottom, rows - 1), right: Math.min(area.right, columns - 1) };
  }

  /** Calls back with the id of each cell of a rectangle that has one, row by row. */
  each(area: Area, see: (id: number) => void): void {
    const cut = this.clipped(area);
    if (!cut) return;
    const { sheet, left, right } = cut;
    if (pagesHigh(cut) * (right - left + 1) > SPARSE + this.values.length) {
      for (const id of this.within(cut)) see(id);
      return;
    }
    for (const [top, bottom] of this.spans(cut))
      for (let row = top; row <= bottom; row++)
        for (let column = left; column <= right; column++) {
          const id = this.find(sheet, row, column);
          if (id !== undefined) see(id);
        }
  }

  /** The rows of a rectangle that may hold something, as first and last ones in order: the others are blank. */
  spans(area: Area): Span[] {
    const cut = this.clipped(area);
    if (!cut) return [];
    const spans: Span[] = [];
    const columns = this.pages[cut.sheet]!.slice(cut.left, cut.right + 1).filter((pages) => pages);
    for (let page = cut.top >> PAGE; page <= cut.bottom >> PAGE; page++) {
      if (!columns.some((pages) => pages[page])) continue;
      const top = Math.max(cut.top, page << PAGE);
      const bottom = Math.min(cut.bottom, ((page + 1) << PAGE) - 1);
      const last = spans.at(-1);
      if (last && last[1] === top - 1) last[1] = bottom;
      else spans.push([top, bottom]);
    }
    return spans;
  }

  /**
   * A rectangle's values: one row stands for all that are blank at its end. Blank rows between
   * are one, too. One too large to hold is a single #NUM!.
   */
  matrix(area: Area, value: (id: number) => Scalar): Matrix | Tall {
    const { top, left, bottom, right } = area;
    const width = right - left + 1;
    const blank = new Array<Scalar>(width).fill(null);
    const columns = [...this.columnsOf(area)];
    const rows: Matrix = [];
    let room = MOST_VALUES;
    for (const [from, to] of this.spans(area)) {
      // the blank rows before it take no room of their own
      room -= (to - from + 1) * width;
      if (room < 0) return [[TOO_LARGE]];
      while (rows.length < from - top) rows.push(blank);
      for (let row = from; row <= to; row++) {
        let line = blank;
        for (const [column, pages] of columns) {
          const id = pages[row >> PAGE]?.[row & WITHIN];
          const held = id === undefined ? null : value(id);
          if (held === null) continue;
          // most ranges are one column wide: an array of one value is the quickest to make
          if (width === 1) line = [held];
          else {
            if (line === blank) line = blank.slice();
            line[column] = held;
          }
        }
        rows.push(line);
      }
    }
    return tall(rows, blank, bottom - top + 1);
  }

  /** The columns of a rectangle in which anything is, each by its place there. */
  private *columnsOf({ sheet, left, right }: Area): Generator<[number, Pages]> {
    const columns = this.pages[sheet]!;
    const last = Math.min(right, columns.length - 1);
    for (let column = left; column <= last; column++) {
      const pages = columns[column];
      if (pages) yield [column - left, pages];
    }
  }

  /** The ids of a rectangle that is mostly empty, row by row. */
  private within({ sheet, top, left, bottom, right }: Area): number[] {
    const found: number[] = [];
    for (let id = 0; id < this.positions.length; id++) {
      const at = this.positions[id]!;
      if (at.sheet !== sheet || at.row < top || at.row > bottom || at.column < left || at.column > right)
        continue;
      found.push(id);
    }
    return found.sort(
      (a, b) =>
        this.positions[a]!.row - this.positions[b]!.row ||
        this.positions[a]!.column - this.positions[b]!.column,
    );
  }
}

/** A column's ids by page of rows and row. */
type Pages = ((number | undefined)[] | undefined)[];

/** First and last row. */
export type Span = [top: number, bottom: number];

/** Rows of a column whose ids are kept together, as a power of two. */
const PAGE = 8;
const WITHIN = (1 << PAGE) - 1;

const pagesHigh = ({ top, bottom }: Area): number => (bottom >> PAGE) - (top >> PAGE) + 1;

/** Pages beside those for each cell of the workbook in a rectangle that is better looked for among the cells. */
const SPARSE = 4096;
