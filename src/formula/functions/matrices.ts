import { matrixOf } from "../dereference";
import { NUM, VALUE } from "../errors";
import { finite } from "../finite";
import { type Operand, shapeOf } from "../operand";
import type { Argument, CellFunction, Scope } from "../scope";
import { type CellError, isError, type Matrix } from "../value";
import { numbersIn } from "./collect";
import { cells, define, integer, matrix, numeric } from "./define";
import { arrayOf } from "./shape";

/** Rows and columns that a matrix has at most to be turned over: larger ones would hold up the page. */
const LARGEST = 700;

/** Matrices as such, and how often values fall between bounds. */
export const matrices: Record<string, CellFunction> = numeric({
  MUNIT: {
    ...define([integer], ([size]) =>
      size < 1 ? VALUE : arrayOf(size, size, (row, column) => (row === column ? 1 : 0)),
    ),
    givesArray: true,
    sizedBy: [0],
  },
  MDETERM: define([matrix], ([values]) => {
    const square = squareOf(values);
    return Array.isArray(square) ? finite(eliminated(square, []).determinant) : square;
  }),
  MINVERSE: {
    ...define([matrix], ([values]) => {
      const square = squareOf(values);
      if (!Array.isArray(square)) return square;
      const size = square.length;
      const unit = square.map((_, row) => square.map((_, column) => (row === column ? 1 : 0)));
      const { right } = eliminated(square, unit);
      return right ? arrayOf(size, size, (row, column) => finite(right[row]![column]!)) : NUM;
    }),
    givesArray: true,
    sizedLike: [0],
  },
  FREQUENCY: {
    ...define([list(), list()], ([data, bounds], scope) => counted(data.operand, bounds.operand, scope)),
    givesArray: true,
    sizedLike: [1],
    sizedBy: [1],
  },
});

function list() {
  return { ...cells, read: (operand: Argument) => ({ operand }) };
}

/** A square of numbers; #VALUE! for another shape or for what is no number. */
function squareOf(values: Matrix): number[][] | CellError {
  const { rows, columns } = shapeOf(values);
  const error = values.flat().find(isError);
  if (error) return error;
  if (rows !== columns || values.flat().some((value) => typeof value !== "number")) return VALUE;
  return rows > LARGEST ? NUM : (values as number[][]);
}

/** Gauss's and Jordan's elimination with partial pivots; without a `right` side for a matrix that has no inverse. */
function eliminated(
  given: readonly (readonly number[])[],
  beside: readonly (readonly number[])[],
): { determinant: number; right?: number[][] } {
  const left = given.map((row) => [...row]);
  const right = beside.map((row) => [...row]);
  let determinant = 1;
  for (let at = 0; at < left.length; at++) {
    const pivot = pivotOf(left, at);
    if (left[pivot]![at] === 0) return { determinant: 0 };
    if (pivot !== at) determinant = -determinant;
    for (const side of [left, right])
      if (side.length > 0) [side[at], side[pivot]] = [side[pivot]!, side[at]!];
    determinant *= left[at]![at]!;
    for (let row = right.length > 0 ? 0 : at + 1; row < left.length; row++)
      if (row !== at) clear(left, right, row, at);
  }
  right.forEach((row, at) => row.forEach((value, i) => (row[i] = value / left[at]![at]!)));
  return { determinant, right };
}

function pivotOf(left: readonly (readonly number[])[], at: number): number {
  let best = at;
  for (let row = at + 1; row < left.length; row++)
    if (Math.abs(left[row]![at]!) > Math.abs(left[best]![at]!)) best = row;
  return best;
}

/** Takes from a row so much of the pivot's that nothing is left in its column. */
function clear(left: number[][], right: number[][], row: number, at: number): void {
  const factor = left[row]![at]! / left[at]![at]!;
  if (factor === 0) return;
  for (let i = at; i < left.length; i++) left[row]![i]! -= factor * left[at]![i]!;
  const [line, pivot] = [right[row], right[at]];
  if (line && pivot) for (let i = 0; i < line.length; i++) line[i]! -= factor * pivot[i]!;
}

/** How many values lie above one bound and not above the next, and above all; of equal bounds the first counts. */
function counted(data: Argument, bounds: Argument, scope: Scope): Operand {
  const values = numbersIn([data], scope);
  if (isError(values)) return values;
  const ends = boundsIn(bounds, scope);
  if (isError(ends)) return ends;
  const order = [...ends.keys()].sort((a, b) => ends[a]! - ends[b]! || a - b);
  const sorted = Float64Array.from(ends).sort();
  const counts: number[] = Array.from({ length: ends.length + 1 }, () => 0);
  for (const value of values) {
    const place = placeOf(sorted, value);
    counts[place === ends.length ? place : order[place]!]!++;
  }
  return counts.length === 1 ? counts[0]! : counts.map((count) => [count]);
}

/** Bounds; blank cells alone are as many zeros. */
function boundsIn(bounds: Argument, scope: Scope): number[] | CellError {
  const ends = numbersIn([bounds], scope);
  if (isError(ends) || ends.length > 0) return ends;
  const cells = matrixOf(bounds, scope);
  return isError(cells) || cells.flat().some((value) => value !== null) ? [] : cells.flat().map(() => 0);
}

/** The first of sorted numbers that is not smaller. */
function placeOf(sorted: Float64Array, value: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
