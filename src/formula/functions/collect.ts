import { toBoolean, toNumber } from "../coerce";
import { VALUE } from "../errors";
import { isArray, Reference } from "../operand";
import type { Argument, Scope } from "../scope";
import { held } from "../tall";
import { type CellError, isError, type Scalar } from "../value";

/** Sees each value of an argument: of cells those not blank, of an array all; an empty argument is a blank. */
export function eachValue(argument: Argument, scope: Scope, see: (value: Scalar) => void): void {
  eachCounted(argument, scope, (value, times) => {
    for (let i = 0; i < times; i++) see(value);
  });
}

/** The same, equal ones at the end of an array at once: `times` says how many they are. */
export function eachCounted(
  argument: Argument,
  scope: Scope,
  see: (value: Scalar, times: number) => void,
): void {
  if (argument instanceof Reference)
    for (const area of argument.areas) scope.book.cells.visit(area, (value) => see(value, 1));
  else if (isArray(argument)) {
    const { rows, more } = held(argument);
    for (let row = 0; row < rows.length; row++) {
      const times = row === rows.length - 1 ? 1 + more : 1;
      for (const value of rows[row]!) see(value, times);
    }
  } else see(argument ?? null, 1);
}

/** True for an argument that is a single value, typed or computed: it is read as a number, cells are not. */
export const isDirect = (argument: Argument): argument is Scalar | undefined =>
  !(argument instanceof Reference) && !isArray(argument);

/**
 * The numbers that SUM and its like count: in cells and arrays numbers alone, of direct arguments also truth values
 * and texts that read as numbers. The first error, or a direct text that is no number, is given instead.
 */
export function numbersIn(args: readonly Argument[], scope: Scope): number[] | CellError {
  const numbers: number[] = [];
  const error = eachNumber(args, scope, (number, times) => {
    for (let i = 0; i < times; i++) numbers.push(number);
  });
  return error ?? numbers;
}

/** Sees these numbers, equal ones at the end of an array at once; gives the error instead of which there is none. */
export function eachNumber(
  args: readonly Argument[],
  scope: Scope,
  see: (number: number, times: number) => void,
): CellError | undefined {
  for (const argument of args) {
    if (isDirect(argument)) {
      const number = toNumber(argument ?? null, scope.book);
      if (isError(number)) return number;
      see(number, 1);
      continue;
    }
    let error: CellError | undefined;
    eachCounted(argument, scope, (value, times) => {
      if (typeof value === "number") see(value, times);
      else if (!error && isError(value)) error = value;
    });
    if (error) return error;
  }
  return undefined;
}

/** The first error of lists side by side: place by place, and at each place list by list. */
export function firstError(...lists: readonly (readonly Scalar[])[]): CellError | undefined {
  const length = Math.max(...lists.map((list) => list.length));
  for (let i = 0; i < length; i++)
    for (const list of lists) {
      const value = list[i];
      if (value !== undefined && isError(value)) return value;
    }
  return undefined;
}

/**
 * The truth values that AND and its like count: texts in cells are left out, so are typed ones behind
 * a truth value, but before any they are #VALUE!; "TRUE" and "FALSE" typed count.
 */
export function truthsIn(args: readonly Argument[], scope: Scope): boolean[] | CellError {
  const truths: boolean[] = [];
  let error: CellError | undefined;
  const count = (value: Scalar, direct: boolean) => {
    if (typeof value === "string" && !/^(true|false)$/i.test(value)) {
      if (direct && value !== "" && truths.length === 0) error ??= VALUE;
      return;
    }
    if (!direct && (typeof value === "string" || value === null)) return;
    const truth = toBoolean(value);
    if (!isError(truth)) truths.push(truth);
    else error ??= truth;
  };
  for (const argument of args) {
    const direct = isDirect(argument);
    eachCounted(argument, scope, (value, times) => {
      count(value, direct);
      // to XOR so many are as good as one or two
      if (times % 2 === 0) count(value, direct);
    });
    if (error) return error;
  }
  return truths.length > 0 ? truths : VALUE;
}
