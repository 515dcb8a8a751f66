import { NA } from "./errors";
import { isMatrix, shapeOf } from "./operand";
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
  const shapes = args.map((arg) => (isMatrix(arg) ? shapeOf(arg) : { rows: 1, columns: 1 }));
  const rows = Math.max(...shapes.map((shape) => shape.rows));
  const columns = Math.max(...shapes.map((shape) => shape.columns));
  const result: Matrix = [];
  for (let row = 0; row < rows; row++) {
    const line: Scalar[] = [];
    for (let column = 0; column < columns; column++) {
      line.push(operation(args.map((arg) => (isMatrix(arg) ? stretched(arg, row, column) : arg))));
    }
    result.push(line);
  }
  return result;
}

/** A matrix's cell, its only row or column repeated; undefined beyond its edge. */
export function stretched(matrix: Matrix, row: number, column: number): Scalar | undefined {
  const line = matrix.length === 1 ? matrix[0] : matrix[row];
  return line?.length === 1 ? line[0] : line?.[column];
}
