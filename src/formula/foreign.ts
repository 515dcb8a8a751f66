import { errorTexts } from "../errors";
import { cellError, VALUE } from "./errors";
import { arrayIn } from "./dereference";
import { finite } from "./finite";
import type { Operand } from "./operand";
import type { Argument, CellFunction, FunctionTable, Scope } from "./scope";
import { withoutBlankEnd } from "./tall";
import { type CellError, isError, type Scalar } from "./value";

/**
 * A function of an add-in, as Excel calls it: each argument a matrix (one value as [[x]], a blank cell null, an error
 * {type: "Error", basicValue: "#N/A"}), one left out undefined; gives a matrix, its errors objects with `code` and
 * `message`, or throws such an object. A promise of a result is #BUSY!.
 */
export type ForeignFunction = (...args: unknown[][][]) => unknown;

/** Add-in functions as cells call them, by name in capitals, as EDGE.SERVERS. */
export const foreignFunctions = (functions: Readonly<Record<string, ForeignFunction>>): FunctionTable =>
  new Map(Object.entries(functions).map(([name, called]) => [name.toUpperCase(), foreign(called)]));

const foreign = (called: ForeignFunction): CellFunction => ({
  // an add-in's functions say themselves which argument they miss
  forms: Array.from({ length: called.length }, () => "range" as const),
  required: 0,
  repeat: 0,
  givesArray: true,
  sizedLike: "all",
  apply: (args, scope) => {
    const given = args.map((argument) => passed(argument, scope)) as unknown[][][];
    try {
      const result = called(...given);
      return isPromise(result) ? waitingFor(result) : received(result);
    } catch (thrown) {
      return errorFrom(thrown) ?? cellError("#VALUE!", thrown instanceof Error ? thrown.message : undefined);
    }
  },
});

const isPromise = (result: unknown): result is Promise<unknown> =>
  typeof result === "object" && result !== null && "then" in result;

/** Excel waits for a promise; here the cell is computed again by whoever knows that it is settled. */
function waitingFor(result: Promise<unknown>): CellError {
  result.catch(() => undefined);
  return cellError("#BUSY!", "Something that this function needs is still being loaded.");
}

function passed(argument: Argument, scope: Scope): unknown[][] | undefined {
  if (argument === undefined) return undefined;
  const values = arrayIn(argument, scope);
  return (isError(values) ? [[values]] : withoutBlankEnd(values)).map((row) =>
    row.map((cell) => (isError(cell) ? errorObject(cell) : cell)),
  );
}

/** An error as Excel hands it to a function that takes errors. */
const errorObject = ({ error, message }: CellError) => ({
  type: "Error",
  basicType: "Error",
  basicValue: error,
  ...(message !== undefined && { errorMessage: message }),
});

function received(result: unknown): Operand {
  if (!Array.isArray(result)) return scalarFrom(result);
  const rows = result.map((row: unknown) => (Array.isArray(row) ? row.map(scalarFrom) : [scalarFrom(row)]));
  if (rows.length === 0 || rows[0]!.length === 0) return VALUE;
  return rows.length === 1 && rows[0]!.length === 1 ? rows[0]![0]! : rows;
}

function scalarFrom(value: unknown): Scalar {
  if (value === null || value === undefined) return null;
  if (typeof value === "number") return finite(value);
  if (typeof value === "string" || typeof value === "boolean") return value;
  return errorFrom(value) ?? VALUE;
}

/** An error object of ours (code), of Excel's arguments (basicValue) or of the evaluator (error). */
function errorFrom(value: unknown): CellError | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const { code, basicValue, error, message, errorMessage } = value as Record<string, unknown>;
  const found = errorTexts.find((text) => text === (code ?? basicValue ?? error));
  if (!found) return undefined;
  const words = message ?? errorMessage;
  return cellError(found, typeof words === "string" && words !== "" ? words : undefined);
}
