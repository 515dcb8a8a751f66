import { type Area, overlap } from "../address";
import type { CalculationSettings } from "./book";
import type { CellStore } from "./cellStore";
import { circleCause, Circles } from "./circles";
import type { DueCells } from "./dueCells";
import { cellError } from "./errors";
import { evaluateFormula } from "./evaluate";
import type { FormulaCell } from "./formulaCell";
import type { Graph } from "./graph";
import { IdSet } from "./idSet";
import { ComputingOrder } from "./order";
import type { ReadRecorder } from "./reading";
import { isTooDeep } from "./stopped";
import { asShown } from "./shownPrecision";
import type { Spills } from "./spills";
import { type Cause, type Uncomputed, withoutResults } from "./uncomputed";
import type { Matrix, Scalar } from "./value";
import { WhatIf } from "./whatIf";

/** A workbook's parts that computing works on. */
export interface Workings {
  readonly store: CellStore;
  readonly graph: Graph;
  readonly spills: Spills;
  readonly due: DueCells;
  readonly recorder: ReadRecorder;
  readonly uncomputed: Uncomputed;
  readonly settings: CalculationSettings;
}

/** What a formula comes to: its result, and why that is none where it could not be computed. */
export interface Outcome {
  readonly result: Scalar | Matrix;
  readonly cause: Cause | undefined;
}

/** Computes formulas that are due, each after those it needs, and makes due what depends on a change. */
export class Recomputation {
  /** Formulas whose result has changed since they were last asked for. */
  readonly touched = new IdSet();
  private readonly circles: Circles;
  private readonly whatIf: WhatIf;
  /** Counts changes whose readers were made due. */
  private wave = 0;

  constructor(private readonly workings: Workings) {
    this.circles = new Circles(workings, this);
    this.whatIf = new WhatIf(workings, this);
  }

  /** Formulas that need one another and were not computed, a group each. */
  get cycles(): readonly (readonly number[])[] {
    return this.circles.refused;
  }

  /** How many formulas were computed in rounds, since they need one another. */
  get iterated(): number {
    return this.circles.settled.size;
  }

