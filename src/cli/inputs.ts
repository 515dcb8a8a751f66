import { readFile } from "node:fs/promises";
import Papa from "papaparse";
import { columnName } from "../address";
import type { Book, Cell } from "../formula/book";
import type { Scalar } from "../formula/value";
import { UsageError } from "./command";
import { inertText } from "../workbook/csv";
import { fileProblem, openWorkbook } from "./workbook";

/**
 * A workbook with a table of inputs under the name Inputs: the workbook itself, or a sheet of what a CSV file holds
 * (commas, semicolons or tabs; an apostrophe that keeps a text from being a formula is no part of it). Throws UsageError where the file can't be read or has no such name.
 */
export async function bookOfInputs(path: string): Promise<Book> {
  if (!/\.xls[xm]$/i.test(path)) return bookOf(await rowsOf(path));
  const { book } = await openWorkbook(path);
  if (book.names.some(({ name }) => name.toLowerCase() === "inputs")) return book;
  throw new UsageError(
    `${path} has no name Inputs: give it to the table, from the word key to the last value.`,
  );
}

async function rowsOf(path: string): Promise<Scalar[][]> {
  let text: string;
  try {
    text = await readFile(path, "utf8");
  } catch (error) {
    throw fileProblem(error, path);
  }
  const { data } = Papa.parse<Scalar[]>(text, { dynamicTyping: true, skipEmptyLines: "greedy" });
  const rows = data.map((row) => row.map((value) => (typeof value === "string" ? inertText(value) : value)));
  if (rows.length === 0) throw new UsageError(`${path} is empty.`);
  return rows;
}

function bookOf(rows: readonly (readonly Scalar[])[]): Book {
  const cells = rows.flatMap((values, row) =>
    values.flatMap((value, column): Cell[] => (value === null ? [] : [{ row, column, value }])),
  );
  const last = columnName(rows.reduce((most, { length }) => Math.max(most, length), 1) - 1);
  return {
    sheets: [{ name: "Inputs", cells }],
    names: [{ name: "Inputs", refersTo: `Inputs!$A$1:$${last}$${rows.length}` }],
    tables: [],
  };
}
