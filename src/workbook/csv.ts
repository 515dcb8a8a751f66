import Papa from "papaparse";

/** A value in a line of comma-separated values. */
export type Field = number | string | boolean | null;

/** Fields as comma-separated values, in quotes also where a spreadsheet divides them at semicolons or tabs. */
export const csvOf = (rows: readonly (readonly Field[])[], newline = "\n"): string =>
  Papa.unparse(rows as Field[][], { newline, quotes: (field: unknown) => /[;\t]/.test(String(field)) });

/**
 * A text for a file of comma-separated values. A spreadsheet that opens it takes what begins with = + - @ or a control
 * character for a formula and computes it, so an apostrophe is put before it, and before one that stands there already:
 * `inertText` takes it back.
 */
export const inert = (text: string): string => (COMPUTED.test(text) ? `'${text}` : text);

/** The text that `inert` was given. */
export const inertText = (field: string): string =>
  field.startsWith("'") && COMPUTED.test(field) ? field.slice(1) : field;

/** Also in the full-width letters that some spreadsheets take for the same. */
const COMPUTED = /^'*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;
