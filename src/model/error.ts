/** What a user can meet: a value to mend, something not found, a division by zero, a number that overflows. */
export type ModelErrorCode = "value" | "na" | "div0" | "num";

/** The one error of the model. Its message names the argument, its value and what is allowed; each edge shows it. */
export class ModelError extends Error {
  override readonly name = "ModelError";

  constructor(
    readonly code: ModelErrorCode,
    message: string,
    /** The argument or parameter at fault, by its public name. */
    readonly argument?: string,
  ) {
    super(message);
  }
}

const codes: Readonly<Record<string, ModelErrorCode>> = { "#N/A": "na", "#DIV/0!": "div0", "#NUM!": "num" };

/** The code of an error that a cell holds, as Excel shows it; those that the model does not know are "value". */
export const codeOfError = (error: string): ModelErrorCode => codes[error] ?? "value";
