import type { CellStore } from "./cellStore";
import type { DueCells } from "./dueCells";
import { evaluateFormula } from "./evaluate";
import type { FormulaCell } from "./formulaCell";
import type { Graph } from "./graph";
import { IdSet } from "./idSet";
import { ComputingOrder } from "./order";
import type { Spills } from "./spills";
import type { Matrix, Scalar } from "./value";

/** Computes formulas that are due, each after those it needs, and makes due what depends on a change. */
export class Recomputation {
  /** Formulas whose result has changed since they were last asked for. */
  readonly touched = new IdSet();
  /** Formulas that need one another, a group each; they show 0. */
  circles: number[][] = [];
  /** Counts changes whose readers were made due. */
  private wave = 0;

  constructor(
    private readonly store: CellStore,
    private readonly graph: Graph,
    private readonly spills: Spills,
    private readonly due: DueCells,
  ) {}

  /** Makes due all that depends on cells, and the cells themselves where they are formulas. */
  spread(changed: readonly number[]): void {
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
  makeDue({ id }: FormulaCell, see: (id: number) => void = ignore): void {
    this.due.round++;
    this.due.add(id);
    see(id);
    for (const filled of this.spills.filled(id)) {
      this.due.add(filled);
      see(filled);
    }
  }

  /** Computes all that is due. */
  compute(): void {
    const { due } = this;
    const isDue = (id: number) => due.has(id);
    const order = new ComputingOrder({
      isDue,
      duePrecedents: (id, see) =>
        this.graph.eachDue(this.graph.formula(id)!, due.round, isDue, (read) =>
          see(this.spills.anchorOf(read) ?? read),
        ),
      compute: (id) => this.computeCell(this.graph.formula(id)!),
      settleCycle: (ids) => this.settleCycle(ids),
    });
    this.circles = this.circles.filter((ids) => !ids.some(isDue));
    // a spill that reaches further than it did makes its new readers due once more
    for (let ids = due.all(); ids.length > 0; ids = due.all())
      for (const id of ids)
        if (this.graph.formula(id)) order.compute(id);
        else if (this.spills.anchorOf(id) === undefined) due.delete(id);
  }

  /** Computes a formula; gives the one that has to be computed before it, where there is one. */
  private computeCell(formula: FormulaCell): number | undefined {
    const evaluated = this.due.evaluated(() => evaluateFormula(formula.tree, formula.scope));
    if ("waitsFor" in evaluated) return evaluated.waitsFor;
    this.settle(formula.id);
    formula.circular = false;
    const reached = this.placed(formula, evaluated.result);
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
    this.due.round++;
    this.spread(reached);
    if (!this.due.has(formula.id)) return;
    this.settle(formula.id);
    this.spills.refuse(formula, "The array's size depends on its own cells.");
    this.touched.add(formula.id);
  }

  private settleCycle(ids: number[]): void {
    for (const id of ids) {
      this.settle(id);
      const formula = this.graph.formula(id)!;
      formula.circular = true;
      this.spills.place(formula, 0);
      this.touched.add(id);
    }
    this.circles.push(ids);
  }

  /** A formula and the cells it fills are due no more. */
  private settle(id: number): void {
    for (const filled of this.spills.filled(id)) this.due.delete(filled);
    this.due.delete(id);
  }
}

const ignore = (): void => {};
