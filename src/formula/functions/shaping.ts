import { COLUMNS, ROWS } from "../../address";
import { CALC, NA, VALUE } from "../errors";
import { toNumber } from "../coerce";
import { arrayIn, matrixOf } from "../dereference";
import { type Operand, Reference, shapeOf } from "../operand";
import { MOST_VALUES, TOO_LARGE } from "../size";
import type { Argument, CellFunction, Scope } from "../scope";
import { firstRows, rowOf, rowsFrom, Tall, whole } from "../tall";
import { isError, type Matrix, type Scalar } from "../value";
import {
  anyValue,
  array,
  define,
  integer,
  logical,
  matrix,
  ofTall,
  optional,
  type Parameter,
} from "./define";
import { arrayOf, transposed } from "./shape";

/** A rectangle of values, or one of each sheet. */
const sheets: Parameter<(Matrix | Tall)[]> = {
  form: "array",
  optional: false,
  read: (argument, scope) => {
    if (isError(argument)) return argument;
    const values = arrayIn(argument, scope);
    return isError(values) && !(argument instanceof Reference && argument.isThroughSheets)
      ? values
      : matricesOf(argument, scope);
  },
};

/** Arrays cut, joined and laid out anew. */
export const shaping: Record<string, CellFunction> = {
  TAKE: {
    ...ofTall(
      define([array, amount(), amount()], ([values, rows, columns]) => {
        if (rows === 0 || columns === 0) return CALC;
        return columnwise(keptRows(values, rows), (line) => kept(line, columns));
      }),
    ),
    givesArray: true,
    sizedLike: [0],
    sizedBy: [1, 2],
  },
  DROP: {
    ...ofTall(
      define([array, amount(), amount()], ([values, rows = 0, columns = 0]) => {
        const cut = rows >= 0 ? rowsFrom(values, rows) : keptRows(values, shapeOf(values).rows + rows, true);
        return shapeOf(cut).rows === 0 ? CALC : columnwise(cut, (line) => dropped(line, columns));
      }),
    ),
    givesArray: true,
    sizedLike: [0],
    sizedBy: [1, 2],
  },
  CHOOSEROWS: { ...ofTall(chosenLines(rowsOf)), givesArray: true, sizedLike: [0] },
  CHOOSECOLS: { ...ofTall(chosenLines(columnsOf)), givesArray: true, sizedLike: [0] },
  VSTACK: { ...stacked((values) => values), givesArray: true, sizedLike: "all" },
  HSTACK: { ...stacked(transposed), givesArray: true, sizedLike: "all" },
  TOCOL: {
    ...flattened((line) => line.map((value) => [value])),
    givesArray: true,
    sizedLike: [0],
    sizedBy: [0, 1],
  },
  TOROW: { ...flattened((line) => [line]), givesArray: true, sizedLike: [0], sizedBy: [0, 1] },
  EXPAND: {
    ...define(
      [matrix, amount(), amount(), optional(anyValue, undefined)],
      ([values, rows, columns, filling]) => {
        const shape = shapeOf(values);
        const [high, wide] = [rows ?? shape.rows, columns ?? shape.columns];
        if (high < shape.rows || wide < shape.columns || high > ROWS || wide > COLUMNS) return VALUE;
        return arrayOf(high, wide, (row, column) => {
          const value = values[row]?.[column];
          return value === undefined ? (filling === undefined ? NA : filling) : value;
        });
      },
    ),
    givesArray: true,
    sizedLike: [0],
    sizedBy: [1, 2],
  },
};

function amount() {
  return optional(integer, undefined);
}

/** The first values of a line, or the last where the count is negative; all without a count. */
const kept = (line: Scalar[], count: number | undefined): Scalar[] =>
  count === undefined ? line : count > 0 ? line.slice(0, count) : line.slice(count);

/** The same of rows; with `none` a count that is not above 0 leaves none. */
function keptRows(values: Matrix | Tall, count: number | undefined, none = false): Matrix | Tall {
  if (count === undefined) return values;
  if (count > 0) return firstRows(values, count);
  return none ? [] : rowsFrom(values, Math.max(shapeOf(values).rows + count, 0));
}

