import { compare, toText } from "../coerce";
import { NA, REF, VALUE } from "../errors";
import { arrayIn } from "../dereference";
import { isMatrix, type Operand, Reference, shapeOf, shapeOfArea } from "../operand";
import type { Argument, CellFunction, Scope } from "../scope";
import type { Node } from "../syntax";
import { held } from "../tall";
import { type CellError, isError, type Scalar } from "../value";
import {
  anyValue,
  cells,
  define,
  integer,
  logical,
  numeric,
  ofTall,
  optional,
  optionalOrEmpty,
  type Parameter,
} from "./define";
import type { Line } from "../line";
import { line, lineFrom, searchLine, type Table, tableFrom } from "./lines";
import { patternTest } from "./regularExpressions";
import { halve, isSame, type Nearest } from "./matching";

/** Cells or an array to look in; a text typed there is #VALUE!. */
const table: Parameter<Table> = {
  form: "array",
  optional: false,
  read: (argument, scope) =>
    typeof argument === "string" ? VALUE : isError(argument) ? argument : tableFrom(argument, scope),
};

/** As the row or column of INDEX, 0 or nothing written means all of them. */
const isEveryLine = (written: Node | undefined): boolean =>
  !written || (written.kind === "literal" && written.value === 0);

/** Finding a value's place, and the value at a place. */
export const lookups: Record<string, CellFunction> = {
  INDEX: {
    takesTall: true,
    ...define(
      [cells, optional(integer, 0), optional(integer, undefined), optional(integer, 1)],
      ([{ operand }, row, column, area], scope) => indexed(operand, row, column, area, scope),
    ),
    firstOfMany: true,
    givesArray: true,
    sizedLike: (written) => (written.slice(1, 3).some(isEveryLine) ? [0] : []),
    givesPlace: true,
    isPlacedBy: (argument) => argument > 0,
  },
  ...numeric({
    MATCH: ofTall(
      define([anyValue, line, optionalOrEmpty(integer, 1, 0)], ([sought, { line }, kind]) => {
        if (!line) return NA;
        const at = matched(sought ?? 0, line, kind);
        return at < 0 ? NA : at + 1;
      }),
    ),
    XMATCH: ofTall(
      define(
        [anyValue, line, optional(integer, 0), optional(integer, 1)],
        ([sought, { line }, mode, order]) => {
          const at = line ? extendedMatch(sought, line, mode, order) : undefined;
          return at === undefined ? VALUE : isError(at) ? at : at < 0 ? NA : at + 1;
        },
      ),
    ),
  }),
  XLOOKUP: {
    forms: ["scalar", "array", "array", "range", "scalar", "scalar"],
    required: 3,
    repeat: 0,
    firstOfMany: true,
    takesTall: true,
    apply: extendedLookup,
    givesArray: true,
    givesPlace: true,
    isPlacedBy: (argument) => argument !== 2,
  },
  LOOKUP: ofTall(
    define([anyValue, table, optional(table, undefined)], ([sought, where, from]) => {
      if (from && from.rows > 1 && from.columns > 1) return NA;
      const isWide = where.columns > where.rows;
      const results = from ?? where;
      const length = from ? Math.max(from.rows, from.columns) : isWide ? where.columns : where.rows;
      const at = halve(sought ?? 0, isWide ? where.row(0) : where.column(0));
      if (at < 0) return NA;
      if (at >= length) return REF;
      // without results, a rectangle's last row or column has them
      const acrossResults = from ? from.rows === 1 : isWide;
      return acrossResults ? results.at(results.rows - 1, at) : results.at(at, results.columns - 1);
    }),
  ),
  VLOOKUP: ofTall(
    define(
      [anyValue, table, integer, optionalOrEmpty(logical, true, false)],
      ([sought, where, column, nearest]) =>
        tabulated(sought, where.column(0), column, where.columns, nearest, (at) => where.at(at, column - 1)),
    ),
  ),
  HLOOKUP: ofTall(
    define(
      [anyValue, table, integer, optionalOrEmpty(logical, true, false)],
      ([sought, where, row, nearest]) =>
        tabulated(sought, where.row(0), row, where.rows, nearest, (at) => where.at(row - 1, at)),
    ),
  ),
};

function matched(sought: Scalar, line: Line, kind: number): number {
  if (kind > 0) return halve(sought, line);
  if (kind < 0) return descendingMatch(sought, line.values);
  return searchLine(sought, line, "wildcard", false);
}

/** Along values that fall, the last that is not smaller than the sought one; stops at the first that is. */
function descendingMatch(sought: Scalar, line: readonly Scalar[]): number {
  let found = -1;
  for (let at = 0; at < line.length; at++) {
    const value = line[at]!;
    if (typeof value !== typeof sought) continue;
    const order = compare(value, sought);
    if (order === 0) return at;
    if (typeof order !== "number" || order < 0) break;
    found = at;
  }
  return found;
}

const NEAREST: Record<number, Nearest> = { 0: "exact", [-1]: "smaller", 1: "larger", 2: "wildcard" };

