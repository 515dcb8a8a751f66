/** Why cells show errors: what functions said, by the cell that holds the formula. */
export class Messages {
  private readonly byCell = new Map<string, Map<string, string[][]>>();

  /** Forgets everything, as another workbook is opened. */
  clear(): void {
    this.byCell.clear();
  }

  /** A call has failed or gave errors in some cells of its result ("" where there is none). */
  record(sheet: string, row: number, column: number, caller: string, messages: string[][]): void {
    const key = cellKey(sheet, row, column);
    const calls = this.byCell.get(key) ?? new Map<string, string[][]>();
    calls.set(caller, messages);
    this.byCell.set(key, calls);
  }

  /** A call has gone well. */
  forget(sheet: string, row: number, column: number, caller: string): void {
    this.byCell.get(cellKey(sheet, row, column))?.delete(caller);
  }

  /**
   * What was said of a cell. `down` and `right` lead from the formula's cell to a cell of its spill;
   * for the formula's own cell any message of the call will do.
   */
  find(sheet: string, row: number, column: number, down = 0, right = 0): string | undefined {
    const calls = [...(this.byCell.get(cellKey(sheet, row, column))?.values() ?? [])];
    const exact = calls.map((messages) => messages[down]?.[right]).find(Boolean);
    if (exact !== undefined || down > 0 || right > 0) return exact;
    return calls.flatMap((messages) => messages.flat()).find(Boolean);
  }
}

const cellKey = (sheet: string, row: number, column: number) => `${sheet}!${row},${column}`;