/** A line without its first values, or without the last where the count is negative. */
const dropped = (line: Scalar[], count: number): Scalar[] =>
  count >= 0 ? line.slice(count) : line.slice(0, count);

/** The same done to each row; nothing left is #CALC!. */
function columnwise(values: Matrix | Tall, cut: (line: Scalar[]) => Scalar[]): Operand {
  const result = values.map(cut);
  return shapeOf(result).columns === 0 ? CALC : result;
}

/** An array's rows or columns: how many, and what those at some places make. */
interface Lines {
  readonly count: number;
  readonly pick: (places: readonly number[]) => Matrix | Tall;
}

function rowsOf(values: Matrix | Tall): Lines {
  return { count: shapeOf(values).rows, pick: (places) => places.map((row) => rowOf(values, row)!) };
}

function columnsOf(values: Matrix | Tall): Lines {
  const pick: Lines["pick"] = (places) => values.map((row) => places.map((column) => row[column]!));
  return { count: shapeOf(values).columns, pick };
}

/** Lines by their numbers, from the end where negative. */
function chosenLines(linesOf: (values: Matrix | Tall) => Lines): CellFunction {
  return {
    forms: ["array", "range"],
    required: 2,
    repeat: 1,
    apply([values, ...numbers], scope) {
      const given = isError(values) ? values : arrayIn(values, scope);
      if (isError(given)) return given;
      const { count, pick } = linesOf(given);
      const places: number[] = [];
      for (const position of numbers.flatMap((argument) => scalarsOf(argument, scope))) {
        const at = toNumber(position);
        if (isError(at)) return at;
        const place = Math.trunc(at);
        if (place === 0 || Math.abs(place) > count) return VALUE;
        places.push(place > 0 ? place - 1 : count + place);
      }
      return pick(places);
    },
  };
}

function scalarsOf(argument: Argument, scope: Scope): Scalar[] {
  const values = matrixOf(argument, scope);
  if (isError(values)) return [values];
  return values.length > 1 && values[0]!.length > 1 ? [VALUE] : values.flat();
}

/** Arrays one after the other, #N/A where one is narrower than the widest. */
function stacked(turn: (values: Matrix) => Matrix): CellFunction {
  return {
    forms: ["array"],
    required: 1,
    repeat: 1,
    apply(args, scope) {
      const lines: Matrix = [];
      let width = 0;
      for (const argument of args)
        for (const values of matricesOf(argument, scope))
          for (const line of turn(whole(values))) {
            lines.push(line);
            width = Math.max(width, line.length);
            if (lines.length * width > MOST_VALUES) return TOO_LARGE;
          }
      return turn(
        lines.map((line) => Array.from({ length: width }, (_, i) => (i < line.length ? line[i]! : NA))),
      );
    },
  };
}

/** An argument's values; of a range through several sheets each sheet's. */
function matricesOf(argument: Argument, scope: Scope): (Matrix | Tall)[] {
  if (argument instanceof Reference && argument.isThroughSheets)
    return argument.areas.map((area) => scope.book.cells.matrix(area));
  const values = arrayIn(argument, scope);
  return [isError(values) ? [[values]] : values];
}

/** All values in one line, without blanks (1, 3) or errors (2, 3), row by row or column by column. */
function flattened(lay: (line: Scalar[]) => Matrix): CellFunction {
  return ofTall(
    define([sheets, optional(integer, 0), optional(logical, false)], ([all, ignored, byColumn]) => {
      if (ignored < 0 || ignored > 3) return VALUE;
      const counts = (value: Scalar) => !(ignored & 1 && value === null) && !(ignored & 2 && isError(value));
      const line: Scalar[] = [];
      for (const values of all.map((each) => (isIgnoredAtEnd(each, counts) ? each.rows : whole(each))))
        for (const row of byColumn ? transposed(values) : values)
          for (const value of row) if (counts(value)) line.push(value);
      return line.length === 0 ? CALC : lay(line);
    }),
  );
}

/** Whether nothing counts of the rows that an array ends in. */
const isIgnoredAtEnd = (values: Matrix | Tall, counts: (value: Scalar) => boolean): values is Tall =>
  values instanceof Tall && !values.last.some(counts);
