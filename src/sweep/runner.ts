import type { Scalar } from "../formula/value";

/**
 * Something that tells what the output is at each value of the input: recalculation in the spreadsheet, or a
 * compiled program.
 */
export interface Runner {
  /** How many values are worth handing over at once; progress and cancel come between chunks. */
  readonly chunkSize: number;
  /** The output at each of the input's values, in their order; a cell's error is a value like any other. */
  evaluate(inputs: Float64Array, signal: AbortSignal): Promise<Scalar[]>;
  /** Leaves the workbook as it was found. Called once, whatever happened; throws RestoreError if it can't. */
  close(): Promise<void>;
}
