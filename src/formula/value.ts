import type { ErrorText } from "../errors";

export type { ErrorText };

/** What a cell can hold, as Excel knows it; the common currency of evaluator, workbook and functions. */

/** An error in a cell. The message is ours, shown beside the cell; Excel shows one for #VALUE! and #N/A only. */
export interface CellError {
  readonly error: ErrorText;
  readonly message?: string;
}

/** One cell's content; null is a blank cell. Dates are serial numbers of the 1900 system. */
export type Scalar = number | string | boolean | null | CellError;

/** A rectangle of cells, rows first; never empty. */
export type Matrix = Scalar[][];

/** True when a scalar is an error. */
export const isError = (value: unknown): value is CellError =>
  typeof value === "object" && value !== null && "error" in value;
