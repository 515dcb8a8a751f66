import { compare, toBoolean, toNumber } from "../coerce";
import { matrixOf, singleOf } from "../dereference";
import { errorTexts } from "../../errors";
import { CALC, VALUE } from "../errors";
import { toFifteenDigits } from "../numberText";
import { type Operand, shapeOf } from "../operand";
import type { Argument, CellFunction, Scope } from "../scope";
import { held, heightOf, rowOf, Tall } from "../tall";
import { isError, type Matrix, type Scalar } from "../value";
import { array, cells, define, logical, matrix, ofTall, optional, type Parameter } from "./define";
import { transposed } from "./shape";

/** One whole number or a list of them. */
const wholes: Parameter<readonly number[]> = {
  ...matrix,
  read: (argument, scope) => {
    const values = matrix.read(argument, scope);
    if (isError(values)) return values;
    const numbers = values.flat().map((value) => toNumber(value));
    return numbers.find(isError) ?? (numbers as number[]).map(Math.trunc);
  },
};

/** Rows and columns of an array, chosen or put in order. */
export const selection: Record<string, CellFunction> = {
  FILTER: {
    ...ofTall(
      define([array, array, optional(cells, undefined)], ([values, include, empty]) =>
        filtered(values, include, empty?.operand),
      ),
    ),
    givesArray: true,
    sizedLike: [0],
    sizedBy: [1],
  },
  SORT: {
    ...ofTall(
      define(
        [array, optional(wholes, [1]), optional(wholes, [1]), optional(logical, false)],
        ([values, indices, orders, byColumn]) => {
          const { rows } = held(values);
          if (orders.length !== 1 && orders.length !== indices.length) return VALUE;
          if (orders.some((order) => Math.abs(order) !== 1)) return VALUE;
          if (indices.some((index) => index < 1 || index > (byColumn ? heightOf(values) : rows[0]!.length)))
            return VALUE;
          const keys = indices.map((index, i) => ({
            line: byColumn ? rowOf(values, index - 1)! : rows.map((row) => row[index - 1]!),
            order: orders[i] ?? orders[0]!,
          }));
          return byColumn ? ofColumns(inOrder(transposed(rows), keys), values) : sortedTall(values, keys);
        },
      ),
    ),
    givesArray: true,
    sizedLike: [0],
  },
  SORTBY: {
    forms: ["array", "array", "scalar"],
    required: 2,
    repeat: 2,
    apply: sortedBy,
    givesArray: true,
    sizedLike: [0],
  },
  UNIQUE: {
    ...ofTall(
      define([array, optional(logical, false), optional(logical, false)], ([values, byColumn, onlyOnce]) => {
        const { rows, more } = held(values);
        const lines = byColumn ? transposed(rows) : rows;
        const counts = new Map<string, number>([[keyOf(lines.at(-1)!), byColumn ? 0 : more]]);
        for (const line of lines) counts.set(keyOf(line), (counts.get(keyOf(line)) ?? 0) + 1);
        const kept = lines.filter((line) => {
          const count = counts.get(keyOf(line))!;
          // the first of equal lines stays; after it their count is taken as 0
          if (!onlyOnce) counts.set(keyOf(line), 0);
          return onlyOnce ? count === 1 : count > 0;
        });
        if (kept.length === 0) return CALC;
        return byColumn ? ofColumns(kept, values) : kept;
      }),
    ),
    givesArray: true,
    sizedLike: [0],
    sizedBy: [0, 1, 2],
  },
};

/** Rows, or columns, in the order of others of the same length: the first decides, then the next. */
function sortedBy([given, ...orders]: readonly Argument[], scope: Scope): Operand {
  const values = matrixOf(given, scope);
  if (isError(values)) return values;
  const keys: Key[] = [];
  let byColumn = false;
  for (let i = 0; i < orders.length; i += 2) {
    const by = matrixOf(orders[i], scope);
    if (isError(by)) return by;
    const order = toNumber(singleOf(orders[i + 1] ?? 1, scope));
    if (isError(order)) return order;
    if (Math.abs(Math.trunc(order)) !== 1) return VALUE;
    byColumn = by.length === 1 && by[0]!.length === values[0]!.length;
    const line = by.flat();
    if (line.length !== (byColumn ? values[0]!.length : values.length)) return VALUE;
    if (by.length > 1 && by[0]!.length > 1) return VALUE;
    keys.push({ line, order: Math.trunc(order) });
  }
  const lines = byColumn ? transposed(values) : values;
  const sorted = inOrder(lines, keys);
  return byColumn ? transposed(sorted) : sorted;
}

