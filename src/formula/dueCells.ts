import { IdSet } from "./idSet";

/** Cells to compute again; a spilled cell is due as long as its anchor is. */
export class DueCells {
  private readonly ids = new IdSet();
  private readonly unready = { id: -1 };
  /** Counts how often cells became due or changed: between two such moments a computed cell stays as it is. */
  round = 0;

  /**
   * @param anchorOf the formula that fills a cell, where that is another cell's
   * @param isFormula whether a cell holds a formula
   */
  constructor(
    private readonly anchorOf: (id: number) => number | undefined,
    private readonly isFormula: (id: number) => boolean,
  ) {}

  has(id: number): boolean {
    return this.ids.has(id);
  }

  add(id: number): void {
    this.ids.add(id);
  }

  delete(id: number): void {
    this.ids.delete(id);
  }

  all(): readonly number[] {
    return this.ids.all();
  }

  /** Stops an evaluation that reads a cell not computed yet; it is taken up again when that is done. */
  read(id: number): void {
    if (!this.ids.has(id)) return;
    const formula = this.anchorOf(id) ?? id;
    // a cell whose array was taken over by another waits for nothing
    if (!this.ids.has(formula) || !this.isFormula(formula)) return void this.ids.delete(id);
    this.unready.id = formula;
    throw this.unready;
  }

  /** Evaluates, unless that stops at a cell not computed yet, whose formula is then given, or fails. */
  evaluated<T>(
    evaluate: () => T,
  ): { readonly result: T } | { readonly waitsFor: number } | { readonly failed: unknown } {
    try {
      return { result: evaluate() };
    } catch (thrown) {
      return thrown === this.unready ? { waitsFor: this.unready.id } : { failed: thrown };
    }
  }
}
