import { NA } from "./errors";
import { isMatrix, type Operand, Reference, ReferenceArray, type Shape } from "./operand";
import { MOST_VALUES, TOO_LARGE } from "./size";
import type { Matrix, Scalar } from "./value";

/**
 * Applies an operation cell by cell, as Excel's arrays do: a single value, row or column stretches over the rest;
 * where another array has no cell the result is #N/A. Single values alone give a single value.
 */
export const broadcast = (
  args: readonly (Scalar | Matrix)[],
  operation: (cells: Scalar[]) => Scalar,
): Scalar | Matrix =>
  broadcastSparse(args, (cells) => (cells.includes(undefined) ? NA : operation(cells as Scalar[])));

/** The same for an operation that can do without some of its cells: those beyond an array's edge are undefined. */
export function broadcastSparse(
  args: readonly (Scalar | Matrix)[],
  operation: (cells: (Scalar | undefined)[]) => Scalar,
): Scalar | Matrix {
  if (!args.some(isMatrix)) return operation(args as Scalar[]);
  const { rows, columns } = commonShape(args.filter(isMatrix));
  if (rows * columns > MOST_VALUES) return TOO_LARGE;
  const result: Matrix = [];
  const cells: (Scalar | undefined)[] = [...(args as Scalar[])];
  for (let row = 0; row < rows; row++) {
    const line: Scalar[] = [];
    for (let column = 0; column < columns; column++) {
      for (let k = 0; k < args.length; k++) {
        const arg = args[k]!;
        if (isMatrix(arg)) cells[k] = stretched(arg, row, column);
      }
      line.push(operation(cells));
    }
    result.push(line);
  }
  return result;
}

type Places = readonly (readonly (Reference | Scalar)[])[];

/**
 * Calls a function once for each place of arrays, stretched in the same way.
 * @param placed what its place in the result holds: a value, or cells pointed at
 * @param first see ReferenceArray
 */
export function overPlaces(
  arrays: readonly Places[],
  call: (places: (Reference | Scalar)[]) => Operand,
  placed: (result: Operand) => Reference | Scalar,
  first: boolean,
): Scalar | Matrix | ReferenceArray {
  const { rows, columns } = commonShape(arrays);
  if (rows * columns > MOST_VALUES) return TOO_LARGE;
  let pointing = false;
  const result: (Reference | Scalar)[][] = [];
  for (let row = 0; row < rows; row++) {
    const line: (Reference | Scalar)[] = [];
    for (let column = 0; column < columns; column++) {
      const places = arrays.map((array) => stretched(array, row, column));
      const place = places.includes(undefined) ? NA : placed(call(places as (Reference | Scalar)[]));
      pointing ||= place instanceof Reference;
      line.push(place);
    }
    result.push(line);
  }
  return pointing ? new ReferenceArray(result, first) : (result as Matrix);
}

function commonShape(arrays: readonly Places[]): Shape {
  let rows = 0;
  let columns = 0;
  for (const array of arrays) {
    rows = Math.max(rows, array.length);
    columns = Math.max(columns, array[0]!.length);
  }
  return { rows, columns };
}

/** A matrix's cell, its only row or column repeated; undefined beyond its edge. */
export function stretched<T>(matrix: readonly (readonly T[])[], row: number, column: number): T | undefined {
  const line = matrix.length === 1 ? matrix[0] : matrix[row];
  return line?.length === 1 ? line[0] : line?.[column];
}