/** XMATCH's place, -1 when nothing is found; undefined for a mode there is not. */
function extendedMatch(
  sought: Scalar,
  line: Line,
  mode: number,
  order: number,
): number | CellError | undefined {
  if (mode === 3) return Math.abs(order) === 1 ? patternMatch(sought, line, order === -1) : undefined;
  const nearest = NEAREST[mode];
  if (!nearest || ![1, -1, 2, -2].includes(order)) return undefined;
  if (Math.abs(order) === 1) return searchLine(sought, line, nearest, order === -1);
  if (nearest === "wildcard") return undefined;
  return sortedMatch(sought, line, nearest, order === -2);
}

/** The first text, or from the end, in which a regular expression is found. */
function patternMatch(sought: Scalar, { values }: Line, backward: boolean): number | CellError {
  const written = toText(sought);
  const test = isError(written) ? written : patternTest(written);
  if (isError(test)) return test;
  for (let step = 0; step < values.length; step++) {
    const at = backward ? values.length - 1 - step : step;
    const value = values[at]!;
    const found = typeof value === "string" && test(value);
    if (isError(found)) return found;
    if (found) return at;
  }
  return -1;
}

function sortedMatch(sought: Scalar, line: Line, nearest: Nearest, descending: boolean): number {
  const at = halve(sought, line, descending, true);
  const { values } = line;
  if (at >= 0 && isSame(sought, values[at] ?? null)) return descending ? at : firstOfRun(values, at);
  if (nearest === "exact") return -1;
  const before = (nearest === "smaller") !== descending;
  if (before) return at;
  return at + 1 < line.length ? at + 1 : -1;
}

/** The first of equal values side by side. */
function firstOfRun(line: readonly Scalar[], at: number): number {
  // beyond its values a line is blank
  let first = Math.min(at, line.length);
  while (first > 0 && isSame(line[at] ?? null, line[first - 1]!)) first--;
  return first;
}

function extendedLookup(args: readonly Argument[], scope: Scope): Operand {
  const [sought = null, where, from, missing, mode = 0, order = 1] = args;
  for (const argument of [sought, where, from, mode, order]) if (isError(argument)) return argument;
  const place = lineFrom(where, scope);
  if (isError(place)) return place;
  const { line, isColumn } = place;
  const results = from instanceof Reference ? from : arrayIn(from, scope);
  if (!line || isError(results)) return VALUE;
  const shape = results instanceof Reference ? results.area && shapeOfArea(results.area) : shapeOf(results);
  const upright = isColumn && (line.length > 1 || shape?.rows === 1);
  if (!shape || line.length !== (upright ? shape.rows : shape.columns)) return VALUE;
  const at = extendedMatch(sought as Scalar, line, Math.trunc(Number(mode)), Math.trunc(Number(order)));
  if (at === undefined) return VALUE;
  if (isError(at)) return at;
  if (at < 0) return missing ?? NA;
  return upright ? indexed(results, at + 1, 0, 1, scope) : indexed(results, 0, at + 1, 1, scope);
}

/** VLOOKUP and HLOOKUP: the sought value's place in the first line, then the value at a place across. */
function tabulated(
  sought: Scalar,
  first: Line,
  place: number,
  places: number,
  nearest: boolean,
  value: (at: number) => Scalar,
): Scalar {
  if (place > places) return REF;
  const at = nearest ? halve(sought ?? 0, first) : searchLine(sought ?? 0, first, "wildcard", false);
  return at < 0 ? NA : place < 1 ? VALUE : value(at);
}

/** The cell, row or column at a place: a reference stays one. Row or column 0 means all of it. */
export function indexed(
  operand: Argument,
  row: number,
  column: number | undefined,
  area: number,
  scope: Scope,
): Operand {
  if (operand instanceof Reference) {
    // the areas of INDEX must lie on one sheet
    if (operand.isThroughSheets) return VALUE;
    const chosen = operand.areas[area - 1];
    if (!chosen) return area < 1 ? VALUE : REF;
    const shape = shapeOfArea(chosen);
    // of cells in several rows and columns, one number alone names no place
    if (column === undefined && row > 0 && shape.rows > 1 && shape.columns > 1) return REF;
    const place = placeIn(shape, row, column);
    if (isError(place)) return place;
    const top = chosen.top + Math.max(place.row - 1, 0);
    const left = chosen.left + Math.max(place.column - 1, 0);
    const bottom = place.row > 0 ? top : chosen.bottom;
    const right = place.column > 0 ? left : chosen.right;
    return new Reference([{ sheet: chosen.sheet, top, left, bottom, right }]);
  }
  if (area !== 1) return REF;
  const values = arrayIn(operand, scope);
  if (isError(values)) return values;
  const place = placeIn(shapeOf(values), row, column);
  if (isError(place)) return place;
  const { rows: all } = held(values);
  const rows = place.row > 0 ? [all[Math.min(place.row, all.length) - 1]!] : values;
  const cut = place.column > 0 ? rows.map((line) => [line[place.column - 1]!]) : rows;
  return isMatrix(cut) && cut.length === 1 && cut[0]!.length === 1 ? cut[0]![0]! : cut;
}

/** A single number counts along a row; along a column or a rectangle it counts rows. */
function placeIn(
  { rows, columns }: { rows: number; columns: number },
  row: number,
  column: number | undefined,
) {
  const place = column === undefined && rows === 1 ? { row: 0, column: row } : { row, column: column ?? 0 };
  if (place.row < 0 || place.column < 0) return VALUE;
  return place.row > rows || place.column > columns ? REF : place;
}
