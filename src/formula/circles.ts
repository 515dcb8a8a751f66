import { cellError } from "./errors";
import type { FormulaCell } from "./formulaCell";
import type { Outcome, Recomputation, Workings } from "./recomputation";
import { connectedTo } from "./stronglyConnected";
import { type Cause, withoutResults } from "./uncomputed";
import { isError, type Scalar } from "./value";

const DEPENDS_ON_ITSELF = "It depends on itself.";

/** Why a formula that needs its own value has none. */
export const circleCause: Cause = {
  error: cellError("#CALC!", DEPENDS_ON_ITSELF),
  why: DEPENDS_ON_ITSELF,
};

/**
 * Formulas that need one another. Where the workbook asks for it they are computed in rounds from the values they
 * had, until none changes by as much as the workbook names; otherwise they have no value.
 */
export class Circles {
  /** Groups that were not computed. */
  refused: (readonly number[])[] = [];
  /** Formulas computed in rounds. */
  readonly settled = new Set<number>();

  constructor(
    private readonly workings: Workings,
    private readonly recomputation: Recomputation,
  ) {}

  /** Forgets groups of which a formula is due again. */
  forget(): void {
    const { due } = this.workings;
    this.refused = this.refused.filter((ids) => !ids.some((id) => due.has(id)));
    for (const id of this.settled) if (due.has(id)) this.settled.delete(id);
  }

  /** Settles formulas of which each was found to need the next, and the last the first. */
  settle(ids: readonly number[]): void {
    const { iteration } = this.workings.settings;
    if (iteration) return this.iterate(this.membersAround(ids[0]!), iteration);
    this.recomputation.refuseCircle(ids);
    this.refused.push(ids);
  }

  /** All formulas of a circle, of however many loops, in the order in which they stand. */
  private membersAround(id: number): FormulaCell[] {
    const ids = connectedTo(id, (from, see) => this.recomputation.duePrecedents(from, see));
    return ids.map((each) => this.workings.graph.formula(each)!).sort(byPlace);
  }

  private iterate(members: FormulaCell[], { count, change }: { count: number; change: number }): void {
    const { store } = this.workings;
    this.computeOthers(members);
    for (const { id, cause } of members) {
      this.recomputation.settle(id);
      // what was no value is no beginning either
      if (cause) store.values[id] = 0;
    }
    const first = members.map(({ id }) => store.values[id]!);
    let largest = Infinity;
    let round = 0;
    for (; round < count && largest >= change; round++) largest = this.round(members);
    // values that were settled already stay as they were, to the last digit
    if (round === 1 && largest < change) members.forEach(({ id }, at) => (store.values[id] = first[at]!));
    for (const formula of members)
      this.finish(formula, largest < change ? undefined : unsettled(count, change));
  }

  /** Computes what a circle's formulas read outside it. */
  private computeOthers(members: readonly FormulaCell[]): void {
    const own = new Set(members.map(({ id }) => id));
    const others: number[] = [];
    for (const { id } of members)
      this.recomputation.duePrecedents(id, (read) => {
        if (!own.has(read)) others.push(read);
      });
    for (const id of others) this.recomputation.order().compute(id);
  }

  /** Computes each formula once; gives the largest change of a number. */
  private round(members: readonly FormulaCell[]): number {
    const { store } = this.workings;
    let largest = 0;
    for (const formula of members) {
      const before = store.values[formula.id]!;
      this.recomputation.placed(formula, this.outcome(formula));
      largest = Math.max(largest, distance(before, store.values[formula.id]!));
    }
    return largest;
  }

  /** What a formula comes to; cells that only its evaluation names are computed first. */
  private outcome(formula: FormulaCell): Outcome {
    for (let tries = 0; tries < MOST_LATE_READS; tries++) {
      const outcome = this.recomputation.outcome(formula);
      if (typeof outcome !== "number") return outcome;
      this.recomputation.order().compute(outcome);
    }
    return { result: circleCause.error, cause: circleCause };
  }

  private finish(formula: FormulaCell, cause: Cause | undefined): void {
    const { id } = formula;
    if (cause) {
      const result = withoutResults(this.workings.store.values[id]!, cause);
      this.recomputation.placed(formula, { result, cause });
    } else this.settled.add(id);
    this.recomputation.touched.add(id);
  }
}

/** Cells that a formula reads beside those it names; more than any real circle has. */
const MOST_LATE_READS = 10_000;

const unsettled = (count: number, change: number): Cause => {
  const why = `It depends on itself and did not settle: after ${count} rounds it still changes by ${change} or more.`;
  return { error: cellError("#NUM!", why), why };
};

/** How far a cell's value moved: of numbers their distance, otherwise nothing or without end. */
function distance(before: Scalar, after: Scalar): number {
  if (typeof before === "number" && typeof after === "number") return Math.abs(after - before);
  if (isError(before) && isError(after)) return before.error === after.error ? 0 : Infinity;
  return (before ?? 0) === (after ?? 0) ? 0 : Infinity;
}

const byPlace = ({ position: a }: FormulaCell, { position: b }: FormulaCell): number =>
  a.sheet - b.sheet || a.row - b.row || a.column - b.column;
