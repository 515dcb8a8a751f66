/**
 * What a user can meet: a value to mend, something not found, a division by zero, a number that overflows; and what an
 * input's cell may hold besides.
 */
export type ModelErrorCode = "value" | "na" | "div0" | "num" | "null" | "spill" | "calc" | "busy";

/** The one error of the model. Its message names the argument, its value and what is allowed; each edge shows it. */
export class ModelError extends Error {
  override readonly name = "ModelError";
  /** The message takes a search that is made when it is first read: of many such errors not every one has to be told. */
  readonly isCostly: boolean;

  constructor(
    readonly code: ModelErrorCode,
    message: string | (() => string),
    /** The argument or parameter at fault, by its public name. */
    readonly argument?: string,
  ) {
    super(typeof message === "string" ? message : undefined);
    this.isCostly = typeof message === "function";
    if (typeof message === "function") toldWhenRead(this, message);
  }
}

function toldWhenRead(error: Error, message: () => string): void {
  let told: string | undefined;
  Object.defineProperty(error, "message", { get: () => (told ??= message()), configurable: true });
}

/** Errors that come out of a call as they went in; Excel takes #NAME? and #REF! from no function. */
const codes: Readonly<Record<string, ModelErrorCode>> = {
  "#N/A": "na",
  "#DIV/0!": "div0",
  "#NUM!": "num",
  "#NULL!": "null",
  "#SPILL!": "spill",
  "#CALC!": "calc",
  "#BUSY!": "busy",
};

/** The code of an error that a cell holds, as Excel shows it; those that the model does not know are "value". */
export const codeOfError = (error: string): ModelErrorCode => codes[error] ?? "value";
