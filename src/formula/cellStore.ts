import type { Area, Position } from "../address";
import { MOST_VALUES, TOO_LARGE } from "./size";
import type { Matrix, Scalar } from "./value";

/**
 * The cells of a workbook by number: every cell that holds something or is referred to has an id, and all that is
 * known of it stands in arrays at that id.
 */
export class CellStore {
  readonly values: Scalar[] = [];
  readonly positions: Position[] = [];
  /** Ids by sheet, column and row. */
  private readonly ids: (number | undefined)[][][] = [];
  private readonly extents: { rows: number; columns: number }[] = [];

  constructor(sheets: number) {
    for (let sheet = 0; sheet < sheets; sheet++) {
      this.ids.push([]);
      this.extents.push({ rows: 0, columns: 0 });
    }
  }

  /** A cell's id; undefined while nothing is in it and nothing refers to it. */
  find(sheet: number, row: number, column: number): number | undefined {
    return this.ids[sheet]![column]?.[row];
  }

  /** A cell's id, given to it now where it has none. */
  idOf(sheet: number, row: number, column: number): number {
    const columns = this.ids[sheet]!;
    const ids = (columns[column] ??= []);
    const known = ids[row];
    if (known !== undefined) return known;
    const id = this.values.length;
    ids[row] = id;
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
    const columns = this.ids[cut.sheet]!;
    if ((cut.bottom - cut.top + 1) * (cut.right - cut.left + 1) > SPARSE * this.values.length) {
      for (const id of this.within(cut)) see(id);
      return;
    }
    if (cut.left === cut.right) {
      const ids = columns[cut.left];
      if (ids) for (let row = cut.top; row <= cut.bottom; row++) if (ids[row] !== undefined) see(ids[row]!);
      return;
    }
    for (let row = cut.top; row <= cut.bottom; row++)
      for (let column = cut.left; column <= cut.right; column++) {
        const id = columns[column]?.[row];
        if (id !== undefined) see(id);
      }
  }

  /**
   * A rectangle's values. Whole columns end with the last row that any sheet uses, so that two of them have the
   * same length; other rectangles are given in full. One too large to hold is a single #NUM!.
   */
  matrix(area: Area, value: (id: number) => Scalar): Matrix {
    const { bottom, right } = this.cutWhole(area);
    if ((bottom - area.top + 1) * (right - area.left + 1) > MOST_VALUES) return [[TOO_LARGE]];
    const columns = this.ids[area.sheet]!;
    const rows: Matrix = [];
    for (let row = area.top; row <= bottom; row++) {
      const line: Scalar[] = [];
      for (let column = area.left; column <= right; column++) {
        const id = columns[column]?.[row];
        line.push(id === undefined ? null : value(id));
      }
      rows.push(line);
    }
    return rows;
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

  private cutWhole({ top, left, bottom, right }: Area): { bottom: number; right: number } {
    const rows = this.extents.reduce((most, extent) => Math.max(most, extent.rows), 1);
    const columns = this.extents.reduce((most, extent) => Math.max(most, extent.columns), 1);
    return {
      bottom: bottom - top >= LONG ? Math.max(top, Math.min(bottom, rows - 1)) : bottom,
      right: right - left >= WIDE ? Math.max(left, Math.min(right, columns - 1)) : right,
    };
  }
}

/** Places for each cell of the workbook in a rectangle that is better looked for among the cells. */
const SPARSE = 64;

/** Rectangles this long or wide are cut where the workbook ends. */
const LONG = 100_000;
const WIDE = 10_000;