/** What lines are ordered by: a value for each, 1 for from the smallest up or -1. */
export interface Key {
  readonly line: readonly Scalar[];
  readonly order: number;
}

/** Lines by the first key, where that is the same by the next; otherwise they stay as they are. */
export function inOrder<T>(lines: readonly T[], keys: readonly Key[]): T[] {
  const places = [...lines.keys()].sort((a, b) => {
    for (const { line, order } of keys) {
      const difference = placed(line[a]!, line[b]!, order);
      if (difference !== 0) return difference;
    }
    return a - b;
  });
  return places.map((place) => lines[place]!);
}

/** Columns side by side, which end in equal rows where those that they were taken from do. */
function ofColumns(columns: Matrix, from: Matrix | Tall): Matrix | Tall {
  const rows = transposed(columns);
  return from instanceof Tall ? new Tall(rows, from.height) : rows;
}

/** Lines with the same key are equal: texts without regard to case, numbers to 15 digits. */
export const keyOf = (line: readonly Scalar[]): string =>
  JSON.stringify(
    line.map((value) =>
      typeof value === "string"
        ? value.toUpperCase()
        : typeof value === "number"
          ? toFifteenDigits(value)
          : isError(value)
            ? [value.error]
            : value,
    ),
  );

/** Rows in order, the equal ones that an array ends in as one. */
function sortedTall(values: Matrix | Tall, keys: readonly Key[]): Matrix | Tall {
  const { rows, more } = held(values);
  const sorted = inOrder(rows, keys);
  if (more === 0) return sorted;
  const last = sorted.lastIndexOf(rows.at(-1)!);
  if (last === sorted.length - 1) return new Tall(sorted, rows.length + more);
  const all = sorted.slice(0, last);
  for (let i = 0; i < more; i++) all.push(rows.at(-1)!);
  for (const row of sorted.slice(last)) all.push(row);
  return all;
}

function filtered(values: Matrix | Tall, include: Matrix | Tall, empty: Operand | undefined): Operand {
  const flags: boolean[] = [];
  for (const value of held(include).rows.flat()) {
    const flag = toBoolean(value);
    if (isError(flag)) return flag;
    flags.push(flag);
  }
  const { rows, columns } = shapeOf(values);
  const by = shapeOf(include);
  const upright = by.columns === 1 && by.rows === rows;
  if (!upright && !(by.rows === 1 && by.columns === columns)) return VALUE;
  const kept = upright
    ? keptRows(values, flags, rows)
    : values.map((row) => row.filter((_, column) => flags[column]));
  const shape = shapeOf(kept);
  return shape.rows === 0 || shape.columns === 0 ? (empty ?? CALC) : kept;
}

/** The rows that flags are true for, of which the last holds for all that follow. */
function keptRows(values: Matrix | Tall, flags: readonly boolean[], rows: number): Matrix | Tall {
  const differing = Math.max(held(values).rows.length, flags.length);
  const flagOf = (row: number) => flags[Math.min(row, flags.length - 1)]!;
  const kept: Matrix = [];
  for (let row = 0; row < differing; row++) if (flagOf(row)) kept.push(rowOf(values, row)!);
  return flagOf(differing) && differing < rows ? new Tall(kept, kept.length + rows - differing) : kept;
}

/** Numbers, texts, truth values, errors; turned round for descending. Blanks come last whichever the direction. */
function placed(a: Scalar, b: Scalar, order: number): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  if (isError(a) || isError(b)) return order * (errorRank(a) - errorRank(b));
  return order * (compare(a, b) as number);
}

/** Errors among themselves go by their number; -1 for any other value. */
const errorRank = (value: Scalar): number => (isError(value) ? errorTexts.indexOf(value.error) : -1);
