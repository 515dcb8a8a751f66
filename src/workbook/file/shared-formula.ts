import { parseA1Ref, stringifyA1Ref, tokenize } from "@borgar/fx";
import { COLUMNS, ROWS } from "../../address";

/**
 * The formula of a cell that shares another's: relative references move by `rows` and `columns`,
 * and wrap around the sheet's edges as Excel's do. Without "=" on both sides.
 */
export const movedFormula = (formula: string, rows: number, columns: number): string =>
  sharedFormula(formula)(rows, columns);

/** The same for many cells: the formula is read once. */
export function sharedFormula(formula: string): (rows: number, columns: number) => string {
  const pieces = tokenize(formula, { mergeRefs: true }).map(({ type, value }) =>
    type === "range" || type === "range_beam" ? movable(value) : value,
  );
  return (rows, columns) =>
    pieces.map((piece) => (typeof piece === "string" ? piece : moved(piece, rows, columns))).join("");
}

type Reference = NonNullable<ReturnType<typeof parseA1Ref>> & { range: object };

/** A reference that moves; what is no reference to cells stays text. */
function movable(text: string): Reference | string {
  const parsed = parseA1Ref(text);
  return parsed && "range" in parsed && parsed.range ? (parsed as Reference) : text;
}

function moved(reference: Reference, rows: number, columns: number): string {
  const range = { ...reference.range } as NonNullable<ReferenceA1>;
  if (!range.$top) range.top = shifted(range.top, rows, ROWS);
  if (!range.$bottom) range.bottom = shifted(range.bottom, rows, ROWS);
  if (!range.$left) range.left = shifted(range.left, columns, COLUMNS);
  if (!range.$right) range.right = shifted(range.right, columns, COLUMNS);
  return stringifyA1Ref({ ...reference, range } as Parameters<typeof stringifyA1Ref>[0]);
}

type ReferenceA1 = Extract<NonNullable<ReturnType<typeof parseA1Ref>>, { range?: unknown }>["range"];

/** A bound that is open (the rows of A:A) stays open. */
function shifted<T extends number | null | undefined>(position: T, by: number, count: number): T {
  if (position === null || position === undefined) return position;
  return (((((position as number) + by) % count) + count) % count) as T;
}
