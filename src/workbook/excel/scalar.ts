import type { ErrorText, Scalar } from "../../formula/value";

/** A cell's value as Excel hands it out, as a scalar; only the value type tells an error from its text. */
export function toScalar(value: unknown, valueType: string): Scalar {
  if (valueType === "Error") return { error: String(value) as ErrorText };
  if (typeof value === "number" || typeof value === "boolean") return value;
  return value === "" || value === null || value === undefined ? null : String(value);
}

/** True of the value that Excel gives while a custom function is still at work, whatever type it says it is. */
export const isPending = (value: unknown): boolean => value === "#BUSY!" || value === "#GETTING_DATA";

/** True of what `range.formulas` gives for a cell with a formula. */
export const isFormula = (content: unknown): boolean =>
  typeof content === "string" && content.startsWith("=");
