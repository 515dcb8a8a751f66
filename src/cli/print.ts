import { numberText } from "../formula/numberText";
import { isError, type Matrix, type Scalar } from "../formula/value";
import { csvOf, inert } from "../workbook/csv";

/** Prints to standard output; the one place of the command line that does. */
export const print = (text: string): void => console.log(visible(text));

/** Prints to standard error; the one place of the command line that does. */
export const printError = (text: string): void => console.error(visible(text));

/**
 * A text that does nothing to the terminal it is printed to. Cells, names and files may hold what clears the screen,
 * types commands or turns the direction of writing: control characters other than tab and line feed, and the marks that
 * embed or override a direction, are written as \u001b. In JSON that means the same text.
 */
export const visible = (text: string): string =>
  text.replaceAll(UNSAFE, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`);

// eslint-disable-next-line no-control-regex -- these are what it looks for
const UNSAFE = /[\0-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/g;

/** Rows of comma-separated values; numbers to 15 digits as Excel shows them, texts that no spreadsheet computes. */
export const csv = (rows: Matrix): string =>
  csvOf(rows.map((row) => row.map((value) => (typeof value === "string" ? inert(value) : shown(value)))));

/** Rows to be read in a sentence: `{1,a; 2,b}`, one value bare. */
export const inSentence = (rows: Matrix): string => {
  const lines = rows.map((row) => csvOf([row.map(shown)]));
  return lines.length === 1 && rows[0]!.length === 1 ? lines[0]! : `{${lines.join("; ")}}`;
};

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
