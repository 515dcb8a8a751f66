import { toNumber } from "../coerce";
import { matrixOf, singleOf, valueOf } from "../dereference";
import { CALC, cellError, VALUE } from "../errors";
import { cellResult } from "../finite";
import { invoked, miscountedCall } from "../lambda";
import { MOST_CALLS, nested, TOO_OFTEN } from "../nesting";
import {
  type Given,
  isMatrix,
  Lambda,
  type Operand,
  Reference,
  ReferenceArray,
  type Shape,
  shapeOfArea,
} from "../operand";
import type { CellFunction, Scope } from "../scope";
import { type CellError, isError, type Matrix, type Scalar } from "../value";
import { arrayOf } from "./shape";

/** Functions that call a LAMBDA for parts of arrays. Of a range each gets cells, so that SUBTOTAL may look at them. */
export const higherOrder: Record<string, CellFunction> = {
  BYROW: {
    ...higher(2, 2, 1, ([array], lambda, scope) => byLine(array, lambda, scope, "row")),
    givesArray: true,
    sizedLike: [0],
  },
  BYCOL: {
    ...higher(2, 2, 1, ([array], lambda, scope) => byLine(array, lambda, scope, "column")),
    givesArray: true,
    sizedLike: [0],
  },
  MAP: { ...higher(2, Infinity, undefined, mapped), givesArray: true, sizedLike: "all" },
  REDUCE: {
    ...higher(3, 3, 2, ([initial, array], lambda, scope) => {
      const places = placesOf(array, scope);
      if (isError(places)) return places;
      let total: Operand | undefined = initial;
      for (let row = 0; row < places.rows; row++)
        for (let column = 0; column < places.columns; column++) {
          const place = places.at(row, column);
          total = total === undefined ? place : invoked(lambda, [total, place], scope);
        }
      return total ?? VALUE;
    }),
    givesArray: true,
  },
  SCAN: { ...higher(3, 3, 2, scanned), givesArray: true, sizedLike: [1] },
  MAKEARRAY: {
    ...higher(3, 3, 2, ([high, wide], lambda, scope) => {
      const [rows, columns] = [sizeIn(high, scope), sizeIn(wide, scope)];
      if (isError(rows)) return rows;
      if (isError(columns)) return columns;
      if (rows < 1 || columns < 1)
        return cellError("#VALUE!", "MAKEARRAY needs at least one row and one column.");
      if (rows * columns > MOST_CALLS) return TOO_OFTEN;
      return arrayOf(rows, columns, (row, column) =>
        single(invoked(lambda, [row + 1, column + 1], scope), scope),
      );
    }),
    givesArray: true,
    sizedBy: [0, 1],
  },
  ISOMITTED: { forms: ["range"], required: 1, repeat: 0, apply: ([argument]) => argument === undefined },
};

type Body = (args: readonly (Operand | undefined)[], lambda: Lambda, scope: Scope) => Operand;

/**
 * A function whose last argument is a LAMBDA.
 * @param takes what the LAMBDA is called with; left out, as many arguments as stand before it
 */
function higher(required: number, most: number, takes: number | undefined, body: Body): CellFunction {
  return {
    forms: Array.from({ length: required }, () => "range" as const),
    required,
    repeat: most === Infinity ? 1 : 0,
    higher(args, outer) {
      const lambda = args.at(-1);
      if (isError(lambda)) return lambda;
      if (!(lambda instanceof Lambda)) return cellError("#VALUE!", "The last argument must be a LAMBDA.");
      const wrong = miscountedCall(lambda, takes ?? args.length - 1);
      return wrong ?? body(args.slice(0, -1), lambda, nested(outer));
    },
  };
}

/** An argument's places: of a range its cells, of an array its values. */
interface Places extends Shape {
  readonly at: (row: number, column: number) => Given | undefined;
}

const placesIn = (rows: readonly (readonly Given[])[]): Places => ({
  ...{ rows: rows.length, columns: rows[0]!.length },
  at: (row, column) => rows[row]?.[column],
});

