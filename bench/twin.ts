import { readFile } from "node:fs/promises";
import { cellName, quotedSheet } from "../src/address";
import type { Book, Cell } from "../src/formula/book";
import { parse } from "../src/formula/parse";
import type { Node } from "../src/formula/syntax";
import type { Scalar } from "../src/formula/value";
import { readBook } from "../src/workbook/file";
import { type Dialect, formulaText } from "./formulaText";
import { withoutFunctions } from "./native";

/**
 * A branch's business case in 500 formulas that call the add-in cell by cell: measured as it is since the compiler was
 * begun, and small enough to be written in Excel's own functions.
 */
const file = new URL("branch.xlsx", import.meta.url);

/** That workbook as it is opened. */
export const branchTemplate = async (): Promise<Book> => readBook(await readFile(file));

/** The same model twice, with linear power curves in both, so that the second can be written without functions. */
export interface Twins {
  /** In the add-in's functions, as the workbook has it. */
  readonly template: Book;
  /** In Excel's own functions alone. */
  readonly native: Book;
}

/** The branch workbook and its twin in native formulas. */
export async function branchTwins(): Promise<Twins> {
  const template = withLinearPower(await branchTemplate());
  const names = namedValues(template);
  const sheets = template.sheets.map((sheet) => ({
    ...sheet,
    cells: sheet.cells.map((cell) => nativeCell(cell, names)),
  }));
  return { template, native: { ...template, sheets } };
}

function withLinearPower(book: Book): Book {
  const places = new Set(
    book.names.flatMap(({ name, refersTo }) => (name.startsWith("shape_") ? [cellOf(refersTo)] : [])),
  );
  const sheets = book.sheets.map((sheet) => ({
    ...sheet,
    cells: sheet.cells.map((cell) =>
      places.has(placeOf(sheet.name, cell)) ? { ...cell, value: "linear" } : cell,
    ),
  }));
  return { ...book, sheets };
}

/** The values of cells that have a name, by that name in lower case. */
function namedValues({ sheets, names }: Book): ReadonlyMap<string, Scalar> {
  const values = new Map(
    sheets.flatMap((sheet) => sheet.cells.map((cell) => [placeOf(sheet.name, cell), cell.value] as const)),
  );
  return new Map(
    names.map(({ name, refersTo }) => [name.toLowerCase(), values.get(cellOf(refersTo)) ?? null]),
  );
}

const placeOf = (sheet: string, { row, column }: Pick<Cell, "row" | "column">): string =>
  `${quotedSheet(sheet)}!${cellName(row, column)}`;

const cellOf = (refersTo: string): string => refersTo.replaceAll("$", "");

function nativeCell(cell: Cell, names: ReadonlyMap<string, Scalar>): Cell {
  if (!cell.formula?.includes("EDGE.")) return cell;
  const tree = withoutFunctions(parse(cell.formula, cell), (argument) => textOf(argument, names));
  return { ...cell, formula: formulaText(tree, cell, typed) };
}

function textOf(node: Node, names: ReadonlyMap<string, Scalar>): string {
  if (node.kind === "literal") return String(node.value);
  if (node.kind === "name") return String(names.get(node.name.toLowerCase()));
  throw new Error("A keyword is neither a text nor a name.");
}

/** A formula as a user types it. */
export const typed: Dialect = {
  literal: (value) => {
    if (typeof value === "string") return `"${value.replaceAll('"', '""')}"`;
    return typeof value === "boolean" ? String(value).toUpperCase() : String(value);
  },
  range: ({ top, left, bottom, right }, sheet) => {
    const area =
      top === bottom && left === right
        ? cellName(top, left)
        : `${cellName(top, left)}:${cellName(bottom, right)}`;
    return sheet === undefined ? area : `${quotedSheet(sheet)}!${area}`;
  },
  name: ({ name }) => name,
  unary: (operator, operand) => (operator === "%" ? `(${operand}%)` : `(${operator}${operand})`),
  binary: ({ operator }, left, right) => `(${left}${operator}${right})`,
  call: (name, args) => `${name}(${args.join(",")})`,
};
