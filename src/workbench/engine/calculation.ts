import type { Univer, Workbook } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import type { Position } from "../../address";
import type { Book, DataTable } from "../../formula/book";
import { Calculation } from "../../formula/calculation";
import type { PivotTable } from "../../formula/pivotTable";
import { compareWithCached, type Comparison } from "../../formula/comparison";
import type { FormulaResult } from "../../formula/formulaCell";
import type { ForeignFunction } from "../../formula/foreign";
import type { Matrix, Scalar } from "../../formula/value";
import { bookInGrid } from "./book";
import { type MovedCells, watchContent } from "./changes";
import { conditionValues, evaluator } from "./conditions";
import { type ContentReader, contentReader, forgetStorage } from "./content";
import { movedTable } from "./data-tables";
import { movedPivot, outOfPlace } from "./pivot-tables";
import { Display } from "./display";
import type { Area } from "../office/grid";
import type { Computing } from "./service";
import { withdrawUncomputed } from "./suggestions";

/** A sheet's cell by the grid's own names. */
interface EditedCell {
  sheetId: string;
  row: number;
  column: number;
}

/** A cell by the names that a user reads. */
export interface CellPlace {
  sheet: string;
  row: number;
  column: number;
}

/** What a cell might hold: a formula without its "=", or a value. */
export type SupposedContent = { readonly formula: string; readonly value: null } | { readonly value: Scalar };

/** Results are drawn no more often than this, however fast a program writes; values read are always current. */
const SHOW_EVERY_MS = 50;

/**
 * The calculation of the workbook on show. It follows the grid's changes; values asked for are computed first, and
 * shown a moment later.
 */
export class GridCalculation implements Computing {
  private calculation: Calculation | undefined;
  private display: Display | undefined;
  private sheetIds: string[] = [];
  private opened: Pick<Book, "settings" | "linkedBooks" | "file"> = {};
  /** What-if data tables by their sheet: the grid itself knows of none. */
  private dataTables = new Map<string, readonly DataTable[]>();
  /** Pivot tables by their sheet, likewise. */
  private pivotTables = new Map<string, readonly PivotTable[]>();
  private readonly lossListeners = new Set<() => void>();
  private edits = new Map<string, EditedCell>();
  private isStale = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private shownAt = -Infinity;
  private readonly listeners = new Set<() => void>();

  constructor(
    private readonly univer: Univer,
    private readonly api: FUniver,
    private readonly functions: Readonly<Record<string, ForeignFunction>>,
  ) {
    watchContent(univer, {
      edited: (sheetId, row, column) => {
        this.edits.set(`${sheetId}!${row},${column}`, { sheetId, row, column });
        this.schedule();
      },
      restructured: (cells) => {
        this.isStale = true;
        if (cells) this.moveTables(cells);
        this.schedule();
      },
      conditionsChanged: () => this.schedule(),
      // later: Univer's own listeners take in what was set
      arraysShown: () => queueMicrotask(() => this.display?.hasLostSpills() && this.schedule()),
    });
  }

  /**
   * Computes a workbook that has just been put into the grid, from what its file holds; not how its cells look, which
   * the user may change at any time.
   */
  open({ looks: _, ...book }: Book): void {
    if (!this.calculation) withdrawUncomputed(this.univer, this.functions);
    this.opened = book;
    const sheets = this.workbook.getSheets();
    this.dataTables = new Map(
      sheets.map((sheet, i) => [sheet.getSheetId(), book.sheets[i]?.dataTables ?? []]),
    );
    this.pivotTables = new Map(
      sheets.map((sheet, i) => {
        const { name } = book.sheets[i]!;
        return [sheet.getSheetId(), (book.pivotTables ?? []).filter((pivot) => pivot.sheet === name)];
      }),
    );
    this.build(book);
    this.show();
  }

  /** The workbook on show as plain data, with what the grid does not know of. */
  book(): Book {
    this.settle();
    return this.bookNow();
  }

