/** A row of an explanation: one thing, with its value in each alternative that has it. */
export interface Line {
  readonly key: string;
  readonly label: string;
  /** By alternative. */
  readonly values: ReadonlyMap<number, unknown>;
  readonly unit: string;
  /** Of an input, who says it; of a warning, whether it forbids; else nothing. */
  readonly status: string;
  /** The formula with its "=", or the source. */
  readonly how: string;
}

/**
 * One list of all lines. Lines that say the same of several alternatives become one, and each list's own order is kept as
 * far as the lists agree.
 */
export function merged(lists: readonly (readonly Line[])[]): Line[] {
  const all: { line: Line; values: Map<number, unknown> }[] = [];
  const known = new Map<string, (typeof all)[number]>();
  for (const list of lists) {
    let behind = 0;
    for (const line of list) {
      const id = [line.key, line.status, line.how].join("\n");
      const same = known.get(id);
      if (same) {
        for (const [alternative, value] of line.values) same.values.set(alternative, value);
        behind = Math.max(behind, all.indexOf(same) + 1);
      } else {
        const added = { line, values: new Map(line.values) };
        known.set(id, added);
        all.splice(behind++, 0, added);
      }
    }
  }
  return all.map(({ line, values }) => ({ ...line, values }));
}
