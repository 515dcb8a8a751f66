import type { Reference } from "../operand";
import type { Register } from "../program/program";
import type { Scalar } from "../value";

/** A value that changes with the scenario: the register that holds it. */
export class Varying {
  constructor(
    readonly register: Register,
    /** What its lanes can hold besides errors; `any` also blanks. */
    readonly type: "number" | "truth" | "text" | "any",
  ) {}
}

/** A cell's content while a program is written: known, or varying. */
export type Value = Scalar | Varying;

/** An array of them, rows first; NOTHING where there is none. */
export type Values = readonly (readonly Value[])[];

/** What an expression stands for while a program is written. */
export type Symbol = Value | Values | Reference;

export const isVarying = (symbol: Symbol | undefined): symbol is Varying => symbol instanceof Varying;

/** True for an array of values. */
export const isValues = (symbol: Symbol | undefined): symbol is Values => Array.isArray(symbol);

/** An array of no values: the past of a first year, the tasks where there are none. */
export const NOTHING: Values = [[]];

/** True for an array of no values. */
export const isNothing = (values: Values): boolean => values.every((row) => row.length === 0);

/** Rows and columns in words that two of one size share. */
export const sizeOf = (values: Value | Values): string =>
  isValues(values) ? `${values.length}×${values[0]!.length}` : "1×1";

/**
 * Applies a function cell by cell, stretched as Excel stretches arrays: a side of 1 to the other's length, what is
 * then missing #N/A. Over an array of no values it gives none.
 */
export function cellByCell(
  given: readonly (Value | Values)[],
  apply: (values: Value[]) => Value,
): Value | Values {
  const arrays = given.filter(isValues);
  if (arrays.length === 0) return apply(given as Value[]);
  if (arrays.some(isNothing)) return NOTHING;
  const rows = arrays.reduce((most, array) => Math.max(most, array.length), 1);
  const columns = arrays.reduce((most, array) => Math.max(most, array[0]!.length), 1);
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) => {
      const values = given.map((each) => (isValues(each) ? at(each, row, column) : each));
      return values.includes(undefined) ? MISSING : apply(values as Value[]);
    }),
  );
}

const MISSING = { error: "#N/A" } as const;

function at(array: Values, row: number, column: number): Value | undefined {
  const line = array.length === 1 ? array[0]! : array[row];
  return line && (line.length === 1 ? line[0] : line[column]);
}
