import { type Area, cellName, COLUMNS, overlap, ROWS } from "../address";
import { stretched } from "./broadcast";
import type { CellStore } from "./cellStore";
import { cellError, NA } from "./errors";
import type { FormulaCell } from "./formulaCell";
import { isMatrix, type Shape, shapeOf } from "./operand";
import { whole } from "./tall";
import type { Matrix, Scalar } from "./value";

/** Puts results into cells: an array formula fills a rectangle, unless something stands in its way. */
export class Spills {
  /** The rectangle that each anchor fills, where it is larger than one cell. */
  private readonly areas = new Map<number, Area>();
  /** The anchor that fills a cell. */
  private readonly anchors = new Map<number, number>();
  /** Anchors that found something in their way. */
  readonly blocked = new Set<number>();

  /**
   * @param tables rectangles that no spill may touch
   * @param isFormula whether a cell holds a formula
   */
  constructor(
    private readonly store: CellStore,
    private readonly tables: readonly Area[],
    private readonly isFormula: (id: number) => boolean,
  ) {}

  /** Takes cells for a formula before it is computed: the rectangle it filled when the file was saved. */
  expect(formula: FormulaCell, cached: Matrix): void {
    const area = this.areaFrom(formula, shapeOf(cached));
    if (area && this.obstacle(formula, area) === undefined) this.take(formula, area, cached);
  }

  /**
   * Puts a result into the formula's cell and, an array, into those below and right of it.
   * @returns the cells that it fills now and did not before
   */
  place(formula: FormulaCell, result: Scalar | Matrix): readonly number[] {
    const rows = formula.fixed ? fitted(result, formula.fixed) : isMatrix(result) ? result : [[result]];
    const shape = shapeOf(rows);
    const area = this.areaFrom(formula, shape);
    this.blocked.delete(formula.id);
    if (!area) return this.refuse(formula, "The array reaches beyond the edge of the sheet.");
    if (shape.rows === 1 && shape.columns === 1) {
      this.release(formula);
      this.store.values[formula.id] = rows[0]![0]!;
      return [];
    }
    const before = new Set(this.filled(formula.id));
    const obstacle = this.obstacle(formula, area);
    if (obstacle !== undefined) return this.refuse(formula, obstacle);
    this.release(formula);
    this.take(formula, area, rows);
    return this.filled(formula.id).filter((id) => !before.has(id));
  }

  /** Shows #SPILL! with the reason. */
  refuse(formula: FormulaCell, reason: string): readonly number[] {
    this.release(formula);
    this.blocked.add(formula.id);
    this.store.values[formula.id] = cellError("#SPILL!", reason);
    return [];
  }

  /** Empties the cells that a formula filled beside its own. */
  release(formula: FormulaCell): readonly number[] {
    const emptied = this.filled(formula.id);
    for (const id of emptied) {
      this.anchors.delete(id);
      this.store.values[id] = null;
    }
    this.areas.delete(formula.id);
    return emptied;
  }

  /** The cells that a formula fills beside its own. */
  filled(anchor: number): readonly number[] {
    const area = this.areas.get(anchor);
    if (!area) return NONE;
    const ids: number[] = [];
    this.store.each(area, (id) => {
      if (this.anchors.get(id) === anchor) ids.push(id);
    });
    return ids;
  }

  /** The formula that fills a cell; undefined where none does, and for the formula's own cell. */
  anchorOf(id: number): number | undefined {
    return this.anchors.get(id);
  }

  /** Takes a cell out of the array that fills it, when something else is put there. */
  leave(id: number): void {
    this.anchors.delete(id);
  }

  /** A1# of an anchor. */
  areaOf(anchor: number): Area | undefined {
    return this.areas.get(anchor);
  }

  /** What a formula shows: its rectangle, or its one cell. */
  rows(formula: FormulaCell): Matrix {
    const area = this.areas.get(formula.id);
    return area
      ? whole(this.store.matrix(area, (id) => this.store.values[id]!))
      : [[this.store.values[formula.id]!]];
  }

  private areaFrom({ position: { sheet, row, column } }: FormulaCell, shape: Shape): Area | undefined {
    const bottom = row + shape.rows - 1;
    const right = column + shape.columns - 1;
    return bottom < ROWS && right < COLUMNS ? { sheet, top: row, left: column, bottom, right } : undefined;
  }

  /** What stands in the way of a rectangle, as a sentence. */
  private obstacle(formula: FormulaCell, area: Area): string | undefined {
    if (formula.fixed) return undefined;
    if (this.tables.some((table) => overlap(table, area)))
      return "An array can't fill cells of a table: move the formula beside it.";
    let found: number | undefined;
    this.store.each(area, (id) => {
      if (found !== undefined || id === formula.id || this.anchors.get(id) === formula.id) return;
      if (this.isFormula(id) || this.anchors.has(id) || this.store.values[id] !== null) found = id;
    });
    if (found === undefined) return undefined;
    const { row, column } = this.store.positions[found]!;
    return `${cellName(row, column)} is in the array's way: clear it.`;
  }

  private take(formula: FormulaCell, area: Area, rows: Matrix): void {
    this.areas.set(formula.id, area);
    rows.forEach((line, down) =>
      line.forEach((value, across) => {
        const id = this.store.idOf(area.sheet, area.top + down, area.left + across);
        this.store.occupy(id);
        this.store.values[id] = value;
        if (id !== formula.id) this.anchors.set(id, formula.id);
      }),
    );
  }
}

const NONE: readonly number[] = [];

/** A result in the rectangle of a Ctrl+Shift+Enter formula: stretched or cut, #N/A where it has no value. */
const fitted = (result: Scalar | Matrix, { rows, columns }: Shape): Matrix =>
  Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) =>
      isMatrix(result) ? (stretched(result, row, column) ?? NA) : result,
    ),
  );
