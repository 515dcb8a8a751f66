/** A name for a new sheet: `wanted`, or "wanted 2", "wanted 3", ... if taken; sheets differ by more than case. */
export function freeSheetName(wanted: string, taken: readonly string[]): string {
  const lowered = new Set(taken.map((name) => name.toLowerCase()));
  for (let n = 1; ; n++) {
    const name = n === 1 ? wanted : `${wanted} ${n}`;
    if (!lowered.has(name.toLowerCase())) return name;
  }
}
