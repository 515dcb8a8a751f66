import { matrixOf } from "../dereference";
import { numberOfError } from "../../errors";
import { NA } from "../errors";
import type { CellFunction } from "../scope";
import { isError, type Scalar } from "../value";
import { Reference } from "../operand";
import { cells, define, maybeError, numeric, ofTopLeft } from "./define";

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
  ISREF: {
    ...define(
      [{ ...cells, read: (operand) => ({ operand }) }],
      ([{ operand }]) => operand instanceof Reference,
    ),
    placeOnly: 0,
  },
  ...numeric({
    "ERROR.TYPE": define([maybeError], ([{ value }]) => {
      if (!isError(value)) return NA;
      return value.error === "#BUSY!" ? NA : numberOfError(value.error)!;
    }),
    TYPE: define([{ ...cells, read: (operand) => ({ operand }) }], ([{ operand }], scope) => {
      const values = matrixOf(operand, scope);
      if (isError(values) || isError(values[0]![0])) return 16;
      if (values.length > 1 || values[0]!.length > 1) return 64;
      const kinds = { string: 2, boolean: 4 } as Record<string, number>;
      return kinds[typeof values[0]![0]] ?? 1;
    }),
    NA: define([], () => NA),
    N: ofTopLeft((value) => (typeof value === "number" || isError(value) ? value : value === true ? 1 : 0)),
  }),
  T: ofTopLeft((value) => (typeof value === "string" || isError(value) ? value : "")),
};

function tests(holds: (value: Scalar) => boolean): CellFunction {
  return define([{ ...maybeError, read: (argument) => ({ value: argument as Scalar }) }], ([{ value }]) =>
    holds(value ?? null),
  );
}