  /** Computes what changes so far have left due. */
  settle(): void {
    if (!this.calculation) return;
    if (this.isStale) this.build(this.bookNow());
    if (this.edits.size === 0) return;
    const edits = [...this.edits.values()];
    this.edits.clear();
    this.take(edits);
    this.calculation.recalculate();
    this.schedule();
  }

  /** Computes what is due, puts all results into the cells and tells the listeners; where nothing is, does nothing. */
  show(): void {
    this.settle();
    // whoever listens may ask what is shown, which comes here again
    if (this.timer === undefined) return;
    clearTimeout(this.timer);
    this.timer = undefined;
    if (!this.calculation || !this.display) return;
    const results = this.calculation
      .changed()
      .flatMap(shownCells)
      .map((result) => ({ ...result, sheetId: this.sheetIds[this.indexOf(result.sheet)]! }));
    const { surroundings } = this.calculation.computed();
    const conditions = conditionValues(this.univer, this.workbook.getUnitId(), surroundings, (id) =>
      this.sheetIds.indexOf(id),
    );
    this.display.show(results, conditions);
    this.listeners.forEach((listener) => listener());
    this.shownAt = performance.now();
  }

  /** Computes every formula anew. */
  recalculateAll(): void {
    this.settle();
    this.calculation?.recalculateAll();
    this.schedule();
    this.show();
  }

  /** A cell's value, current; an error with what is known of it. */
  value(sheet: string, row: number, column: number): Scalar {
    this.settle();
    return this.calculation?.value(sheet, row, column) ?? null;
  }

  /** What every formula comes to, spills whole. */
  results(): Iterable<FormulaResult> {
    this.settle();
    return this.calculation?.results() ?? [];
  }

  /** What a formula outside the cells comes to for a cell, where it was written for another. */
  evaluated(formula: string, writtenFor: CellPlace, at: CellPlace): Matrix {
    this.settle();
    if (!this.calculation) return [[null]];
    const host = { ...writtenFor, sheet: this.indexOf(writtenFor.sheet) };
    return evaluator(formula, host, this.calculation.computed().surroundings)(at.row, at.column);
  }

  /** Answers a question as if a cell held something else than it does in the grid. */
  supposing<T>({ sheet, row, column }: CellPlace, content: SupposedContent, ask: () => T): T {
    this.settle();
    const index = this.indexOf(sheet);
    const calculation = this.calculation!;
    try {
      calculation.edit({ sheet: index, row, column }, content);
      calculation.recalculate();
      return ask();
    } finally {
      this.take([{ sheetId: this.sheetIds[index]!, row, column }], true);
      calculation.recalculate();
      this.schedule();
    }
  }

  /** How the values computed compare with those that a workbook's file holds. */
  comparison(book: Book): Comparison | undefined {
    this.settle();
    return this.calculation && compareWithCached(book, this.calculation);
  }

  /** The cells that need one another, where a cell is one of them, as Sheet!A1. */
  cycleAround(address: string): string[] | undefined {
    this.settle();
    return this.calculation?.cycles.find((cells) => cells.includes(address));
  }

  /** The rectangle of the array that fills a cell, its formula's own cell included; undefined where none does. */
  arrayAround(sheet: string, row: number, column: number): Area | undefined {
    this.settle();
    const place = { sheet: this.indexOf(sheet), row, column };
    if (!this.calculation || place.sheet < 0) return undefined;
    const { formulaOf, surroundings } = this.calculation.computed();
    const formula = formulaOf(place);
    const area = formula && surroundings.spill(formula.position);
    return area && { ...area, sheet };
  }