function placesOf(argument: Operand | undefined, scope: Scope): Places | CellError {
  if (isError(argument)) return argument;
  if (argument instanceof ReferenceArray) return placesIn(argument.rows);
  if (argument === undefined) return VALUE;
  if (!(argument instanceof Reference)) {
    const value = valueOf(argument, scope);
    return isError(value) ? value : placesIn(isMatrix(value) ? value : [[value]]);
  }
  const { area } = argument;
  if (!area) return VALUE;
  const { sheet, top, left } = area;
  const { rows, columns } = shapeOfArea(area);
  if (rows * columns > MOST_CALLS) return TOO_OFTEN;
  return {
    ...{ rows, columns },
    at: (down, across) => {
      if (down >= rows || across >= columns) return undefined;
      const [row, column] = [top + down, left + across];
      return new Reference([{ sheet, top: row, left: column, bottom: row, right: column }]);
    },
  };
}

/** What a LAMBDA gives for one place; #CALC! for what fits no cell: an array, a range, another LAMBDA. */
export function single(result: Operand, scope: Scope): Scalar {
  const value = cellResult(valueOf(result, { ...scope, arrays: true })) as Scalar | Matrix;
  if (!isMatrix(value)) return value;
  return value.length === 1 && value[0]!.length === 1 ? value[0]![0]! : NESTED;
}

const NESTED: CellError = { ...CALC, message: "The LAMBDA gives an array where one value has room." };

function byLine(array: Operand | undefined, lambda: Lambda, scope: Scope, side: "row" | "column"): Operand {
  const lines = array instanceof Reference ? linesOf(array, scope, side) : arrayLines(array, scope, side);
  if (isError(lines)) return lines;
  const results = lines.map((line) => single(invoked(lambda, [line], scope), scope));
  return side === "row" ? results.map((result) => [result]) : [results];
}

/** A range's rows or columns, each as cells. */
function linesOf({ area }: Reference, scope: Scope, side: "row" | "column"): Reference[] | CellError {
  if (!area) return VALUE;
  const { rows, columns } = shapeOfArea(area);
  if ((side === "row" ? rows : columns) > MOST_CALLS) return TOO_OFTEN;
  return side === "row"
    ? Array.from(
        { length: rows },
        (_, i) => new Reference([{ ...area, top: area.top + i, bottom: area.top + i }]),
      )
    : Array.from(
        { length: columns },
        (_, i) => new Reference([{ ...area, left: area.left + i, right: area.left + i }]),
      );
}

function arrayLines(array: Operand | undefined, scope: Scope, side: "row" | "column"): Matrix[] | CellError {
  if (array === undefined) return VALUE;
  const values = matrixOf(valueOf(array, scope), scope);
  if (isError(values)) return values;
  if (values.length === 1 && values[0]!.length === 1 && isError(values[0]![0])) return values[0]![0];
  return side === "row"
    ? values.map((row) => [row])
    : values[0]!.map((_, i) => values.map((row) => [row[i]!]));
}

/** One call for each place of arrays side by side; #N/A where one of them has none. */
function mapped(args: readonly (Operand | undefined)[], lambda: Lambda, scope: Scope): Operand {
  const arrays: Places[] = [];
  for (const argument of args) {
    const places = placesOf(argument, scope);
    if (isError(places)) return places;
    arrays.push(places);
  }
  let rows = 0;
  let columns = 0;
  for (const places of arrays) {
    rows = Math.max(rows, places.rows);
    columns = Math.max(columns, places.columns);
  }
  if (rows * columns > MOST_CALLS) return TOO_OFTEN;
  return arrayOf(rows, columns, (row, column) => {
    const given = arrays.map((places) => places.at(row, column));
    return given.includes(undefined) ? { error: "#N/A" } : single(invoked(lambda, given, scope), scope);
  });
}

/** Each step's total; without an initial value the first place is the first total. */
function scanned([initial, array]: readonly (Operand | undefined)[], lambda: Lambda, scope: Scope): Operand {
  const places = placesOf(array, scope);
  if (isError(places)) return places;
  let total: Operand | undefined = initial;
  return arrayOf(places.rows, places.columns, (row, column) => {
    const place = places.at(row, column);
    total = total === undefined ? place : invoked(lambda, [total, place], scope);
    return single(total!, scope);
  });
}

/** How many rows or columns, without a fraction. */
function sizeIn(argument: Operand | undefined, scope: Scope): number | CellError {
  const number = toNumber(singleOf(argument ?? null, scope));
  return isError(number) ? number : Math.trunc(number);
}
