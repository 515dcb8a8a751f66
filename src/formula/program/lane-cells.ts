import { type Area, COLUMNS, ROWS } from "../../address";
import type { Span } from "../cellStore";
import type { Cells } from "../scope";
import { held, type Tall } from "../tall";
import type { Matrix, Scalar } from "../value";
import { type Block, scalarAt } from "./block";
import type { Texts } from "./texts";

/** A cell that changes with the scenario, and the block that holds it. */
export interface LaneCell {
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
  readonly block: Block;
}

/** A workbook's cells in one scenario: those that change are read from their blocks, the rest stay as they were. */
export class LaneCells implements Cells {
  private readonly blocks = new Map<number, Block>();
  private readonly rectangles = new Map<
    string,
    { matrix: Matrix | Tall; changing: Changing[]; lane: number }
  >();
  private lane = -1;

  constructor(
    private readonly constant: Cells,
    private readonly changing: readonly LaneCell[],
    private readonly texts: Texts,
  ) {
    for (const { sheet, row, column, block } of changing) this.blocks.set(keyOf(sheet, row, column), block);
  }

  /** The scenario that is read from now on. */
  turnTo(lane: number): void {
    this.lane = lane;
  }

  /** Forgets what was read of the last block of scenarios. */
  reset(): void {
    for (const rectangle of this.rectangles.values()) rectangle.lane = -1;
  }

  value(sheet: number, row: number, column: number): Scalar {
    const block = this.blocks.get(keyOf(sheet, row, column));
    return block ? scalarAt(block, this.lane, this.texts) : this.constant.value(sheet, row, column);
  }

  matrix(area: Area): Matrix | Tall {
    const rectangle = this.rectangle(area);
    if (rectangle.lane !== this.lane)
      for (const { row, column, block } of rectangle.changing)
        held(rectangle.matrix).rows[row]![column] = scalarAt(block, this.lane, this.texts);
    rectangle.lane = this.lane;
    return rectangle.matrix;
  }

  spans(area: Area): readonly Span[] {
    return this.constant.spans(area);
  }

  visit(area: Area, see: (value: Scalar) => void): void {
    for (const row of held(this.matrix(area)).rows) for (const value of row) if (value !== null) see(value);
  }

  /** A rectangle's constant values, read once, and where in it the changing ones go. */
  private rectangle(area: Area) {
    const key = `${area.sheet}:${area.top}:${area.left}:${area.bottom}:${area.right}`;
    let known = this.rectangles.get(key);
    if (!known) {
      // the row that stands for a blank end holds no changing cell: these are not blank
      const matrix = this.constant.matrix(area).map((row) => [...row]);
      const changing = this.changing
        .filter(({ sheet, row, column }) => sheet === area.sheet && isWithin(area, row, column))
        .map(({ row, column, block }) => ({ row: row - area.top, column: column - area.left, block }));
      known = { matrix, changing, lane: -1 };
      this.rectangles.set(key, known);
    }
    return known;
  }
}

interface Changing {
  readonly row: number;
  readonly column: number;
  readonly block: Block;
}

const isWithin = ({ top, left, bottom, right }: Area, row: number, column: number): boolean =>
  row >= top && row <= bottom && column >= left && column <= right;

/** A cell as one number: a sheet has 2^20 rows and 2^14 columns. */
const keyOf = (sheet: number, row: number, column: number): number => (sheet * COLUMNS + column) * ROWS + row;
