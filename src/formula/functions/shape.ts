import type { Given } from "../operand";
import { MOST_VALUES, TOO_LARGE } from "../size";
import type { Matrix, Scalar } from "../value";

/** An array of a size, cell by cell; #NUM! for one too large to make, the bare value for a single cell. */
export function arrayOf(rows: number, columns: number, cell: (row: number, column: number) => Scalar): Given {
  if (rows * columns > MOST_VALUES) return TOO_LARGE;
  if (rows === 1 && columns === 1) return cell(0, 0);
  // plain loops: Array.from takes several times as long for a column's rows of one cell
  const values: Matrix = [];
  for (let row = 0; row < rows; row++) {
    const line = [cell(row, 0)];
    for (let column = 1; column < columns; column++) line.push(cell(row, column));
    values.push(line);
  }
  return values;
}

/** Rows as columns. */
export const transposed = (values: Matrix): Matrix =>
  values[0]!.map((_, column) => values.map((row) => row[column]!));
