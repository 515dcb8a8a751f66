import { NA } from "../errors";
import type { CellFunction } from "../scope";
import { isError, type Scalar } from "../value";
import { Reference } from "../operand";
import { cells, define, maybeError } from "./define";

/** What a value is. */
export const information: Record<string, CellFunction> = {
  ISNUMBER: tests((value) => typeof value === "number"),
  ISTEXT: tests((value) => typeof value === "string"),
  ISNONTEXT: tests((value) => typeof value !== "string"),
  ISLOGICAL: tests((value) => typeof value === "boolean"),
  ISBLANK: tests((value) => value === null),
  ISERROR: tests(isError),
  ISERR: tests((value) => isError(value) && value.error !== "#N/A"),
  ISNA: tests((value) => isError(value) && value.error === "#N/A"),
  ISREF: define(
    [{ ...cells, read: (operand) => ({ operand }) }],
    ([{ operand }]) => operand instanceof Reference,
  ),
  NA: define([], () => NA),
  N: define([maybeError], ([{ value }]) =>
    typeof value === "number" || isError(value) ? value : value === true ? 1 : 0,
  ),
};

function tests(holds: (value: Scalar) => boolean): CellFunction {
  return define([{ ...maybeError, read: (argument) => ({ value: argument as Scalar }) }], ([{ value }]) =>
    holds(value ?? null),
  );
}
