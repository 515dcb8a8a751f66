import type { Book, DefinedName } from "../../formula/book";
import { readCells } from "./cells";
import { otherObjects } from "./drawings";
import { WorkbookFileError } from "./error";
import { rowsOutOfSight } from "./filter";
import type { CellNote } from "./notes";
import { readNotes } from "./notes";
import type { WorkbookPackage } from "./package";
import { openPackage, relationships } from "./package";
import { typedSpelling } from "./spelling";
import { readSharedStrings } from "./strings";
import { readTable } from "./table";
import { prefixed, readXml } from "./xml";
import type { Parts } from "./zip";

/**
 * An .xlsx file as plain data: formulas in the typed spelling with their cached values, names, tables.
 * Throws WorkbookFileError with one sentence when the file is no workbook or is broken.
 */
export async function readBook(bytes: Uint8Array): Promise<Book> {
  return bookOf(openPackage(bytes)).book;
}

/** A workbook, its notes, and what of its content is left behind, a phrase each. */
export interface BookReading {
  book: Book;
  notes: CellNote[];
  leftBehind: string[];
}

/** The same from a package that is open already. */
export function bookOf(file: WorkbookPackage): BookReading {
  const { parts, workbookPath } = file;
  const links = relationships(parts, workbookPath);
  const outline = readOutline(parts.get(workbookPath)!);
  const part = (kind: string) => parts.get(links.find((link) => link.kind === kind)?.target ?? "");
  const strings = part("sharedStrings");
  const read: SheetReader = {
    parts,
    sharedStrings: strings ? readSharedStrings(strings) : [],
    dynamicArrays: marksDynamicArrays(part("sheetMetadata")),
  };
  const reading: BookReading = {
    book: { sheets: [], names: outline.names, tables: [] },
    notes: [],
    leftBehind: [],
  };
  if (outline.from1904) reading.leftBehind.push("dates counted from 1904 appear four years too early");
  if (links.some(({ kind }) => kind === "externalLink")) {
    reading.leftBehind.push("links to other workbooks: formulas that use them show an error");
  }
  for (const sheet of outline.sheets) {
    const link = links.find(({ id }) => id === sheet.link);
    if (link?.kind === "worksheet" && parts.has(link.target)) addSheet(reading, sheet, link.target, read);
    else reading.leftBehind.push(`${sheet.name}: a sheet without cells`);
  }
  if (reading.book.sheets.length === 0) throw new WorkbookFileError("The workbook has no sheet of cells.");
  return reading;
}

interface SheetReader {
  parts: Parts;
  sharedStrings: string[];
  dynamicArrays: boolean;
}

function addSheet(
  { book, notes, leftBehind }: BookReading,
  { name, hidden }: SheetOutline,
  path: string,
  { parts, sharedStrings, dynamicArrays }: SheetReader,
): void {
  const { cells, dataTables, hiddenRows, filtered } = readCells(
    parts.get(path)!,
    sharedStrings,
    dynamicArrays,
  );
  const filters = filtered ? [filtered] : [];
  if (dataTables.length > 0) leftBehind.push(`${name}: a what-if data table, of which the values stay`);
  for (const { kind, target } of relationships(parts, path)) {
    const content = parts.get(target);
    if (content && kind === "table") {
      const read = readTable(content, name);
      book.tables.push(read.table);
      if (read.filtered) filters.push(read.filtered);
    }
    if (content && kind === "comments") notes.push(...readNotes(content, name));
    const objects = content && kind === "drawing" ? otherObjects(content) : 0;
    if (objects > 0) leftBehind.push(`${name}: diagrams or embedded objects (${objects})`);
  }
  book.sheets.push({ name, ...(hidden && { hidden }), cells, ...rowsOutOfSight(hiddenRows, filters) });
}

interface SheetOutline {
  name: string;
  hidden: boolean;
  link: string;
}

interface Outline {
  sheets: SheetOutline[];
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
const marksDynamicArrays = (metadata: Uint8Array | undefined) =>
  metadata !== undefined && new TextDecoder().decode(metadata).includes("XLDAPR");
