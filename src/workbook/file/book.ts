import type { Book, LinkedBook } from "../../formula/book";
import type { Allowance } from "./allowance";
import { allowance } from "./allowance";
import type { SheetContext } from "./cells";
import { readLooksOf } from "./cell-looks";
import { readCells } from "./cells";
import { drawnIn } from "./drawings";
import { WorkbookFileError } from "./error";
import { rowsOutOfSight } from "./filter";
import { leftOfSheet, leftOfWorkbook, sheetWithoutCells, spared } from "./left-behind";
import { readLinkedBook } from "./linked-book";
import { readMetadata } from "./metadata";
import type { CellNote } from "./notes";
import { readNotes } from "./notes";
import { readNumberFormats } from "./number-formats";
import { pivotReader } from "./pivots";
import type { Outline, SheetOutline } from "./outline";
import { readOutline } from "./outline";
import type { WorkbookPackage } from "./package";
import { openPackage } from "./package";
import type { Relationship } from "./relationships";
import { partAt, relationships, targetOf } from "./relationships";
import { readRichErrors } from "./rich-errors";
import { readSharedStrings } from "./strings";
import { readTable } from "./table";
import type { Part } from "./xml";
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
  const outline = readOutline(partAt(parts, workbookPath)!);
  refuseTooMany(outline.sheets);
  refuseNamesakes(outline.sheets);
  const reading: BookReading = {
    book: { sheets: [], names: outline.names, tables: [], pivotTables: [] },
    notes: [],
    leftBehind: [
      ...(file.hasMacros ? ["macros, which are not run: functions written in them are not known"] : []),
      ...leftOfWorkbook(links),
    ],
  };
  const workbook: OpenWorkbook = { parts, links, outline, reading };
  if (Object.keys(outline.settings).length > 0) reading.book.settings = outline.settings;
  addLinkedBooks(workbook);
  addSheets(workbook);
  addLooks(workbook);
  if (reading.book.sheets.length === 0) throw new WorkbookFileError("The workbook has no sheet of cells.");
  return reading;
}

interface OpenWorkbook {
  parts: Parts;
  links: readonly Relationship[];
  outline: Outline;
  reading: BookReading;
}

/** More than any workbook that people made; each costs as much as a part of its own. */
const MOST_SHEETS = 4000;

function refuseTooMany({ length }: readonly SheetOutline[]): void {
  if (length <= MOST_SHEETS) return;
  const count = length.toLocaleString("en-US");
  throw new WorkbookFileError(
    `The workbook is too large to open here: it has ${count} sheets, and ${MOST_SHEETS} are the most.`,
  );
}

/** Formulas could not tell them apart. */
function refuseNamesakes(sheets: readonly SheetOutline[]): void {
  const names = new Set<string>();
  for (const { name } of sheets) {
    if (names.has(name.toLowerCase()))
      throw new WorkbookFileError(`The workbook is damaged: two of its sheets are named ${name}.`);
    names.add(name.toLowerCase());
  }
}

function addLinkedBooks({ parts, links, outline, reading: { book, leftBehind } }: OpenWorkbook): void {
  outline.linkedBooks.forEach((wanted, i) => {
    const part = targetOf(
      parts,
      links.find(({ id }) => id === wanted),
    );
    const linked = part && spared(leftBehind, part.path, () => readLinkedBook(parts, part, i + 1));
    if (!linked) return;
    leftBehind.push(linkPhrase(linked));
    if (linked !== "program") (book.linkedBooks ??= []).push(linked);
  });
}

function linkPhrase(linked: LinkedBook | "program"): string {
  if (linked === "program") return "a link to another program, of which the values stay";
  const { file } = linked;
  return linked.sheets.some(({ cells }) => cells.length > 0)
    ? `${file ? `${file} itself` : "a linked workbook"}: the values that this file keeps of it are used`
    : `${file || "a linked workbook"}, of which this file keeps no values`;
}

