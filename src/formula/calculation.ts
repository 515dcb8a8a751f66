import { type Area, cellName, type Position } from "./address";
import type { Book, Cell } from "./book";
import { CellStore } from "./cellStore";
import type { ComputedBook } from "./compile/workbook";
import { Definitions } from "./definitions";
import { evaluateFormula } from "./evaluate";
import { functionTable } from "./evaluateText";
import type { ForeignFunction } from "./foreign";
import { type FormulaCell, type FormulaResult, resultOf } from "./formulaCell";
import type { World } from "./functions/volatile";
import { Graph } from "./graph";
import { IdSet } from "./idSet";
import { ComputingOrder } from "./order";
import { readingCells } from "./reading";
import { isSubtotal } from "./precedents";
import type { FunctionTable, Surroundings } from "./scope";
import { Spills } from "./spills";
import type { Matrix, Scalar } from "./value";

/**
 * Computes every formula of a workbook from its values, with an add-in's functions by name as EDGE.SERVERS.
 * @param world the clock and chance that NOW and RAND read; the machine's when left out
 */
export function recalculate(
  book: Book,
  functions: Readonly<Record<string, ForeignFunction>>,
  world?: World,
): Calculation {
  const calculation = new Calculation(book, functions, world);
  calculation.recalculateAll();
  return calculation;
}

/** A cell's new content: a formula in the typed spelling without "=", or a value. */
export type Content = Pick<Cell, "formula" | "storage" | "value">;

/** A workbook that computes itself: all of it, or after an edit only what depends on it. */
export class Calculation {
  private readonly definitions: Definitions;
  private readonly store: CellStore;
  private readonly spills: Spills;
  private readonly book: Surroundings;
  private readonly graph: Graph;
  /** Cells to compute again; a spilled cell is due as long as its anchor is. */
  private readonly due = new IdSet();
  /** Formulas whose result has changed since `changed` was last called. */
  private readonly touched = new IdSet();
  private readonly unready = { id: -1 };
  private circles: number[][] = [];
  /** Counts how often cells became due or changed: between two such moments a computed cell stays as it is. */
  private round = 0;
  /** Counts changes whose readers were made due. */
  private wave = 0;

  constructor(book: Book, functions: Readonly<Record<string, ForeignFunction>>, world?: World) {
    this.definitions = new Definitions(book);
    this.store = new CellStore(book.sheets.length);
    this.spills = new Spills(
      this.store,
      this.definitions.tableAreas,
      (id) => this.graph.formula(id) !== undefined,
    );
    this.book = this.surroundings(functionTable(functions, world));
    this.graph = new Graph(this.store, this.book);
    const spilling: { formula: FormulaCell; cached: Matrix }[] = [];
    book.sheets.forEach(({ cells }, sheet) => {
      for (const cell of cells) {
        const formula = this.graph.load(sheet, cell);
        if (formula && cell.spill && !formula.fixed) spilling.push({ formula, cached: cell.spill });
      }
    });
    for (const formula of this.graph.all()) this.graph.link(formula);
    for (const { formula, cached } of spilling) this.spills.expect(formula, cached);
  }

  /** Computes every formula. */
  recalculateAll(): void {
    for (const formula of this.graph.all()) this.makeDue(formula, ignore);
    this.compute();
  }

  /** Computes what edits left due, what may read anything (OFFSET), and what reads the clock or chance. */
  recalculate(): void {
    this.spread([...this.graph.dynamic]);
    this.compute();
  }

  /** Puts a formula or a value into a cell; what depends on it is due. */
  edit(position: Position, content: Content): void {
    const { sheet, row, column } = position;
    this.round++;
    const id = this.store.idOf(sheet, row, column);
    this.clear(id);
    const formula = this.graph.load(sheet, { row, column, ...content });
    if (formula) this.graph.link(formula);
    this.spread([id, ...this.spills.blocked]);
  }

  /** A cell's value as computed; blank cells are null. */
  value(sheet: string, row: number, column: number): Scalar {
    const index = this.definitions.sheet(sheet);
    const id = index === undefined ? undefined : this.store.find(index, row, column);
    return id === undefined ? null : this.store.values[id]!;
  }

  /** Every formula with its value, in the order of the sheets' cells. */
  *results(): Generator<FormulaResult> {
    for (const formula of this.graph.all())
      yield resultOf(formula, this.definitions.sheetName(formula.position.sheet), this.spills.rows(formula));
  }

  /** The formulas whose results have changed since this was last called, in the order in which they were computed. */
  changed(): FormulaResult[] {
    const results: FormulaResult[] = [];
    for (const id of this.touched.all()) {
      const formula = this.touched.delete(id) ? this.graph.formula(id) : undefined;
      if (!formula) continue;
      results.push(
        resultOf(formula, this.definitions.sheetName(formula.position.sheet), this.spills.rows(formula)),
      );
    }
    return results;
  }

  /** The largest size of a number that a cell's formula reads, as far as its text names cells; 0 for none. */
  largestPrecedent(sheet: string, row: number, column: number): number {
    const id = this.store.find(this.definitions.sheet(sheet) ?? 0, row, column);
    const formula = id === undefined ? undefined : this.graph.formula(id);
    let largest = 0;
    const see = (read: number) => {
      const value = this.store.values[read];
      if (typeof value === "number") largest = Math.max(largest, Math.abs(value));
    };
    if (formula) this.graph.eachRead(formula, see);
    return largest;
  }

  /** Cells that need one another, each group in order, as Sheet!A1; they show 0, as in Excel. */
  get cycles(): string[][] {
    return this.circles.map((ids) => ids.map((id) => this.addressOf(id)));
  }

