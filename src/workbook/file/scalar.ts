import { isErrorText } from "../../errors";
import type { CellError, Scalar } from "../../formula/value";
import { unescaped } from "./strings";

/** A cell's value as its part holds it: the cell's type, and the text of its value. */
export interface StoredScalar {
  type?: string | undefined;
  value?: string | undefined;
}

/** A value that the file names but does not hold, or that is of no such type. */
export const UNREADABLE = Symbol("unreadable");

/**
 * A stored value as plain data.
 * @param from1904 whether dates count from 1904, which one that is written as a date does not tell
 * @param emptyText what no value at all means: of a formula that gives a text, the empty one
 */
export function scalarOf(
  { type, value }: StoredScalar,
  sharedStrings: readonly string[],
  from1904 = false,
  emptyText = false,
): Scalar | typeof UNREADABLE {
  if (value === undefined) return emptyText && type === "str" ? "" : null;
  switch (type) {
    case "s":
      return (/^\s*\d+\s*$/.test(value) ? sharedStrings[+value] : undefined) ?? UNREADABLE;
    case "str":
    case "inlineStr":
      return unescaped(value);
    case "b":
      return value.trim() === "1" || value.trim() === "true";
    case "e":
      return errorOf(value.trim());
    case "d":
      return numeric(serialOf(value) - (from1904 ? DAYS_FROM_1900_TO_1904 : 0));
    default:
      return value.trim() === "" ? null : numeric(+value);
  }
}

const numeric = (number: number): number | typeof UNREADABLE =>
  Number.isFinite(number) ? number : UNREADABLE;

const DAYS_FROM_1900_TO_1904 = 1462;

/** The serial number of a date as ISO 8601 writes it, without a time zone. */
const serialOf = (date: string): number =>
  Date.parse(date.endsWith("Z") || !date.includes("T") ? date : `${date}Z`) / 86_400_000 + 25_569;

/** Excel's newer errors (#FIELD!, #BLOCKED!, ...) have no place in arithmetic: they count as #VALUE!, and say so. */
export const errorOf = (text: string): CellError =>
  isErrorText(text)
    ? { error: text }
    : { error: "#VALUE!", message: `The file holds ${text.slice(0, 40)} here, which counts as #VALUE!.` };
