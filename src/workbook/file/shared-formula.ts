import { parseA1Ref, stringifyA1Ref, tokenize } from "@borgar/fx";

const LAST_ROW = 1_048_575;
const LAST_COLUMN = 16_383;

/**
 * The formula of a cell that shares another's: relative references move by `rows` and `columns`,
 * and wrap around the sheet's edges as Excel's do. Without "=" on both sides.
 */
export function movedFormula(formula: string, rows: number, columns: number): string {
  return tokenize(formula, { mergeRefs: true })
    .map(({ type, value }) =>
      type === "range" || type === "range_beam" ? moved(value, rows, columns) : value,
    )
    .join("");
}

function moved(reference: string, rows: number, columns: number): string {
  const parsed = parseA1Ref(reference);
  if (!parsed || !("range" in parsed) || !parsed.range) return reference;
  const range = { ...parsed.range };
  if (!range.$top) range.top = shifted(range.top, rows, LAST_ROW);
  if (!range.$bottom) range.bottom = shifted(range.bottom, rows, LAST_ROW);
  if (!range.$left) range.left = shifted(range.left, columns, LAST_COLUMN);
  if (!range.$right) range.right = shifted(range.right, columns, LAST_COLUMN);
  return stringifyA1Ref({ ...parsed, range });
}

/** A bound that is open (the rows of A:A) stays open. */
function shifted<T extends number | null | undefined>(position: T, by: number, last: number): T {
  if (position === null || position === undefined) return position;
  return (((((position as number) + by) % (last + 1)) + (last + 1)) % (last + 1)) as T;
}
