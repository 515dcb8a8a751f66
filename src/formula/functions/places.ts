import { cellError, NA, NUM, REF, VALUE } from "../errors";
import { isMatrix, type Operand, Reference, shapeOf, shapeOfArea } from "../operand";
import type { Argument, CellFunction, Scope } from "../scope";
import { held, Tall } from "../tall";
import { unsupported } from "../unsupported";
import { isError, type Matrix, type Scalar } from "../value";
import { cells, define, integer, matrix, maybeError, numeric, optional, reference, text } from "./define";
import { cellInfo, info } from "./cellInfo";
import { arrayOf } from "./shape";

/** What Excel knows and this engine does not. */
const unknown = (sentence: string) => unsupported(cellError("#VALUE!", sentence));

const NO_BOOK = unknown("The formulas of the workbook are not known here.");

/** What cells and sheets are, apart from their values, and lines laid out in rows and columns. */
export const places: Record<string, CellFunction> = {
  ...numeric({
    SHEET: {
      ...define([optional({ ...cells, read: (operand) => ({ operand }) }, undefined)], ([place], scope) =>
        place === undefined ? scope.host.sheet + 1 : sheetOf(place.operand, scope),
      ),
      placeOnly: 0,
    },
    SHEETS: {
      ...define([optional(reference, undefined)], ([place], { book }) => {
        if (place) return new Set(place.areas.map(({ sheet }) => sheet)).size;
        return book.sheetCount ?? unknown("How many sheets the workbook has is not known here.");
      }),
      placeOnly: 0,
    },
  }),
  FORMULATEXT: { ...ofFormula((formula) => formula ?? NA), placeOnly: 0 },
  ISFORMULA: { ...ofFormula((formula) => formula !== undefined), placeOnly: 0 },
  CELL: define([text, optional(reference, undefined)], ([kind, place], scope) =>
    cellInfo(kind, place, scope),
  ),
  INFO: define([text], ([kind], scope) => info(kind, scope)),
  TRIMRANGE: {
    ...define(
      [{ ...cells, form: "range" }, optional(integer, 3), optional(integer, 3)],
      ([{ operand }, rows, columns], scope) => {
        if (rows < 0 || rows > 3 || columns < 0 || columns > 3) return VALUE;
        return trimmed(operand, rows, columns, scope);
      },
    ),
    givesArray: true,
    sizedBy: [0, 1, 2],
    givesPlace: true,
  },
  WRAPROWS: wrapping((line, lines, width) =>
    arrayOf(lines, width, (row, column) => line(row * width + column)),
  ),
  WRAPCOLS: wrapping((line, lines, height) =>
    arrayOf(height, lines, (row, column) => line(column * height + row)),
  ),
};

/** The number of a sheet, of a place or by its name. */
function sheetOf(operand: Argument, { book }: Scope): Operand {
  if (operand instanceof Reference) return operand.areas[0]!.sheet + 1;
  if (isError(operand)) return operand;
  if (typeof operand !== "string") return NA;
  const sheet = book.sheet(operand);
  return sheet === undefined ? NA : sheet + 1;
}

/** Something of the formula in each of several cells. */
function ofFormula(give: (formula: string | undefined) => Scalar): CellFunction {
  return define([reference], ([{ areas }], { book }) => {
    const { sheet, top, left } = areas[0]!;
    const { rows, columns } = shapeOfArea(areas[0]!);
    if (!book.formulaText) return NO_BOOK;
    const at = (row: number, column: number) =>
      give(book.formulaText!({ sheet, row: top + row, column: left + column }));
    const [, last = -1] = book.cells.spans(areas[0]!).at(-1) ?? [];
    // below the last cell that holds anything there is no formula
    const differing = Math.min(rows, Math.max(last - top, 0) + 2);
    const given = arrayOf(differing, columns, at);
    return differing < rows && isMatrix(given) ? new Tall(given, rows) : given;
  });
}

/** A range or array without the blank rows and columns at its start (1), its end (2) or both (3). */
function trimmed(operand: Argument, rows: number, columns: number, scope: Scope): Operand {
  const area = operand instanceof Reference ? operand.area : undefined;
  if (operand instanceof Reference && !area) return VALUE;
  // of a range's blank end one row is enough
  const values = area
    ? held(scope.book.cells.matrix(area)).rows
    : Array.isArray(operand)
      ? (operand as Matrix)
      : [[(operand ?? null) as Scalar]];
  const isFull = (line: readonly Scalar[]) => line.some((value) => value !== null);
  const down = values.map(isFull);
  const across = values[0]!.map((_, column) => isFull(values.map((row) => row[column]!)));
  const [top, bottom] = ends(down, rows);
  const [left, right] = ends(across, columns);
  if (top > bottom || left > right) return REF;
  if (area)
    return new Reference([
      {
        ...{ sheet: area.sheet, top: area.top + top, left: area.left + left },
        // without trimming its end a range is as long as it is written
        bottom: rows & 2 ? area.top + bottom : area.bottom,
        right: columns & 2 ? area.left + right : area.right,
      },
    ]);
  return values.slice(top, bottom + 1).map((row) => row.slice(left, right + 1));
}

function ends(full: readonly boolean[], cut: number): [number, number] {
  const [first, last] = [full.indexOf(true), full.lastIndexOf(true)];
  if (first < 0) return [0, -1];
  return [cut & 1 ? first : 0, cut & 2 ? last : full.length - 1];
}

/** A row or column as several lines, so many values long, #N/A or another filling where it ends. */
function wrapping(lay: (at: (i: number) => Scalar, lines: number, length: number) => Operand): CellFunction {
  return {
    ...define([matrix, integer, optional(maybeError, undefined)], ([values, count, filling]) => {
      const { rows, columns } = shapeOf(values);
      if (rows > 1 && columns > 1) return VALUE;
      if (count < 1) return NUM;
      const line = values.flat();
      const at = (i: number): Scalar => (i < line.length ? line[i]! : filling ? filling.value : NA);
      return lay(at, Math.ceil(line.length / count), Math.min(count, line.length));
    }),
    givesArray: true,
    sizedLike: [0],
    sizedBy: [1],
  };
}
