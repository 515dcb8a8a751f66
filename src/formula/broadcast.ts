import { NA } from "./errors";
import { isArray, type Operand, Reference, ReferenceArray, type Shape } from "./operand";
import { MOST_VALUES, TOO_LARGE } from "./size";
import { heightOf, isTall, rowOf, Tall } from "./tall";
import type { Matrix, Scalar } from "./value";

/**
 * Applies an operation cell by cell, as Excel's arrays do: a single value, row or column stretches over the rest;
 * where another array has no cell the result is #N/A. Single values alone give a single value.
 */
export const broadcast = (
  args: readonly (Scalar | Matrix | Tall)[],
  operation: (cells: Scalar[]) => Scalar,
): Scalar | Matrix | Tall =>
  broadcastSparse(args, (cells) => (cells.includes(undefined) ? NA : operation(cells as Scalar[])));

/** The same for an operation that can do without some of its cells: those beyond an array's edge are undefined. */
export function broadcastSparse(
  args: readonly (Scalar | Matrix | Tall)[],
  operation: (cells: (Scalar | undefined)[]) => Scalar,
): Scalar | Matrix | Tall {
  const arrays = args.filter(isArray);
  if (arrays.length === 0) return operation(args as Scalar[]);
  const { rows, columns } = commonShape(arrays);
  const differing = differingRows(arrays, rows);
  if (differing * columns > MOST_VALUES) return TOO_LARGE;
  const result: Matrix = [];
  const cells: (Scalar | undefined)[] = [...(args as Scalar[])];
  const lines: (readonly Scalar[] | undefined | null)[] = args.map(() => null);
  for (let row = 0; row < differing; row++) {
    if (turnedTo(row, args, lines)) {
      const line: Scalar[] = [];
      for (let column = 0; column < columns; column++)
        line.push(movedTo(column, lines, cells) ? operation(cells) : line[column - 1]!);
      result.push(line);
    } else result.push(result[row - 1]!);
  }
  return differing < rows ? new Tall(result, rows) : result;
}

/** How many rows of arrays side by side may differ: from there on each goes on as in the last of them. */
function differingRows(arrays: readonly (Places | Tall)[], rows: number): number {
  if (!arrays.some(isTall)) return rows;
  let differing = 1;
  for (const array of arrays) {
    const { length } = array instanceof Tall ? array.rows : array;
    // behind the end of a shorter array all is missing
    differing = Math.max(differing, array instanceof Tall || length === 1 ? length : length + 1);
    if (array instanceof Tall && array.height < rows) differing = Math.max(differing, array.height + 1);
  }
  return Math.min(differing, rows);
}

/** Puts the arrays' rows in place, null beside single values; says whether any is another than before. */
function turnedTo(
  row: number,
  arrays: readonly (Places | Tall | Scalar)[],
  lines: (readonly unknown[] | undefined | null)[],
): boolean {
  let differs = row === 0;
  for (let k = 0; k < arrays.length; k++) {
    const array = arrays[k]!;
    if (!Array.isArray(array) && !(array instanceof Tall)) continue;
    const line = rowAt(array as Places | Tall, row);
    if (line === lines[k]) continue;
    differs = true;
    lines[k] = line;
  }
  return differs;
}

/**
 * Takes the cells of a row's column; says whether any is another than in the column before. A row of the sheet is mostly
 * blank: its equal cells are computed once.
 */
function movedTo<T>(
  column: number,
  lines: readonly (readonly T[] | undefined | null)[],
  cells: (T | undefined)[],
): boolean {
  let differs = column === 0;
  for (let k = 0; k < lines.length; k++) {
    const line = lines[k];
    if (line === null) continue;
    const cell = line?.length === 1 ? line[0] : line?.[column];
    if (cell === cells[k]) continue;
    differs = true;
    cells[k] = cell;
  }
  return differs;
}

/** An array's row, its only one repeated; undefined beyond its edge. */
function rowAt<T>(array: readonly (readonly T[])[] | Tall, row: number): readonly (T | Scalar)[] | undefined {
  if (array instanceof Tall) return rowOf(array, row);
  return array.length === 1 ? array[0] : array[row];
}

/** A row's cell, its only one repeated; undefined beyond its edge. */
const at = <T>(line: readonly T[] | undefined, column: number): T | undefined =>
  line?.length === 1 ? line[0] : line?.[column];

/** Values or cells pointed at, as a matrix has them. */
export type Places = readonly (readonly (Reference | Scalar)[])[];

/**
 * Calls a function once for each place of arrays, stretched in the same way.
 * @param placed what its place in the result holds: a value, or cells pointed at
 * @param first see ReferenceArray
 * @param byChance whether a call gives another result for the same places
 */
export function overPlaces(
  arrays: readonly (Places | Tall)[],
  call: (places: (Reference | Scalar)[]) => Operand,
  placed: (result: Operand) => Reference | Scalar,
  first: boolean,
  byChance = false,
): Scalar | Matrix | Tall | ReferenceArray {
  const { rows, columns } = commonShape(arrays);
  const differing = differingRows(arrays, rows);
  if (differing * columns > MOST_VALUES) return TOO_LARGE;
  let pointing = false;
  const given: (readonly (Reference | Scalar)[] | undefined | null)[] = arrays.map(() => null);
  const places: (Reference | Scalar | undefined)[] = arrays.map(() => null);
  const result: (Reference | Scalar)[][] = [];
  for (let row = 0; row < differing; row++) {
    if (!turnedTo(row, arrays, given) && !byChance) {
      result.push(result[row - 1]!);
      continue;
    }
    const line: (Reference | Scalar)[] = [];
    for (let column = 0; column < columns; column++) {
      if (!movedTo(column, given, places) && !byChance) {
        line.push(line[column - 1]!);
        continue;
      }
      const place = places.includes(undefined) ? NA : placed(call(places as (Reference | Scalar)[]));
      pointing ||= place instanceof Reference;
      line.push(place);
    }
    result.push(line);
  }
  if (pointing) {
    while (result.length < rows) result.push(result.at(-1)!);
    return new ReferenceArray(result, first);
  }
  return differing < rows ? new Tall(result as Matrix, rows) : (result as Matrix);
}

function commonShape(arrays: readonly (Places | Tall)[]): Shape {
  let rows = 0;
  let columns = 0;
  for (const array of arrays) {
    rows = Math.max(rows, heightOf(array));
    columns = Math.max(columns, array instanceof Tall ? array.width : array[0]!.length);
  }
  return { rows, columns };
}

/** A matrix's cell, its only row or column repeated; undefined beyond its edge. */
export const stretched = <T>(matrix: readonly (readonly T[])[], row: number, column: number): T | undefined =>
  at(matrix.length === 1 ? matrix[0] : matrix[row], column);
