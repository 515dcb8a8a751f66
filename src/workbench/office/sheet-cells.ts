import type { Cell, Sheet } from "../../formula/book";
import type { Scalar } from "../../formula/value";
import { COLUMNS, type Rectangle } from "../../address";
import type { Content } from "./grid";

/** The cells of one sheet by their place, with what spills into others. */
export class SheetCells {
  private readonly cells = new Map<number, Cell>();
  private readonly spilled = new Map<number, Scalar>();
  private readonly formats = new Map<number, string>();

  constructor(sheet: Sheet) {
    this.replace(sheet.cells);
  }

  /** Takes the cells of a recalculated sheet. */
  replace(cells: readonly Cell[]): void {
    this.cells.clear();
    this.spilled.clear();
    for (const cell of cells) {
      this.cells.set(place(cell.row, cell.column), cell);
      cell.spill?.forEach((row, r) =>
        row.forEach((value, c) => this.spilled.set(place(cell.row + r, cell.column + c), value)),
      );
    }
  }

  all(): Cell[] {
    return [...this.cells.values()];
  }

  value(row: number, column: number): Scalar {
    const at = place(row, column);
    return this.cells.get(at)?.value ?? this.spilled.get(at) ?? null;
  }

  /** The rectangle of the array that fills a cell. */
  arrayAround(row: number, column: number): Rectangle | undefined {
    for (const { row: top, column: left, spill } of this.cells.values()) {
      if (!spill) continue;
      const bottom = top + spill.length - 1;
      const right = left + spill[0]!.length - 1;
      if (row >= top && row <= bottom && column >= left && column <= right)
        return { top, left, bottom, right };
    }
    return undefined;
  }

  formula(row: number, column: number): Content | undefined {
    const formula = this.cells.get(place(row, column))?.formula;
    return formula === undefined ? undefined : `=${formula}`;
  }

  write(row: number, column: number, content: Content): void {
    const at = place(row, column);
    if (content === null) this.cells.delete(at);
    else if (typeof content === "string" && content.startsWith("="))
      this.cells.set(at, { row, column, formula: content.slice(1), storage: "dynamic", value: null });
    else this.cells.set(at, { row, column, value: content });
  }

  format(row: number, column: number): string {
    return this.formats.get(place(row, column)) ?? "General";
  }

  setFormat(row: number, column: number, format: string): void {
    this.formats.set(place(row, column), format);
  }

  /** The rectangle of all cells that are not blank. */
  used(): Rectangle | undefined {
    const used: Rectangle = { top: Infinity, left: Infinity, bottom: -1, right: -1 };
    for (const at of [...this.cells.keys(), ...this.spilled.keys()]) {
      const row = Math.floor(at / COLUMNS);
      const column = at % COLUMNS;
      used.top = Math.min(used.top, row);
      used.left = Math.min(used.left, column);
      used.bottom = Math.max(used.bottom, row);
      used.right = Math.max(used.right, column);
    }
    return used.bottom < 0 ? undefined : used;
  }
}

/** A cell's place as one number. */
const place = (row: number, column: number): number => row * COLUMNS + column;
