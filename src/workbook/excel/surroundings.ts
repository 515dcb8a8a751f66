/** What a sheet says of one of its cells. */
export interface Surroundings {
  label?: string;
  unit?: string;
  /** The values allowed; an end that is left out is open. */
  allowed?: { low?: number; high?: number };
}

/**
 * Reads what stands beside a cell. In a table whose header has a column "unit", the columns "label", "unit" and
 * "range" say it, and the cell's own heading tells alternatives apart. Elsewhere the label is the nearest text
 * to the left and the unit a short text just right of the cell.
 */
export function surroundings(values: readonly unknown[][], row: number, column: number): Surroundings {
  const cells = values[row] ?? [];
  const header = headerAbove(values, row);
  if (!header) return { label: nearestText(cells.slice(0, column)), unit: shortText(cells[column + 1]) };
  const under = (heading: string): unknown => cells[header.findIndex((cell) => plain(cell) === heading)];
  return {
    label: withHeading(
      text(under("label")) ?? cells.slice(0, column).map(text).find(Boolean),
      header[column],
    ),
    unit: text(under("unit")),
    allowed: parseAllowed(under("range")),
  };
}

/**
 * The ends of a range as people write it: "0..1", "(0, 1]", "0 to 1", "0–1", "≥ 0", "at least 0", "above 0",
 * "at most 1"; undefined for what says neither end.
 */
export function parseAllowed(cell: unknown): Surroundings["allowed"] {
  if (typeof cell !== "string") return undefined;
  const number = String.raw`[-−]?\d+(?:\.\d+)?(?:e[-+]?\d+)?%?`;
  const both = new RegExp(`(${number})\\s*(?:\\.\\.+|…|,|;|to|–|-|and at most)\\s*(${number})`, "i").exec(
    cell,
  );
  if (both) return { low: parseNumber(both[1]!), high: parseNumber(both[2]!) };
  const low = new RegExp(`(?:≥|>=?|at least|above|from)\\s*(${number})`, "i").exec(cell);
  const high = new RegExp(`(?:≤|<=?|at most|below|up to)\\s*(${number})`, "i").exec(cell);
  if (!low && !high) return undefined;
  return { ...(low && { low: parseNumber(low[1]!) }), ...(high && { high: parseNumber(high[1]!) }) };
}

const parseNumber = (digits: string): number =>
  Number(digits.replace("−", "-").replace("%", "")) / (digits.endsWith("%") ? 100 : 1);

const headerAbove = (values: readonly unknown[][], row: number): readonly unknown[] | undefined =>
  values.slice(0, row).findLast((cells) => cells.some((cell) => plain(cell) === "unit"));

const text = (cell: unknown): string | undefined =>
  typeof cell === "string" && cell.trim() !== "" ? cell.trim() : undefined;

const plain = (cell: unknown): string | undefined => text(cell)?.toLowerCase();

const nearestText = (cells: readonly unknown[]): string | undefined => text(cells.findLast(text));

const shortText = (cell: unknown): string | undefined => {
  const found = text(cell);
  return found && found.length <= 16 ? found : undefined;
};

const withHeading = (label: string | undefined, heading: unknown): string | undefined =>
  label && text(heading) && plain(heading) !== "value" ? `${label}, ${text(heading)}` : label;
