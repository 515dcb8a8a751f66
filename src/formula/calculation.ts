import { cellAddress, type Position } from "../address";
import type { Book, Cell } from "./book";
import { bookSurroundings } from "./bookSurroundings";
import { CellStore } from "./cellStore";
import type { ComputedBook } from "./compile/workbook";
import { Definitions } from "./definitions";
import { DueCells } from "./dueCells";
import { functionTable } from "./evaluateText";
import type { ForeignFunction } from "./foreign";
import { type FormulaCell, type FormulaResult, resultOf } from "./formulaCell";
import type { World } from "./functions/volatile";
import { Graph } from "./graph";
import { ReadRecorder } from "./reading";
import { Recomputation } from "./recomputation";
import type { Surroundings } from "./scope";
import { Spills } from "./spills";
import { whole } from "./tall";
import { Uncomputed } from "./uncomputed";
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
  private readonly due: DueCells;
  private readonly uncomputed: Uncomputed;
  private readonly book: Surroundings;
  private readonly graph: Graph;
  private readonly recomputation: Recomputation;

  constructor(book: Book, functions: Readonly<Record<string, ForeignFunction>>, world?: World) {
    const definitions = (this.definitions = new Definitions(book));
    const store = (this.store = new CellStore(book.sheets.length + definitions.kept.length));
    const formulaOf = (id: number) => this.graph.formula(id);
    const isFormula = (id: number): boolean => formulaOf(id) !== undefined;
    const spills = (this.spills = new Spills(store, definitions.tableAreas, isFormula));
    const due = (this.due = new DueCells((id) => spills.anchorOf(id), isFormula));
    const known = functionTable(functions, world);
    const watch = { recorder: new ReadRecorder(), uncomputed: (this.uncomputed = new Uncomputed()) };
    const { settings = {} } = book;
    this.book = bookSurroundings(definitions, store, spills, due, watch, known, book, formulaOf);
    const graph = (this.graph = new Graph(store, this.book));
    this.recomputation = new Recomputation({ store, graph, spills, due, settings, ...watch });
    this.load(book);
  }

  /** Computes every formula. */
  recalculateAll(): void {
    for (const formula of this.graph.all()) this.recomputation.makeDue(formula);
    this.recomputation.compute();
  }

  /** Computes what edits left due, what may read anything (OFFSET), and what reads the clock or chance. */
  recalculate(): void {
    this.recomputation.spread([...this.graph.dynamic]);
    this.recomputation.compute();
  }

  /** Puts a formula or a value into a cell; what depends on it is due. */
  edit(position: Position, content: Content): void {
    const { sheet, row, column } = position;
    this.due.round++;
    const id = this.store.idOf(sheet, row, column);
    this.clear(id);
    const formula = this.graph.load(sheet, { row, column, ...content });
    if (formula) this.graph.link(formula);
    this.recomputation.spread([id, ...this.spills.blocked]);
  }

  /** A cell's value as computed; blank cells are null. */
  value(sheet: string, row: number, column: number): Scalar {
    const index = this.definitions.sheet(sheet);
    const id = index === undefined ? undefined : this.store.find(index, row, column);
    return id === undefined ? null : this.store.values[id]!;
  }

  /** Every formula with its value, in the order of the sheets' cells. */
  *results(): Generator<FormulaResult> {
    for (const formula of this.graph.all()) yield this.resultOf(formula);
  }

  /** The formulas whose results have changed since this was last called, in the order in which they were computed. */
  changed(): FormulaResult[] {
    const { touched } = this.recomputation;
    const results: FormulaResult[] = [];
    for (const id of touched.all()) {
      const formula = touched.delete(id) ? this.graph.formula(id) : undefined;
      if (formula) results.push(this.resultOf(formula));
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

  /** Cells that need one another and have no value, each group in order, as Sheet!A1. */
  get cycles(): string[][] {
    return this.recomputation.cycles.map((ids) => ids.map((id) => this.addressOf(id)));
  }

  /** How many cells need one another and were computed in rounds, as the workbook asks. */
  get iterated(): number {
    return this.recomputation.iterated;
  }

  /** Whether a cell's value may change with another's, as far as texts say. */
  dependsOn(cell: Position, input: Position): boolean {
    const id = this.store.find(cell.sheet, cell.row, cell.column);
    const from = this.store.find(input.sheet, input.row, input.column);
    if (id === undefined || from === undefined) return false;
    return id === from || this.recomputation.dependents([from]).has(this.spills.anchorOf(id) ?? id);
  }

  /** Why a cell could not be computed; undefined where it was. */
  uncomputedAt(sheet: string, row: number, column: number): string | undefined {
    const index = this.definitions.sheet(sheet);
    const id = index === undefined ? undefined : this.store.find(index, row, column);
    return id === undefined ? undefined : this.whyNot(id);
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

  private load({ sheets }: Book): void {
    const spilling: { formula: FormulaCell; cached: Matrix }[] = [];
    for (const { index, cells } of this.definitions.kept)
      for (const cell of cells) this.graph.load(index, cell);
    sheets.forEach(({ cells, dataTables = [] }, sheet) => {
      for (const cell of cells) {
        const formula = this.graph.load(sheet, cell);
        if (formula && cell.spill) spilling.push({ formula, cached: cell.spill });
      }
      for (const table of dataTables) {
        const cached = whole(this.store.matrix({ sheet, ...table }, (id) => this.store.values[id]!));
        spilling.push({ formula: this.graph.loadTable(sheet, table), cached });
      }
    });
    for (const formula of this.graph.all()) this.graph.link(formula);
    for (const { formula, cached } of spilling) this.spills.expect(formula, cached);
  }

  private clear(id: number): void {
    const formula = this.graph.remove(id);
    const anchor = this.spills.anchorOf(id);
    this.due.delete(id);
    this.spills.leave(id);
    this.uncomputed.set(id, undefined);
    if (anchor !== undefined) this.recomputation.spread([anchor]);
    if (!formula) return;
    this.recomputation.note(formula, undefined);
    this.recomputation.spread(this.spills.release(formula));
  }

  private resultOf(formula: FormulaCell): FormulaResult {
    const sheet = this.definitions.sheetName(formula.position.sheet);
    return resultOf(
      formula,
      sheet,
      this.spills.rows(formula),
      this.whyNot(formula.id),
      this.rootOf(formula.id),
    );
  }

  /** Why a cell could not be computed: its own reason, or that of the cell where it began. */
  private whyNot(id: number): string | undefined {
    const cause = this.uncomputed.of(id);
    const root = this.rootOf(id);
    return cause && root !== undefined
      ? `It needs ${root}, which could not be computed: ${continued(cause.why)}`
      : cause?.why;
  }

  /** Another cell, for which a cell could not be computed. */
  private rootOf(id: number): string | undefined {
    const root = this.uncomputed.of(id)?.root;
    return root === undefined || root === (this.spills.anchorOf(id) ?? id) ? undefined : this.addressOf(root);
  }

  private addressOf(id: number): string {
    const { sheet, row, column } = this.store.positions[id]!;
    return cellAddress(this.definitions.sheetName(sheet), row, column);
  }
}

/** A sentence as it goes on behind a colon. */
const continued = (sentence: string): string =>
  sentence.replace(/^(The|It|This) /, (word) => word.toLowerCase());
