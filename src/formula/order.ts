/** Cells to compute and what is known of them, for ComputingOrder. */
export interface Work {
  /** Whether a cell still waits to be computed. */
  isDue(id: number): boolean;
  /** Calls back with each cell that is due and that this one reads, as far as its formula's text says. */
  duePrecedents(id: number, see: (id: number) => void): void;
  /** Computes a cell; gives the due cell that it turned out to read, undefined when it is done. */
  compute(id: number): number | undefined;
  /** Settles cells that need one another. */
  settleCycle(ids: number[]): void;
}

interface Step {
  id: number;
  /** Put here because the formula's text names it; whether its value is needed only evaluation tells. */
  guessed: boolean;
}

/**
 * Computes cells and all they need, precedents first, with a stack of its own, so that chains may be of any length.
 * A cell in a branch that IF does not take makes no cycle: only values really needed do.
 */
export class ComputingOrder {
  private readonly steps: Step[] = [];
  /** Cells on the way that were visited: each waits for those above it. */
  private readonly waiting = new Set<number>();
  /** Cells whose text is not to be guessed from again. */
  private readonly careful = new Set<number>();

  constructor(private readonly work: Work) {}

  /** Computes one cell, if it is due, after what it needs. */
  compute(first: number): void {
    const { steps, waiting, work } = this;
    steps.push({ id: first, guessed: false });
    for (let step = steps.at(-1); step; step = steps.at(-1)) {
      const { id } = step;
      if (!work.isDue(id)) waiting.delete(steps.pop()!.id);
      else if (waiting.has(id) || !this.visit(id)) this.advance(id);
    }
  }

  /** On its first visit a cell puts its precedents before itself; says whether there were any. */
  private visit(id: number): boolean {
    this.waiting.add(id);
    if (this.careful.has(id)) return false;
    const before = this.steps.length;
    this.work.duePrecedents(id, this.guess);
    return this.steps.length > before;
  }

  private readonly guess = (precedent: number): void => {
    if (!this.waiting.has(precedent)) this.steps.push({ id: precedent, guessed: true });
  };

  private advance(id: number): void {
    const needed = this.work.compute(id);
    if (needed === undefined) {
      this.waiting.delete(id);
      this.steps.pop();
    } else if (!this.waiting.has(needed)) this.steps.push({ id: needed, guessed: false });
    else this.closeCycle(needed);
  }

  /** The needed cell waits further down: either a guess led here, which is taken back, or it is a cycle. */
  private closeCycle(needed: number): void {
    const { steps, waiting } = this;
    const from = steps.findLastIndex((step) => step.id === needed);
    // only what lies above is looked at: a circle of many cells closes many times
    let guess = from + 1;
    while (guess < steps.length && !(steps[guess]!.guessed && waiting.has(steps[guess]!.id))) guess++;
    const isCycle = guess === steps.length;
    const dropped = steps.splice(isCycle ? from : guess).map((step) => step.id);
    const members = dropped.filter((id) => waiting.delete(id));
    if (isCycle) return this.work.settleCycle(members);
    this.careful.add(steps.findLast((step) => waiting.has(step.id))!.id);
    // their texts lead round as well: guessed from again, each of many cells would go the whole way round
    for (const id of members) this.careful.add(id);
  }
}