  /** Calls back each time when results have been put into the cells; returns the way to stop. */
  onCalculated(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  /** Calls back when a what-if data table was torn apart: its values stay, and are computed no more. */
  onTableLost(listener: () => void): void {
    this.lossListeners.add(listener);
  }

  private moveTables({ sheetId, move }: MovedCells): void {
    const pivots = this.pivotTables.get(sheetId) ?? [];
    this.pivotTables.set(
      sheetId,
      pivots.flatMap((pivot) => (move ? (movedPivot(pivot, move) ?? []) : outOfPlace(pivot))),
    );
    const before = this.dataTables.get(sheetId) ?? [];
    const after = move ? before.flatMap((table) => movedTable(table, move) ?? []) : [];
    this.dataTables.set(sheetId, after);
    if (after.length < before.length) this.lossListeners.forEach((listener) => listener());
  }

  private get workbook(): Workbook {
    return this.api.getActiveWorkbook()!.getWorkbook();
  }

  private bookNow(): Book {
    const { settings, linkedBooks, file } = this.opened;
    const { sheets, ...rest } = bookInGrid(this.univer, this.api);
    const pivotsOf = (id: string, sheet: string) =>
      (this.pivotTables.get(id) ?? []).map((pivot) => ({ ...pivot, sheet }));
    const ids = this.workbook.getSheets().map((sheet) => sheet.getSheetId());
    return {
      ...rest,
      sheets: sheets.map((sheet, i) => ({ ...sheet, dataTables: [...(this.dataTables.get(ids[i]!) ?? [])] })),
      pivotTables: sheets.flatMap(({ name }, i) => pivotsOf(ids[i]!, name)),
      ...(settings && { settings }),
      ...(linkedBooks && { linkedBooks }),
      ...(file && { file }),
    };
  }

  /** Everything anew: what moved can't be told from what was changed. */
  private build(book: Book): void {
    this.isStale = false;
    this.edits.clear();
    this.sheetIds = this.workbook.getSheets().map((sheet) => sheet.getSheetId());
    this.calculation = new Calculation(book, this.functions);
    this.display = new Display(this.univer, this.workbook.getUnitId());
    this.calculation.recalculateAll();
    this.schedule();
  }

  /** @param again whether the cells hold what they held before */
  private take(edits: readonly EditedCell[], again = false): void {
    const readers = new Map<string, ContentReader>();
    for (const { sheetId, row, column } of edits) {
      const sheet = this.workbook.getSheetBySheetId(sheetId);
      if (!sheet) continue;
      const reader = readers.get(sheetId) ?? contentReader(this.univer, this.workbook, sheet);
      readers.set(sheetId, reader);
      const { formula, storage, value } = reader(row, column, sheet.getCellRaw(row, column) ?? {});
      const position = { sheet: this.sheetIds.indexOf(sheetId), row, column };
      this.display!.forget(sheetId, row, column);
      const isStored = storage !== undefined && (again || this.isAsBefore(position, formula));
      if (storage !== undefined && !isStored) forgetStorage(this.univer, this.workbook, sheetId, row, column);
      if (formula === undefined) this.calculation!.edit(position, { value });
      else this.calculation!.edit(position, { formula, ...(isStored && { storage }), value: null });
    }
  }

  /** A formula that was typed spills, whatever stood in the cell before; one that is as it was stays as it was. */
  private isAsBefore(position: Position, formula: string | undefined): boolean {
    return this.calculation!.computed().formulaOf(position)?.text === formula;
  }

  private indexOf(sheet: string): number {
    return this.workbook.getSheets().findIndex((one) => one.getName() === sheet);
  }

  private schedule(): void {
    if (!this.calculation) return;
    const wait = Math.max(0, this.shownAt + SHOW_EVERY_MS - performance.now());
    this.timer ??= setTimeout(() => this.show(), wait);
  }
}

/** A data table's results stand in cells of their own: to the grid it is no array. */
function shownCells(
  result: FormulaResult,
): Pick<FormulaResult, "sheet" | "row" | "column" | "value" | "spill">[] {
  const { sheet, row, column, spill, isDataTable } = result;
  if (!isDataTable || !spill) return [result];
  return spill.flatMap((line, down) =>
    line.map((value, across) => ({ sheet, row: row + down, column: column + across, value })),
  );
}
