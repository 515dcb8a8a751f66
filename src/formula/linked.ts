import type { LinkedBook } from "./book";
import { parse } from "./parse";
import type { Node } from "./syntax";

/** A sheet of another workbook as formulas of this one see it: some of its values, as they last were. */
export interface KeptSheet {
  /** The other workbook, as stored formulas number it. */
  readonly book: number;
  /** Its position after this workbook's own sheets. */
  readonly index: number;
  /** As formulas write it: [1]Prices. */
  readonly name: string;
  /** That, and the same with the file's name, in lower case. */
  readonly names: readonly string[];
  readonly cells: LinkedBook["sheets"][number]["cells"];
}

/**
 * The kept sheets of linked workbooks, numbered from `first` on. Each workbook begins with a sheet without a name,
 * from which its names are seen: [1]!Rate.
 */
export function keptSheets(linked: readonly LinkedBook[], first: number): KeptSheet[] {
  const sheets = linked.flatMap(({ index: book, file, sheets: own }) =>
    [{ name: "", cells: [] }, ...own].map(({ name, cells }) => ({
      book,
      name: `[${book}]${name}`,
      names: [`[${book}]${name}`, `[${file}]${name}`].map((each) => each.toLowerCase()),
      cells,
    })),
  );
  return sheets.map((sheet, at) => ({ ...sheet, index: first + at }));
}

/** What another workbook's name refers to, its sheets marked as that workbook's; undefined where it is no plain place. */
export function keptTree(refersTo: string, book: number): Node | undefined {
  try {
    const tree = parse(refersTo);
    if (tree.kind === "literal" || tree.kind === "array") return tree;
    if (tree.kind !== "range" || tree.sheet === undefined) return undefined;
    return { ...tree, sheet: `[${book}]${tree.sheet}` };
  } catch {
    return undefined;
  }
}
