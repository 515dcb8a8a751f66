import { readFile } from "node:fs/promises";
import { basename, dirname, resolve, sep } from "node:path";
import type { Book } from "../formula/book";
import { chooseCell, type Chosen, type ComputedBook } from "../formula/compile";
import { bookOf, openPackage, WorkbookFileError } from "../workbook/file";
import { UsageError } from "./command";

/** A workbook file: its bytes, and what they hold as plain data. */
export interface WorkbookFile {
  bytes: Uint8Array;
  book: Book;
  /** What of the file is neither computed nor read, a phrase each. */
  leftBehind: readonly string[];
}

/** Reads a workbook file. Throws UsageError with one sentence where it can't be read. */
export async function openWorkbook(path: string): Promise<WorkbookFile> {
  try {
    const bytes = await readFile(path);
    const { book, leftBehind } = bookOf(openPackage(bytes));
    const folder = dirname(resolve(path));
    book.file = { name: basename(path), folder: folder.endsWith(sep) ? folder : folder + sep };
    return { bytes, book, leftBehind };
  } catch (error) {
    if (error instanceof WorkbookFileError) throw new UsageError(error.message);
    throw fileProblem(error, path);
  }
}

/** What the system says of a file as a user's mistake; an error that is none of a file comes back as it is. */
export function fileProblem(error: unknown, path: string): unknown {
  const { code } = error as NodeJS.ErrnoException;
  if (code === undefined) return error;
  if (code === "ENOENT") return new UsageError(`There is no file ${path}.`);
  if (code === "EISDIR") return new UsageError(`${path} is a folder, not a file.`);
  return new UsageError(`${path} can't be read (${code}).`);
}

/** The cell that a defined name or Sheet!A1 means. Throws UsageError that lists names like it. */
export function cellNamed(text: string, computed: ComputedBook, book: Book): Chosen {
  const cell = chooseCell(computed, text);
  if (cell) return cell;
  const wanted = text.toLowerCase();
  const like = book.names
    .map(({ name }) => name)
    .filter((name) => name.toLowerCase().includes(wanted.slice(0, 4)));
  const hint = like.length > 0 ? ` Names like it: ${like.slice(0, 5).join(", ")}.` : "";
  throw new UsageError(`${text} is no cell: give a defined name of one cell, or Sheet!A1.${hint}`);
}