  /** The workbook as the compiler reads it. */
  computed(): ComputedBook {
    const { store } = this;
    return {
      surroundings: this.book,
      formulaOf: ({ sheet, row, column }) => {
        const id = store.find(sheet, row, column);
        return id === undefined ? undefined : this.graph.formula(this.spills.anchorOf(id) ?? id);
      },
      each: (area, see) => store.each(area, (id) => see(store.positions[id]!)),
      largestRead: ({ sheet, row, column }) =>
        this.largestPrecedent(this.definitions.sheetName(sheet), row, column),
    };
  }

  private clear(id: number): void {
    const formula = this.graph.remove(id);
    const anchor = this.spills.anchorOf(id);
    this.due.delete(id);
    this.spills.leave(id);
    if (anchor !== undefined) this.spread([anchor]);
    if (formula) this.spread(this.spills.release(formula));
  }

  /** Makes due all that depends on cells, and the cells themselves where they are formulas. */
  private spread(changed: readonly number[]): void {
    this.wave++;
    const waiting = [...changed];
    const wait = (id: number) => waiting.push(id);
    const see = (reader: number) => {
      const formula = this.graph.formula(reader);
      if (formula && !this.due.has(reader)) this.makeDue(formula, wait);
    };
    for (const id of changed) see(id);
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop())
      this.graph.eachReader(id, this.wave, see);
  }

  /** Makes due a formula and the cells it has filled; calls back with each of them. */
  private makeDue({ id }: FormulaCell, see: (id: number) => void): void {
    this.round++;
    this.due.add(id);
    see(id);
    for (const filled of this.spills.filled(id)) {
      this.due.add(filled);
      see(filled);
    }
  }

  private compute(): void {
    const isDue = (id: number) => this.due.has(id);
    const order = new ComputingOrder({
      isDue,
      duePrecedents: (id, see) =>
        this.graph.eachDue(this.graph.formula(id)!, this.round, isDue, (read) =>
          see(this.spills.anchorOf(read) ?? read),
        ),
      compute: (id) => this.computeCell(this.graph.formula(id)!),
      settleCycle: (ids) => this.settleCycle(ids),
    });
    this.circles = this.circles.filter((ids) => !ids.some((id) => this.due.has(id)));
    // a spill that reaches further than it did makes its new readers due once more
    for (let ids = this.due.all(); ids.length > 0; ids = this.due.all())
      for (const id of ids)
        if (this.graph.formula(id)) order.compute(id);
        else if (this.spills.anchorOf(id) === undefined) this.due.delete(id);
  }

  private computeCell(formula: FormulaCell): number | undefined {
    let result: Scalar | Matrix;
    try {
      result = evaluateFormula(formula.tree, formula.scope);
    } catch (thrown) {
      if (thrown !== this.unready) throw thrown;
      return this.unready.id;
    }
    for (const id of this.spills.filled(formula.id)) this.due.delete(id);
    this.due.delete(formula.id);
    formula.circular = false;
    const reached = this.placed(formula, result);
    if (reached.length > 0) this.spreadFrom(formula, reached);
    return undefined;
  }

  /** Puts a result into its cells and notes whether they show anything new. */
  private placed(formula: FormulaCell, result: Scalar | Matrix): readonly number[] {
    const { id } = formula;
    const before = this.store.values[id];
    const spilled = this.spills.areaOf(id) !== undefined;
    const reached = this.spills.place(formula, result);
    if (spilled || this.spills.areaOf(id) !== undefined || this.store.values[id] !== before)
      this.touched.add(id);
    return reached;
  }

  /** Readers of cells that a spill newly reached are due again; not the spill itself, which would never end. */
  private spreadFrom(formula: FormulaCell, reached: readonly number[]): void {
    this.round++;
    this.spread(reached);
    if (!this.due.delete(formula.id)) return;
    for (const id of this.spills.filled(formula.id)) this.due.delete(id);
    this.spills.refuse(formula, "The array's size depends on its own cells.");
    this.touched.add(formula.id);
  }

  private settleCycle(ids: number[]): void {
    for (const id of ids) {
      this.due.delete(id);
      for (const filled of this.spills.filled(id)) this.due.delete(filled);
      const formula = this.graph.formula(id)!;
      formula.circular = true;
      this.spills.place(formula, 0);
      this.touched.add(id);
    }
    this.circles.push(ids);
  }

  private addressOf(id: number): string {
    const { sheet, row, column } = this.store.positions[id]!;
    return `${this.definitions.sheetName(sheet)}!${cellName(row, column)}`;
  }

  private surroundings(functions: FunctionTable): Surroundings {
    const { definitions } = this;
    return {
      cells: readingCells(
        this.store,
        (id) => this.ready(id),
        () => this.round,
      ),
      functions,
      sheet: (name) => definitions.sheet(name),
      sheetName: (sheet) => definitions.sheetName(sheet),
      definedName: (name, sheet) => definitions.definedName(name, sheet),
      table: (name, host) => definitions.table(name, host),
      spill: (anchor) => this.spillAt(anchor),
      isSubtotal: ({ sheet, row, column }) => {
        const id = this.store.find(sheet, row, column);
        const tree = id === undefined ? undefined : this.graph.formula(id)?.tree;
        return tree !== undefined && isSubtotal(tree);
      },
      hiding: (sheet, row) => definitions.hiding(sheet, row),
    };
  }

  private spillAt({ sheet, row, column }: Position): Area | undefined {
    const id = this.store.find(sheet, row, column);
    if (id === undefined) return undefined;
    this.ready(id);
    return this.spills.areaOf(id);
  }

  /** Stops an evaluation that reads a cell not computed yet; it is taken up again when that is done. */
  private ready(id: number): void {
    if (!this.due.has(id)) return;
    this.unready.id = this.spills.anchorOf(id) ?? id;
    throw this.unready;
  }
}

const ignore = (): void => {};
