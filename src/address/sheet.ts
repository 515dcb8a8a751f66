/** Rows and columns of a sheet, as Excel has them. */
export const ROWS = 1_048_576;
export const COLUMNS = 16_384;

/** A column's letters: 0 is A, 26 is AA. */
export function columnName(column: number): string {
  let name = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  return name;
}

/** A column's number from its letters: A is 0. */
export function columnNumber(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

/** Names that a formula would read as a cell (Q1), as one in R1C1 (R, C2, R1C1) or as a truth value. */
const READ_OTHERWISE = /^([A-Z]{1,3}\d+|R\d*(C\d*)?|C\d*|TRUE|FALSE)$/i;

/** A sheet's name as a formula writes it, in quotes where it needs them. */
export const quotedSheet = (sheet: string): string =>
  /^[A-Za-z_][A-Za-z0-9_.]*$/.test(sheet) && !READ_OTHERWISE.test(sheet)
    ? sheet
    : `'${sheet.replaceAll("'", "''")}'`;

/** A sheet's name from what a formula writes. */
export const unquotedSheet = (text: string): string =>
  text.startsWith("'") ? text.slice(1, -1).replaceAll("''", "'") : text;
