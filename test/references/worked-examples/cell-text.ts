/** Numbers as an array constant in a formula, one row: {1,2,3}. */
export const row = (numbers: readonly number[]): string => `{${numbers.join()}}`;

/** Rows of an inputs table as an array constant: {"key","nic";"appCores",8}. */
export const table = (...rows: readonly (readonly (string | number)[])[]): string =>
  `{${rows.map((cells) => cells.map((cell) => (typeof cell === "number" ? cell : `"${cell}"`)).join()).join(";")}}`;
