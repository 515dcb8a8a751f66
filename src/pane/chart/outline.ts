/** Where a point is drawn, in pixels; no y where there is nothing to draw. */
export interface Mark {
  x: number;
  y: number | null;
}

/**
 * The path through the marks, in their order, broken where one has no y. Where many fall on one pixel column
 * only the first, lowest, highest and last are kept: the line looks the same, and a hundred thousand points
 * draw as fast as a thousand.
 */
export function outline(marks: Iterable<Mark>): string {
  const path: string[] = [];
  let column: Column | undefined;
  let drawn = 0;
  const flush = (): void => {
    if (!column) return;
    for (const { x, y } of kept(column)) {
      path.push(`${drawn++ === 0 ? "M" : "L"}${pixel(x)} ${pixel(y)}`);
    }
    column = undefined;
  };
  const breakOff = (): void => {
    flush();
    // round ends make a dot of a line without length
    if (drawn === 1) path.push("h0");
    drawn = 0;
  };
  for (const { x, y } of marks) {
    if (y === null) {
      breakOff();
      continue;
    }
    const at = Math.round(x);
    if (column?.at !== at) flush();
    column = extended(column, at, { x, y });
  }
  breakOff();
  return path.join("");
}

interface Drawn {
  x: number;
  y: number;
}

interface Column {
  at: number;
  first: Drawn;
  low: Drawn;
  high: Drawn;
  last: Drawn;
}

const extended = (column: Column | undefined, at: number, mark: Drawn): Column =>
  column
    ? {
        at,
        first: column.first,
        low: mark.y < column.low.y ? mark : column.low,
        high: mark.y > column.high.y ? mark : column.high,
        last: mark,
      }
    : { at, first: mark, low: mark, high: mark, last: mark };

const kept = ({ first, low, high, last }: Column): Set<Drawn> => new Set([first, low, high, last]);

const pixel = (value: number): string => value.toFixed(1).replace(/\.0$/, "");
