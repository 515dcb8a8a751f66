import { compare, toBoolean } from "../coerce";
import { CALC, errorTexts, VALUE } from "../errors";
import { type Operand, shapeOf } from "../operand";
import type { CellFunction } from "../scope";
import { isError, type Matrix, type Scalar } from "../value";
import { cells, define, integer, logical, matrix, optional } from "./define";

/** Rows and columns of an array, chosen or put in order. */
export const selection: Record<string, CellFunction> = {
  FILTER: define([matrix, matrix, optional(cells, undefined)], ([values, include, empty]) =>
    filtered(values, include, empty?.operand),
  ),
  SORT: define(
    [matrix, optional(integer, 1), optional(integer, 1), optional(logical, false)],
    ([values, index, order, byColumn]) => {
      if (order !== 1 && order !== -1) return VALUE;
      const rows = byColumn ? transposed(values) : values;
      if (index < 1 || index > rows[0]!.length) return VALUE;
      const sorted = rows.toSorted((a, b) => placed(a[index - 1]!, b[index - 1]!, order));
      return byColumn ? transposed(sorted) : sorted;
    },
  ),
};

function filtered(values: Matrix, include: Matrix, empty: Operand | undefined): Operand {
  const flags: boolean[] = [];
  for (const value of include.flat()) {
    const flag = toBoolean(value);
    if (isError(flag)) return flag;
    flags.push(flag);
  }
  const { rows, columns } = shapeOf(values);
  const upright = include[0]!.length === 1 && include.length === rows;
  if (!upright && !(include.length === 1 && include[0]!.length === columns)) return VALUE;
  const kept = upright
    ? values.filter((_, row) => flags[row])
    : values.map((row) => row.filter((_, column) => flags[column]));
  return kept.length === 0 || kept[0]!.length === 0 ? (empty ?? CALC) : kept;
}

/** Numbers, texts, truth values, errors; turned round for descending. Blanks come last whichever the direction. */
function placed(a: Scalar, b: Scalar, order: number): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  if (isError(a) || isError(b)) return order * (errorRank(a) - errorRank(b));
  return order * (compare(a, b) as number);
}

/** Errors among themselves go by their number; -1 for any other value. */
const errorRank = (value: Scalar): number => (isError(value) ? errorTexts.indexOf(value.error) : -1);

const transposed = (values: Matrix): Matrix =>
  values[0]!.map((_, column) => values.map((row) => row[column]!));
