import { matrixOf } from "../dereference";
import { Line } from "../line";
import { isMatrix, Reference } from "../operand";
import type { Argument, Scope } from "../scope";
import { type CellError, isError, type Matrix, type Scalar } from "../value";
import type { Parameter } from "./define";
import { hasWildcards, type Nearest, search } from "./matching";

/** A row or column to look in, undefined for a larger rectangle; a single cell counts as a column. */
export interface Place {
  readonly line: Line | undefined;
  readonly isColumn: boolean;
}

/** The row or column that an argument is. */
export function lineFrom(argument: Argument, scope: Scope): Place | CellError {
  const area = argument instanceof Reference ? argument.area : undefined;
  if (area && scope.book.cells.line && (area.left === area.right || area.top === area.bottom))
    return { line: scope.book.cells.line(area), isColumn: area.left === area.right };
  const known = isMatrix(argument) ? lines.get(argument) : undefined;
  if (known) return known;
  const values = matrixOf(argument, scope);
  if (isError(values)) return values;
  const isColumn = values[0]?.length === 1;
  const place = { line: isColumn || values.length === 1 ? new Line(values.flat()) : undefined, isColumn };
  if (isMatrix(argument)) lines.set(argument, place);
  return place;
}

/** The lines of arrays: XLOOKUP called once for each of many sought values looks in the same one. */
const lines = new WeakMap<Matrix, Place>();

/** A row or column to look in. */
export const line: Parameter<Place> = {
  form: "array",
  optional: false,
  read: (argument, scope) => (isError(argument) ? argument : lineFrom(argument, scope)),
};

/** The same as search, quicker in a line that is searched often. */
export function searchLine(sought: Scalar, line: Line, nearest: Nearest, backward: boolean): number {
  const isPlain =
    nearest === "exact" || (nearest === "wildcard" && !(typeof sought === "string" && hasWildcards(sought)));
  const place = isPlain && !backward ? line.placeOf(sought) : undefined;
  return place ?? search(sought, line.values, nearest, backward);
}
