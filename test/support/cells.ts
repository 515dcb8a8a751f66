import { CellFault } from "../../src/functions/cell-error";

/** A single value as Excel passes it. */
export const cell = (value: unknown): any[][] => [[value]];

/** Values as a column. */
export const down = (values: readonly unknown[]): any[][] => values.map((value) => [value]);

/** The one value of a 1×1 result. */
export function only(result: any[][]): any {
  if (result.length !== 1 || result[0]!.length !== 1)
    throw new Error(`not one cell: ${JSON.stringify(result)}`);
  return result[0]![0];
}

/** The error of the whole call. */
export function thrown(call: () => unknown): CellFault {
  try {
    call();
  } catch (error) {
    if (error instanceof CellFault) return error;
    throw error;
  }
  throw new Error("the call did not throw");
}
