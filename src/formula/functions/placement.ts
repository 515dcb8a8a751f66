import { columnName, COLUMNS, quotedSheet, ROWS } from "../../address";
import { CALC, NUM, REF, VALUE } from "../errors";
import { arrayIn } from "../dereference";
import { type Operand, Reference, shapeOf, shapeOfArea } from "../operand";
import type { Argument, CellFunction, Scope } from "../scope";
import { isError, type Scalar } from "../value";
import {
  cells,
  define,
  integer,
  logical,
  matrix,
  number,
  numeric,
  ofTall,
  optional,
  reference,
  text,
} from "./define";
import { arrayOf, transposed } from "./shape";

/** Where cells are, how many, and arrays of other shape. */
export const placement: Record<string, CellFunction> = {
  ...numeric({
    ROW: {
      ...define([optional(reference, undefined)], ([cell], { host }) => {
        const area = cell?.area;
        if (!area) return cell ? VALUE : host.row + 1;
        return line(shapeOfArea(area).rows, (i) => [area.top + 1 + i]);
      }),
      placeOnly: 0,
    },
    COLUMN: {
      ...define([optional(reference, undefined)], ([cell], { host }) => {
        const area = cell?.area;
        if (!area) return cell ? VALUE : host.column + 1;
        const { columns } = shapeOfArea(area);
        return columns === 1 ? area.left + 1 : [Array.from({ length: columns }, (_, i) => area.left + 1 + i)];
      }),
      placeOnly: 0,
    },
    ROWS: {
      ...ofTall(define([cells], ([{ operand }], scope) => extent(operand, "rows", scope))),
      placeOnly: 0,
    },
    COLUMNS: {
      ...ofTall(define([cells], ([{ operand }], scope) => extent(operand, "columns", scope))),
      placeOnly: 0,
    },
  }),
  OFFSET: {
    ...define(
      [reference, integer, integer, optional(number, undefined), optional(number, undefined)],
      ([{ area }, rows, columns, height, width]) => {
        if (!area) return VALUE;
        const shape = shapeOfArea(area);
        return moved(
          area.sheet,
          area.top + rows,
          area.left + columns,
          height === undefined ? shape.rows : wholeSize(height),
          width === undefined ? shape.columns : wholeSize(width),
        );
      },
    ),
    givesArray: true,
    givesPlace: true,
    computesPlace: true,
    placeOnly: 0,
    isPlacedBy: (argument) => argument > 0,
  },
  ...numeric({
    AREAS: { ...define([reference], ([{ areas }]) => areas.length), placeOnly: 0 },
  }),
  ADDRESS: define(
    [integer, integer, optional(integer, 1), optional(logical, true), optional(text, undefined)],
    ([row, column, kind, isA1, sheet]) => {
      if (row < 1 || column < 1 || row > ROWS || column > COLUMNS || kind < 1 || kind > 4) return VALUE;
      const [rowFixed, columnFixed] = [kind <= 2, kind % 2 === 1];
      const cell = isA1
        ? `${columnFixed ? "$" : ""}${columnName(column - 1)}${rowFixed ? "$" : ""}${row}`
        : `R${rowFixed ? row : `[${row}]`}C${columnFixed ? column : `[${column}]`}`;
      return sheet === undefined ? cell : `${sheetPart(sheet)}!${cell}`;
    },
  ),
  TRANSPOSE: { ...define([matrix], ([values]) => transposed(values)), givesArray: true, sizedLike: [0] },
  ...numeric({
    SEQUENCE: {
      ...define(
        [optional(integer, 1), optional(integer, 1), optional(number, 1), optional(number, 1)],
        ([rows, columns, start, step]) => {
          if (rows < 0 || columns < 0) return VALUE;
          if (rows === 0 || columns === 0) return CALC;
          if (rows > ROWS || columns > COLUMNS) return NUM;
          return arrayOf(rows, columns, (row, column) => start + step * (row * columns + column));
        },
      ),
      givesArray: true,
      sizedBy: [0, 1],
    },
  }),
};

const line = (rows: number, cell: (i: number) => Scalar[]): Operand =>
  rows === 1 ? cell(0)[0]! : Array.from({ length: rows }, (_, i) => cell(i));

function extent(operand: Argument, side: "rows" | "columns", scope: Scope): Operand {
  if (operand instanceof Reference) return operand.area ? shapeOfArea(operand.area)[side] : REF;
  const values = arrayIn(operand, scope);
  return isError(values) ? values : shapeOf(values)[side];
}

/** A sheet before an address; one of a workbook with a plain name needs no quotes either, nor does none. */
function sheetPart(sheet: string): string {
  const [, book = "", name = sheet] = /^(\[[\w.]+\])(.+)$/.exec(sheet) ?? [];
  return sheet === "" || quotedSheet(name) === name ? book + name : quotedSheet(sheet);
}

/** A size without its fraction, but for a part of one row or column, which is a whole one. */
const wholeSize = (size: number): number => (Math.abs(size) < 1 ? Math.sign(size) : Math.trunc(size));

/** A rectangle by its corner and size; a negative size reaches up or left of the corner. */
function moved(sheet: number, row: number, column: number, height: number, width: number): Operand {
  if (height === 0 || width === 0) return REF;
  const top = height > 0 ? row : row + height + 1;
  const left = width > 0 ? column : column + width + 1;
  const bottom = top + Math.abs(height) - 1;
  const right = left + Math.abs(width) - 1;
  if (top < 0 || left < 0 || bottom >= ROWS || right >= COLUMNS) return REF;
  return new Reference([{ sheet, top, left, bottom, right }]);
}