function addSheets(workbook: OpenWorkbook): void {
  const { parts, links, outline, reading } = workbook;
  const targets = new Map(links.map((link) => [link.id, link]));
  const context = { ...sharedContext(workbook), pivots: pivotsOf(workbook) };
  for (const sheet of outline.sheets) {
    const link = targets.get(sheet.link);
    const part = targetOf(parts, link);
    if (part && link?.kind === "worksheet") addSheet(reading, sheet, part, parts, context);
    else reading.leftBehind.push(sheetWithoutCells(sheet.name, link?.kind));
  }
}

/** What all sheets' cells need from the workbook. */
function sharedContext({ parts, links, outline, reading }: OpenWorkbook): Omit<SheetContext, "sheet"> {
  const part = (kind: string) =>
    targetOf(
      parts,
      links.find((link) => link.kind === kind),
    );
  const strings = part("sharedStrings");
  const spare = <T>(wanted: Part | undefined, read: (part: Part) => T): T | undefined =>
    wanted && spared(reading.leftBehind, wanted.path, () => read(wanted));
  const metadata = spare(part("sheetMetadata"), readMetadata) ?? readMetadata(undefined);
  const structures = part("rdRichValueStructure");
  const errors = structures && spare(part("rdRichValue"), (values) => readRichErrors(values, structures));
  const shared: Allowance = allowance();
  return {
    sharedStrings: strings ? readSharedStrings(strings) : [],
    from1904: outline.settings.from1904 === true,
    isDynamic: metadata.isDynamic,
    richError: (meta) => errors?.get(metadata.richValue(meta) ?? -1),
    formatOf: outline.settings.asDisplayed ? spare(part("styles"), readNumberFormats) : undefined,
    allowance: shared,
  };
}

/** How cells look, where a formula may ask for it: most never do, and it is much. */
function addLooks({ parts, links, outline, reading: { book, leftBehind } }: OpenWorkbook): void {
  const asks = (text: string | undefined) => text !== undefined && /\bCELL\s*\(/i.test(text);
  const isAsked =
    book.names.some(({ refersTo }) => asks(refersTo)) ||
    book.sheets.some(({ cells }) => cells.some(({ formula }) => asks(formula)));
  if (!isAsked) return;
  const looks = readLooksOf(parts, links, outline, new Set(book.sheets.map(({ name }) => name)), leftBehind);
  if (looks) book.looks = looks;
}

const pivotsOf = ({ parts, outline, reading }: OpenWorkbook) =>
  pivotReader(parts, outline.settings.from1904 === true, reading.leftBehind);

function addSheet(
  reading: BookReading,
  { name, hidden }: SheetOutline,
  part: Part,
  parts: Parts,
  context: Omit<SheetContext, "sheet"> & { pivots: ReturnType<typeof pivotReader> },
): void {
  const { book, leftBehind } = reading;
  const { cells, dataTables, hiddenRows, filtered, remarks } = readCells(part, { ...context, sheet: name });
  leftBehind.push(...remarks.map((remark) => `${name}: ${remark}`));
  const links =
    spared(leftBehind, `the relationships of ${part.path}`, () => relationships(parts, part.path)) ?? [];
  const filters = [...(filtered ? [filtered] : []), ...addBelongings(reading, name, links, parts)];
  book.pivotTables!.push(...context.pivots(name, links));
  leftBehind.push(...leftOfSheet(name, links));
  book.sheets.push({
    name,
    ...(hidden && { hidden }),
    cells,
    ...rowsOutOfSight(hiddenRows, filters),
    ...(dataTables.length > 0 && { dataTables }),
  });
}

/** A sheet's tables, notes and drawings; gives the rectangles of the tables' filters. */
function addBelongings(
  { book, notes, leftBehind }: BookReading,
  sheet: string,
  links: readonly Relationship[],
  parts: Parts,
) {
  return links.flatMap((link) => {
    const part = targetOf(parts, link);
    if (!part) return [];
    const read = () => {
      if (link.kind === "comments") notes.push(...readNotes(part, sheet));
      const objects = link.kind === "drawing" ? drawnIn(part).others : 0;
      if (objects > 0) leftBehind.push(`${sheet}: diagrams or embedded objects (${objects})`);
      return link.kind === "table" ? readTable(part, sheet) : undefined;
    };
    const table = spared(leftBehind, part.path, read);
    if (table) book.tables.push(table.table);
    return table?.filtered ?? [];
  });
}
