import { arrayIn } from "../dereference";
import { type Line, lineOf } from "../line";
import { isArray, Reference, type Shape, shapeOf, shapeOfArea } from "../operand";
import type { Argument, Scope } from "../scope";
import { held, type Tall } from "../tall";
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
  const known = isArray(argument) ? lines.get(argument) : undefined;
  if (known) return known;
  const values = arrayIn(argument, scope);
  if (isError(values)) return values;
  const { rows, columns } = shapeOf(values);
  const isColumn = columns === 1;
  const place = { line: isColumn || rows === 1 ? lineOf(values) : undefined, isColumn };
  if (isArray(argument)) lines.set(argument, place);
  return place;
}

/** The lines of arrays: XLOOKUP called once for each of many sought values looks in the same one. */
const lines = new WeakMap<Matrix | Tall, Place>();

/** A rectangle to look in: what is looked at of it is read alone, where that is possible. */
export interface Table extends Shape {
  row(at: number): Line;
  column(at: number): Line;
  at(row: number, column: number): Scalar;
}

/** Cells or an array as a table. */
export function tableFrom(argument: Argument, scope: Scope): Table | CellError {
  const area = argument instanceof Reference ? argument.area : undefined;
  const { cells } = scope.book;
  if (!area || !cells.line) {
    const values = arrayIn(argument, scope);
    return isError(values) ? values : tableOf(values);
  }
  const { sheet, top, left } = area;
  return {
    ...shapeOfArea(area),
    row: (at) => cells.line!({ ...area, top: top + at, bottom: top + at }),
    column: (at) => cells.line!({ ...area, left: left + at, right: left + at }),
    at: (row, column) => cells.value(sheet, top + row, left + column),
  };
}

function tableOf(values: Matrix | Tall): Table {
  const { rows } = held(values);
  return {
    ...shapeOf(values),
    row: (at) => lineOf([rows[at]!]),
    column: (at) => lineOf(values.map((row) => [row[at]!])),
    at: (row, column) => rows[Math.min(row, rows.length - 1)]![column]!,
  };
}

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
  // beyond its values a line is blank
  if (sought === null && backward && line.values.length < line.length) return line.length - 1;
  return place ?? search(sought, line.values, nearest, backward);
}
