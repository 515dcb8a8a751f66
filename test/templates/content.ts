import type { Book, Cell } from "../../src/formula/book";
import { cellName } from "../../src/formula/address";

/** A workbook's cells by address, as Model!D9, and its names. */
export interface Content {
  cells: Map<string, Cell>;
  /** Addresses by name. */
  names: Map<string, string>;
}

/** A book's cells and names by address. */
export const contentOf = (book: Book): Content => ({
  cells: new Map(
    book.sheets.flatMap(({ name, cells }) =>
      cells.map((cell) => [`${name}!${cellName(cell.row, cell.column)}`, cell] as const),
    ),
  ),
  names: new Map(book.names.map(({ name, refersTo }) => [name, refersTo.replaceAll("$", "")])),
});

/** The cell that a name stands for. */
export function named(content: Content, name: string): Cell {
  const cell = content.cells.get(content.names.get(name) ?? "");
  if (!cell) throw new Error(`${name} names no cell with content`);
  return cell;
}

/** The number in the cell that a name stands for. */
export function numberAt(content: Content, name: string): number {
  const { value } = named(content, name);
  if (typeof value !== "number") throw new Error(`${name} is no number`);
  return value;
}

/** The addresses of the cells that a formula reads, ranges cell by cell. */
export function readBy(formula: string, sheet: string, { names }: Content): string[] {
  const words = formula
    .replaceAll(/"(?:[^"]|"")*"/g, "")
    .match(/(?:[A-Za-z]+!)?[$A-Za-z_][\w.$]*(?::[$A-Z0-9]+)?(?!\w*\()/g);
  return (words ?? []).flatMap((word) => names.get(word) ?? cellsOf(word.replaceAll("$", ""), sheet));
}

function cellsOf(reference: string, sheet: string): string[] {
  const found = /^(?:(\w+)!)?([A-Z]+)(\d+)(?::\2(\d+))?$/.exec(reference);
  if (!found) return [];
  const [, on = sheet, column, first, last = first] = found;
  return Array.from({ length: +last! - +first! + 1 }, (_, index) => `${on}!${column}${+first! + index}`);
}
