/** What a sheet says of one of its cells. */
export interface Surroundings {
  label?: string;
  unit?: string;
  /** The values allowed; an end that is left out is open. */
  allowed?: { low?: number; high?: number };
}

/**
 * Reads what stands beside a cell. In a table whose header has a column "unit", the columns "label", "unit" and
 * "range" say it. Elsewhere the texts to the left do, the label first and a short one last for the unit, which
 * may also stand just right of the cell. A row with several numbers tells them apart by their columns' headings.
 */
export function surroundings(values: readonly unknown[][], row: number, column: number): Surroundings {
  const cells = values[row] ?? [];
  const header = headerAbove(values, row);
  const above = header ? text(header[column]) : headingAbove(values, row, column);
  const heading = isOneOfSeveral(cells, column) ? above : undefined;
  if (!header) {
    const { label, unit } = beside(cells, column);
    return { label: withHeading(label, heading), unit };
  }
  const under = (title: string): unknown => cells[header.findIndex((cell) => plain(cell) === title)];
  return {
    label: withHeading(text(under("label")) ?? cells.slice(0, column).map(text).find(Boolean), heading),
    unit: text(under("unit")),
    allowed: parseAllowed(under("range")),
  };
}

function beside(cells: readonly unknown[], column: number): Surroundings {
  const left = cells
    .slice(0, column)
    .map(text)
    .filter((found) => found !== undefined);
  const last = left.at(-1);
  return left.length > 1 && isShort(last)
    ? { label: left[0], unit: last }
    : { label: last, unit: [text(cells[column + 1])].find(isShort) };
}

/** The nearest text above a cell in its column, past numbers and blanks. */
const headingAbove = (values: readonly unknown[][], row: number, column: number): string | undefined =>
  text(values.slice(0, row).findLast((cells) => text(cells[column]))?.[column]);

const isOneOfSeveral = (cells: readonly unknown[], column: number): boolean =>
  cells.some((cell, other) => other !== column && typeof cell === "number");

/**
 * The ends of a range as people write it: "0..1", "(0, 1]", "0 to 1,000", "0–1", "≥ 0", "at least 0", "above 0",
 * "at most 1"; undefined for what says neither end.
 */
export function parseAllowed(cell: unknown): Surroundings["allowed"] {
  if (typeof cell !== "string") return undefined;
  const number = String.raw`[-−]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?:e[-+]?\d+)?%?`;
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
  Number(digits.replace("−", "-").replace(/[,%]/g, "")) / (digits.endsWith("%") ? 100 : 1);

const headerAbove = (values: readonly unknown[][], row: number): readonly unknown[] | undefined =>
  values.slice(0, row).findLast((cells) => cells.some((cell) => plain(cell) === "unit"));

const text = (cell: unknown): string | undefined =>
  typeof cell === "string" && cell.trim() !== "" ? cell.trim() : undefined;

const plain = (cell: unknown): string | undefined => text(cell)?.toLowerCase();

const isShort = (found: string | undefined): boolean => found !== undefined && found.length <= 16;

const withHeading = (label: string | undefined, heading: string | undefined): string | undefined =>
  label && heading && plain(heading) !== "value" ? `${label} (${heading})` : label;