  /** Makes due all that depends on cells, and the cells themselves where they are formulas. */
  spread(changed: readonly number[]): void {
    const { graph, due } = this.workings;
    this.wave++;
    const waiting = [...changed];
    const wait = (id: number) => waiting.push(id);
    const see = (reader: number) => {
      const formula = graph.formula(reader);
      if (formula && !due.has(reader)) this.makeDue(formula, wait);
    };
    for (const id of changed) see(id);
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) graph.eachReader(id, this.wave, see);
  }

  /** The formulas that depend on cells, however far; those whose reads only evaluation tells are all among them. */
  dependents(cells: readonly number[]): Set<number> {
    const { graph, spills } = this.workings;
    this.wave++;
    const found = new Set<number>();
    const waiting = [...cells];
    const see = (reader: number) => {
      if (found.has(reader) || !graph.formula(reader)) return;
      found.add(reader);
      waiting.push(reader);
      for (const filled of spills.filled(reader)) waiting.push(filled);
    };
    graph.dynamic.forEach(see);
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) graph.eachReader(id, this.wave, see);
    return found;
  }

  /** Makes due a formula and the cells it has filled; calls back with each of them. */
  makeDue({ id }: FormulaCell, see: (id: number) => void = ignore): void {
    const { due, spills } = this.workings;
    due.round++;
    due.add(id);
    see(id);
    for (const filled of spills.filled(id)) {
      due.add(filled);
      see(filled);
    }
  }

  /** Computes all that is due. */
  compute(): void {
    const { due, graph, spills } = this.workings;
    const order = this.order();
    this.circles.forget();
    // a spill that reaches further than it did makes its new readers due once more
    for (let ids = due.all(); ids.length > 0; ids = due.all())
      for (const id of ids)
        if (graph.formula(id)) order.compute(id);
        else if (spills.anchorOf(id) === undefined) due.delete(id);
  }

  /** A way through the cells that are due, apart from any other that is under way. */
  order(): ComputingOrder {
    const { due, graph } = this.workings;
    return new ComputingOrder({
      isDue: (id) => due.has(id),
      duePrecedents: (id, see) => this.duePrecedents(id, see),
      compute: (id) => this.computeCell(graph.formula(id)!),
      settleCycle: (ids) => this.circles.settle(ids),
    });
  }

  /** Calls back with the formulas that are due and that one reads, as far as its text says. */
  duePrecedents(id: number, see: (id: number) => void): void {
    const { due, graph, spills } = this.workings;
    const isDue = (read: number) => due.has(read);
    graph.eachDue(graph.formula(id)!, due.round, isDue, (read) => see(spills.anchorOf(read) ?? read));
  }

  /** Computes a formula; gives the one that has to be computed before it, where there is one. */
  private computeCell(formula: FormulaCell): number | undefined {
    const outcome = this.outcome(formula);
    if (typeof outcome === "number") return outcome;
    this.settle(formula.id);
    const reached = this.placed(formula, outcome);
    if (reached.length > 0) this.spreadFrom(formula, reached);
    return undefined;
  }

  /** What a formula comes to as its cells now stand, or the id of the one that has to be computed before it. */
  outcome(formula: FormulaCell): Outcome | number {
    const { due, uncomputed } = this.workings;
    const evaluated = due.evaluated(() => uncomputed.watch(() => this.evaluated(formula)));
    if ("waitsFor" in evaluated) return evaluated.waitsFor;
    if ("failed" in evaluated) return failure(evaluated.failed);
    const { result, cause } = evaluated.result;
    return { result: cause ? withoutResults(result, cause) : result, cause };
  }

  private evaluated(formula: FormulaCell): Scalar | Matrix {
    const { graph, recorder, uncomputed, settings } = this.workings;
    if (formula.dataTable) return this.whatIf.evaluate(formula, formula.dataTable);
    const { id, tree, scope, refused, numberFormat } = formula;
    if (tree.kind === "literal" && refused !== undefined)
      uncomputed.meet({ error: cellError("#NAME?", refused), why: refused });
    let result: Scalar | Matrix;
    if (graph.dynamic.has(id)) {
      const recorded = recorder.record(() => evaluateFormula(tree, scope));
      formula.dynamicReads = recorded.areas;
      result = recorded.result;
    } else result = evaluateFormula(tree, scope);
    return settings.asDisplayed && numberFormat !== undefined ? asShown(result, numberFormat) : result;
  }

  /** Puts an outcome into its cells and notes whether they show anything new; gives the cells newly filled. */
  placed(formula: FormulaCell, { result, cause }: Outcome): readonly number[] {
    const { store, spills } = this.workings;
    const { id } = formula;
    const before = store.values[id];
    const spilled = spills.areaOf(id) !== undefined;
    this.note(formula, undefined);
    const reached = spills.place(formula, result);
    this.note(formula, cause);
    if (spilled || spills.areaOf(id) !== undefined || store.values[id] !== before) this.touched.add(id);
    return reached;
  }

  /** Notes why a formula, and the cells it fills, could not be computed; undefined takes that back. */
  note(formula: FormulaCell, cause: Cause | undefined): void {
    const { uncomputed, spills } = this.workings;
    if (!cause && !formula.cause) return;
    formula.cause = cause && { root: formula.id, ...cause };
    uncomputed.set(formula.id, formula.cause);
    for (const filled of spills.filled(formula.id)) uncomputed.set(filled, formula.cause);
  }

  /** Readers of cells that a spill newly reached are due again; not the spill itself, which would never end. */
  private spreadFrom(formula: FormulaCell, reached: readonly number[]): void {
    const { due, spills } = this.workings;
    due.round++;
    this.spread([...reached, ...this.dynamicReadersOf(spills.areaOf(formula.id)!, formula.id)]);
    if (!due.has(formula.id)) return;
    this.settle(formula.id);
    spills.refuse(formula, "The array's size depends on its own cells.");
    this.touched.add(formula.id);
  }

  /** Formulas that read a rectangle, though their text does not say so: they met blank cells in it. */
  private dynamicReadersOf(area: Area, except: number): number[] {
    const { graph } = this.workings;
    return [...graph.dynamic].filter(
      (id) => id !== except && graph.formula(id)!.dynamicReads.some((read) => overlap(read, area)),
    );
  }

  /** Cells that need one another, and so have no value: each says so, and all that needs them. */
  refuseCircle(ids: readonly number[]): void {
    for (const id of ids) {
      this.settle(id);
      this.placed(this.workings.graph.formula(id)!, { result: circleCause.error, cause: circleCause });
      this.touched.add(id);
    }
  }

  /** A formula and the cells it fills are due no more. */
  settle(id: number): void {
    const { due, spills } = this.workings;
    for (const filled of spills.filled(id)) due.delete(filled);
    due.delete(id);
  }
}

const ignore = (): void => {};

/** One formula's failure, of whatever sort, is its own cell's error: all others are computed. */
function failure(thrown: unknown): Outcome {
  const why =
    thrown instanceof RangeError
      ? isTooDeep(thrown)
        ? "This formula goes too deep to be computed here: take it apart into several cells."
        : "This formula needs more memory than there is: let it make fewer values."
      : `This formula can't be computed here, by a fault of the add-in: ${(thrown as Error).message}`;
  const error = cellError("#CALC!", why);
  return { result: error, cause: { error, why } };
}
