import { numberText } from "../formula/numberText";
import { isError, type Matrix, type Scalar } from "../formula/value";

/** Rows of comma-separated values; numbers to 15 digits as Excel shows them. */
export const csv = (rows: Matrix): string => rows.map((row) => row.map(field).join(",")).join("\n");

/** A value as a cell shows it. */
export function shown(value: Scalar): string {
  if (value === null) return "";
  if (typeof value === "number") return numberText(value);
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return isError(value) ? value.error : value;
}

/** A value for JSON: numbers in full, an error as its text. */
export const jsonValue = (value: Scalar): number | string | boolean | null =>
  isError(value) ? value.error : value;

function field(value: Scalar): string {
  const text = shown(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
