import { NUM } from "../errors";
import type { Operand } from "../operand";
import type { Matrix, Scalar } from "../value";

/** Cells of the largest array that is made; more would only fill the memory. */
const LARGEST = 10_000_000;

/** An array of a size, cell by cell; #NUM! for one too large to make, the bare value for a single cell. */
export function arrayOf(
  rows: number,
  columns: number,
  cell: (row: number, column: number) => Scalar,
): Operand {
  if (rows * columns > LARGEST) return NUM;
  if (rows === 1 && columns === 1) return cell(0, 0);
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) => cell(row, column)),
  );
}

/** Rows as columns. */
export const transposed = (values: Matrix): Matrix =>
  values[0]!.map((_, column) => values.map((row) => row[column]!));
