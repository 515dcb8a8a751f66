import { toNumber } from "../coerce";
import type { Area } from "../../address";
import { singleOf, valueOf, valuesOf } from "../dereference";
import { CALC, cellError, NA, VALUE } from "../errors";
import { cellResult } from "../finite";
import { invoked, miscountedCall } from "../lambda";
import { MOST_CALLS, nested, TOO_OFTEN } from "../nesting";
import {
  type Given,
  isArray,
  isMatrix,
  Lambda,
  type Operand,
  Reference,
  ReferenceArray,
  type Shape,
  shapeOfArea,
} from "../operand";
import type { CellFunction, Scope } from "../scope";
import { held, heightOf, Tall, whole } from "../tall";
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
      if (areTooMany(places)) return TOO_OFTEN;
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
  /** How many rows may differ in their values: from the last of them on all are alike. */
  readonly differing: number;
}

const placesIn = (rows: readonly (readonly Given[])[], height = rows.length): Places => ({
  ...{ rows: height, columns: rows[0]!.length, differing: rows.length },
  at: (row, column) => (row < height ? rows[Math.min(row, rows.length - 1)]?.[column] : undefined),
});

function placesOf(argument: Operand | undefined, scope: Scope): Places | CellError {
  if (isError(argument)) return argument;
  if (argument instanceof ReferenceArray) return placesIn(argument.rows);
  if (argument === undefined) return VALUE;
  if (!(argument instanceof Reference)) {
    const value = valuesOf(argument, scope);
    if (isError(value)) return value;
    return isArray(value) ? placesIn(held(value).rows, heightOf(value)) : placesIn([[value]]);
  }
  const { area } = argument;
  if (!area) return VALUE;
  const { sheet, top, left } = area;
  const { rows, columns } = shapeOfArea(area);
  return {
    ...{ rows, columns, differing: differingIn(area, scope) },
    at: (down, across) => {
      if (down >= rows || across >= columns) return undefined;
      const [row, column] = [top + down, left + across];
      return new Reference([{ sheet, top: row, left: column, bottom: row, right: column }]);
    },
  };
}

/** How many rows of a rectangle may differ: from the first one on below which nothing stands all are blank. */
function differingIn(area: Area, { book }: Scope): number {
  const last = book.cells.spans(area).at(-1)?.[1] ?? area.top - 1;
  return Math.min(last - area.top + 2, area.bottom - area.top + 1);
}

/** Whether there are more places than a LAMBDA may be called for. */
const areTooMany = ({ rows, columns }: Shape): boolean => rows * columns > MOST_CALLS;

/** What a LAMBDA gives for one place; #CALC! for what fits no cell: an array, a range, another LAMBDA. */
export function single(result: Operand, scope: Scope): Scalar {
  const value = cellResult(valueOf(result, { ...scope, arrays: true })) as Scalar | Matrix;
  if (!isMatrix(value)) return value;
  return value.length === 1 && value[0]!.length === 1 ? value[0]![0]! : NESTED;
}

const NESTED: CellError = { ...CALC, message: "The LAMBDA gives an array where one value has room." };

function byLine(array: Operand | undefined, lambda: Lambda, scope: Scope, side: "row" | "column"): Operand {
  const given = array instanceof Reference ? array : givenArray(array, scope);
  if (isError(given)) return given;
  if (given instanceof Reference && !given.area) return VALUE;
  if (side === "column") return byColumn(given, lambda, scope);
  const { height, differing, at } = rowsOf(given, scope);
  const count = lambda.isPlaceless() ? differing : height;
  if (count > MOST_CALLS) return TOO_OFTEN;
  const results: Matrix = [];
  for (let row = 0; row < count; row++) results.push([single(invoked(lambda, [at(row)], scope), scope)]);
  return count < height ? new Tall(results, height) : results;
}

function byColumn(given: Reference | Matrix | Tall, lambda: Lambda, scope: Scope): Operand {
  const columns = given instanceof Reference ? columnsOf(given.area!) : columnsIn(whole(given));
  return [columns.map((column) => single(invoked(lambda, [column], scope), scope))];
}

const columnsOf = (area: Area): Reference[] =>
  Array.from(
    { length: area.right - area.left + 1 },
    (_, i) => new Reference([{ ...area, left: area.left + i, right: area.left + i }]),
  );

const columnsIn = (values: Matrix): Matrix[] =>
  values[0]!.map((_, column) => values.map((row) => [row[column]!]));

/** An argument's rows, each as cells or values; from the last of those that differ on all are alike. */
function rowsOf(given: Reference | Matrix | Tall, scope: Scope) {
  if (!(given instanceof Reference)) {
    const { rows } = held(given);
    const at = (row: number): Operand => [rows[Math.min(row, rows.length - 1)]!];
    return { height: heightOf(given), differing: rows.length, at };
  }
  const area = given.area!;
  const at = (row: number): Operand =>
    new Reference([{ ...area, top: area.top + row, bottom: area.top + row }]);
  return { height: shapeOfArea(area).rows, differing: differingIn(area, scope), at };
}

/** An argument as an array; an error where it is one. */
function givenArray(array: Operand | undefined, scope: Scope): Matrix | Tall | CellError {
  if (array === undefined) return VALUE;
  const value = valuesOf(array, scope);
  return isError(value) ? value : isArray(value) ? value : [[value]];
}

/** One call for each place of arrays side by side; #N/A where one of them has none. */
function mapped(args: readonly (Operand | undefined)[], lambda: Lambda, scope: Scope): Operand {
  const arrays: Places[] = [];
  for (const argument of args) {
    const places = placesOf(argument, scope);
    if (isError(places)) return places;
    arrays.push(places);
  }
  const rows = Math.max(...arrays.map((places) => places.rows));
  const columns = Math.max(...arrays.map((places) => places.columns));
  const differing = lambda.isPlaceless() ? differingRows(arrays, rows) : rows;
  if (areTooMany({ rows: differing, columns })) return TOO_OFTEN;
  const results = arrayOf(differing, columns, (row, column) => {
    const given = arrays.map((places) => places.at(row, column));
    return given.includes(undefined) ? NA : single(invoked(lambda, given, scope), scope);
  });
  return differing < rows ? new Tall(isMatrix(results) ? results : [[results as Scalar]], rows) : results;
}

/** How many rows of arrays side by side may differ; behind the end of a shorter one all is missing. */
const differingRows = (arrays: readonly Places[], rows: number): number =>
  Math.min(
    rows,
    Math.max(
      ...arrays.map((each) =>
        each.differing < each.rows && each.rows === rows ? each.differing : each.rows + 1,
      ),
    ),
  );

/** Each step's total; without an initial value the first place is the first total. */
function scanned([initial, array]: readonly (Operand | undefined)[], lambda: Lambda, scope: Scope): Operand {
  const places = placesOf(array, scope);
  if (isError(places)) return places;
  if (areTooMany(places)) return TOO_OFTEN;
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
