import { COLUMNS, ROWS } from "../../address";
import { CALC, NA, VALUE } from "../errors";
import { toNumber } from "../coerce";
import { matrixOf } from "../dereference";
import { type Operand, Reference, shapeOf } from "../operand";
import { MOST_VALUES, TOO_LARGE } from "../size";
import type { Argument, CellFunction, Scope } from "../scope";
import { isError, type Matrix, type Scalar } from "../value";
import { anyValue, define, integer, logical, matrix, optional, type Parameter } from "./define";
import { arrayOf, transposed } from "./shape";

/** A rectangle of values, or one of each sheet. */
const sheets: Parameter<Matrix[]> = {
  form: "array",
  optional: false,
  read: (argument, scope) => {
    if (isError(argument)) return argument;
    const values = matrixOf(argument, scope);
    return isError(values) && !(argument instanceof Reference && argument.isThroughSheets)
      ? values
      : matricesOf(argument, scope);
  },
};

/** Arrays cut, joined and laid out anew. */
export const shaping: Record<string, CellFunction> = {
  TAKE: define([matrix, amount(), amount()], ([values, rows, columns]) => {
    if (rows === 0 || columns === 0) return CALC;
    return columnwise(kept(values, rows), (lines) => kept(lines, columns));
  }),
  DROP: define([matrix, amount(), amount()], ([values, rows = 0, columns = 0]) => {
    const cut = dropped(values, rows);
    return cut.length === 0 ? CALC : columnwise(cut, (lines) => dropped(lines, columns));
  }),
  CHOOSEROWS: chosenLines((values) => values),
  CHOOSECOLS: chosenLines(transposed),
  VSTACK: stacked((values) => values),
  HSTACK: stacked(transposed),
  TOCOL: flattened((line) => line.map((value) => [value])),
  TOROW: flattened((line) => [line]),
  EXPAND: define(
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
};

function amount() {
  return optional(integer, undefined);
}

/** The first lines, or the last where the count is negative; all without a count. */
function kept(lines: Matrix, count: number | undefined): Matrix {
  if (count === undefined) return lines;
  return count > 0 ? lines.slice(0, count) : lines.slice(count);
}

/** The lines without the first, or without the last where the count is negative. */
const dropped = (lines: Matrix, count: number): Matrix =>
  count >= 0 ? lines.slice(count) : lines.slice(0, count);

/** The same done to columns; nothing left is #CALC!. */
function columnwise(values: Matrix, cut: (lines: Matrix) => Matrix): Operand {
  const columns = cut(transposed(values));
  return columns.length === 0 ? CALC : transposed(columns);
}

/** Lines by their numbers, from the end where negative; `turn` makes lines of an array, and an array of lines. */
function chosenLines(turn: (values: Matrix) => Matrix): CellFunction {
  return {
    forms: ["array", "range"],
    required: 2,
    repeat: 1,
    apply([values, ...numbers], scope) {
      const given = isError(values) ? values : matrixOf(values, scope);
      if (isError(given)) return given;
      const lines = turn(given);
      const chosen: Matrix = [];
      for (const position of numbers.flatMap((argument) => scalarsOf(argument, scope))) {
        const at = toNumber(position);
        if (isError(at)) return at;
        const line = lines.at(at > 0 ? Math.trunc(at) - 1 : Math.trunc(at));
        if (!line || Math.trunc(at) === 0) return VALUE;
        chosen.push(line);
      }
      return turn(chosen);
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
          for (const line of turn(values)) {
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
function matricesOf(argument: Argument, scope: Scope): Matrix[] {
  if (argument instanceof Reference && argument.isThroughSheets)
    return argument.areas.map((area) => scope.book.cells.matrix(area));
  const values = matrixOf(argument, scope);
  return [isError(values) ? [[values]] : values];
}

/** All values in one line, without blanks (1, 3) or errors (2, 3), row by row or column by column. */
function flattened(lay: (line: Scalar[]) => Matrix): CellFunction {
  return define([sheets, optional(integer, 0), optional(logical, false)], ([all, ignored, byColumn]) => {
    if (ignored < 0 || ignored > 3) return VALUE;
    const line = all
      .flatMap((values) => (byColumn ? transposed(values) : values).flat())
      .filter((value) => !(ignored & 1 && value === null) && !(ignored & 2 && isError(value)));
    return line.length === 0 ? CALC : lay(line);
  });
}
