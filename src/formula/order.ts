/** Cells to compute and what is known of them, for computeInOrder. */
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
 * Computes a cell and all it needs, precedents first, with a stack of its own, so that chains may be of any length.
 * A cell in a branch that IF does not take makes no cycle: only values really needed do.
 */
export function computeInOrder(first: number, work: Work): void {
  const steps: Step[] = [{ id: first, guessed: false }];
  const waiting = new Set<number>();
  const careful = new Set<number>();
  for (let step = steps.at(-1); step; step = steps.at(-1)) {
    const { id } = step;
    if (!work.isDue(id)) steps.pop();
    else if (!waiting.has(id) && visit(id)) continue;
    else advance(id);
  }

  /** On its first visit a cell puts its precedents before itself; says whether there were any. */
  function visit(id: number): boolean {
    waiting.add(id);
    if (careful.has(id)) return false;
    const before = steps.length;
    work.duePrecedents(id, (precedent) => {
      if (!waiting.has(precedent)) steps.push({ id: precedent, guessed: true });
    });
    return steps.length > before;
  }

  function advance(id: number): void {
    const needed = work.compute(id);
    if (needed === undefined) {
      waiting.delete(id);
      steps.pop();
    } else if (!waiting.has(needed)) steps.push({ id: needed, guessed: false });
    else closeCycle(needed);
  }

  /** The needed cell waits further down: either a guess led here, which is taken back, or it is a cycle. */
  function closeCycle(needed: number): void {
    const from = steps.findLastIndex((step) => step.id === needed && waiting.has(step.id));
    const guess = steps.findIndex((step, at) => at > from && step.guessed && waiting.has(step.id));
    const dropped = steps.splice(guess < 0 ? from : guess).map((step) => step.id);
    const members = dropped.filter((id) => waiting.delete(id));
    if (guess < 0) work.settleCycle(members);
    else careful.add(steps.findLast((step) => waiting.has(step.id))!.id);
  }
}
