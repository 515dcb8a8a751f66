import type { Book, DefinedName, Sheet, Table } from "../../formula/book";
import { readCells } from "./cells";
import { WorkbookFileError } from "./error";
import type { Relationship, WorkbookPackage } from "./package";
import { openPackage, relationships } from "./package";
import { typedSpelling } from "./spelling";
import { readSharedStrings } from "./strings";
import { readTable } from "./table";
import { prefixed, readXml } from "./xml";

/**
 * An .xlsx file as plain data: formulas in the typed spelling with their cached values, names, tables.
 * Throws WorkbookFileError with one sentence when the file is no workbook or is broken.
 */
export async function readBook(bytes: Uint8Array): Promise<Book> {
  return bookOf(openPackage(bytes)).book;
}

/** A workbook and what of its content is left behind, a sentence each. */
export interface BookReading {
  book: Book;
  leftBehind: string[];
}

/** The same from a package that is open already. */
export function bookOf({ parts, workbookPath }: WorkbookPackage): BookReading {
  const links = relationships(parts, workbookPath);
  const outline = readOutline(parts.get(workbookPath)!);
  const stringsPath = links.find(({ kind }) => kind === "sharedStrings")?.target;
  const strings = stringsPath ? parts.get(stringsPath) : undefined;
  const sharedStrings = strings ? readSharedStrings(strings) : [];
  const dynamicArrays = hasDynamicArrays({ parts, workbookPath }, links);
  const leftBehind = outline.from1904 ? ["Dates counted from 1904 appear four years too early."] : [];
  const sheets: Sheet[] = [];
  const tables: Table[] = [];
  for (const { name, hidden, link } of outline.sheets) {
    const part = links.find(({ id }) => id === link);
    const content = part?.kind === "worksheet" ? parts.get(part.target) : undefined;
    if (!part || !content) {
      leftBehind.push(`${name}: not a sheet of cells.`);
      continue;
    }
    const { cells, dataTables } = readCells(content, sharedStrings, dynamicArrays);
    if (dataTables.length > 0) leftBehind.push(`${name}: a what-if data table keeps its values only.`);
    sheets.push(hidden ? { name, hidden, cells } : { name, cells });
    for (const { kind, target } of relationships(parts, part.target)) {
      const table = kind === "table" ? parts.get(target) : undefined;
      if (table) tables.push(readTable(table, name));
    }
  }
  if (sheets.length === 0) throw new WorkbookFileError("The workbook has no sheet of cells.");
  return { book: { sheets, names: outline.names, tables }, leftBehind };
}

interface Outline {
  sheets: { name: string; hidden: boolean; link: string }[];
  names: DefinedName[];
  from1904: boolean;
}

function readOutline(content: Uint8Array): Outline {
  const outline: Outline = { sheets: [], names: [], from1904: false };
  let attributes: Record<string, string> = {};
  readXml(
    content,
    (name, given) => {
      attributes = given;
      if (name === "workbookPr") outline.from1904 = /^(1|true)$/.test(given["date1904"] ?? "");
      if (name !== "sheet") return;
      const hidden = (given["state"] ?? "visible") !== "visible";
      outline.sheets.push({ name: given["name"] ?? "", hidden, link: prefixed(given, "id") ?? "" });
    },
    (name, text) => {
      // Print areas, filters and leftovers of newer functions are Excel's own bookkeeping.
      if (name !== "definedName" || attributes["name"]?.startsWith("_xl")) return;
      outline.names.push(definedName(attributes, text, outline.sheets));
    },
  );
  return outline;
}

function definedName(
  { name = "", localSheetId, hidden }: Record<string, string>,
  text: string,
  sheets: Outline["sheets"],
): DefinedName {
  const sheet = localSheetId === undefined ? undefined : sheets[+localSheetId]?.name;
  return {
    name,
    refersTo: typedSpelling(text.trim()),
    ...(sheet !== undefined && { sheet }),
    ...(/^(1|true)$/.test(hidden ?? "") && { hidden: true }),
  };
}

/** A cell's `cm` marks a dynamic array only where the workbook's metadata says so. */
function hasDynamicArrays({ parts }: WorkbookPackage, links: Relationship[]): boolean {
  const path = links.find(({ kind }) => kind === "sheetMetadata")?.target;
  const content = path ? parts.get(path) : undefined;
  return content !== undefined && new TextDecoder().decode(content).includes("XLDAPR");
}
