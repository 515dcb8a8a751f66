import type { Table } from "../../../formula/book";
import type { Scalar } from "../../../formula/value";
import { bookOf } from "../book";
import { WorkbookFileError } from "../error";
import { SPREADSHEET } from "../namespaces";
import type { CellChange } from "../patch";
import { attribute } from "../patch/attributes";
import { rewriteCharts } from "../patch/charts";
import { type ByPlace, put } from "../patch/edits";
import { placesOf } from "../patch/places";
import { rewriteSheet } from "../patch/sheet";
import { tagText } from "../patch/tags";
import { sheetParts } from "../patch/workbook";
import { targetOf } from "../relationships";
import { readTable } from "../table";
import { dropCalculationChain, restructure, type SheetAt, type SheetNow } from "./book-structure";
import { EditedPackage } from "./edited-package";
import type { BookEdits, CellContent, CellEdit, SheetEdits } from "./edits";
import { dynamicArrayNumber } from "./metadata";
import { editNames } from "./names";
import { editSheet, tidySheet } from "./sheet-edits";
import { type FormulaContext, mayFill, type Spelling, spellingOf } from "./stored-formula";
import { Styles } from "./styles";
import { visit } from "./visit";

/** A file whose sheets are those of now, before what differs on them is written. */
export interface Restructured {
  file: EditedPackage;
  sheets: readonly SheetAt[];
  /** What names cells by where they were and could not be changed, a phrase each. */
  troubles: string[];
}

/**
 * A workbook's file with its sheets as they are now: added, deleted, renamed, put in another order, rows and columns
 * inserted, deleted and moved, and all that names cells brought up to that. Throws WorkbookFileError.
 */
export function restructured(bytes: Uint8Array, now: readonly SheetNow[]): Restructured {
  const file = new EditedPackage(bytes);
  const { sheets, troubles } = restructure(file, now);
  for (const { path } of sheets) tidySheet(file, path);
  return { file, sheets, troubles };
}

/**
 * Writes what differs into a restructured file: parts and cells that no edit names stay byte for byte. Gives the file
 * and what it still keeps of values before, a phrase each. Throws WorkbookFileError.
 */
export function edited(
  { file, sheets }: Restructured,
  { sheets: edits, names }: BookEdits,
): { bytes: Uint8Array; stale: string[] } {
  const styles = new Styles(file);
  const context = bookOf(file).book;
  const called = names.flatMap(({ name, refersTo }) => (refersTo === undefined ? [] : [name]));
  const spell = spellingOf([...[...context.names, ...context.tables].map(({ name }) => name), ...called]);
  const written = new Map<string, ByPlace<Scalar>>();
  let formulasChanged = false;
  edits.forEach((sheet, i) => {
    const { path } = sheets[i]!;
    if (sheet.cells.length > 0) {
      const changes = cellChanges(file, path, sheet, styles, context, spell);
      if (changes.some(({ formula, keepFormula, keepContent }) => formula || (!keepFormula && !keepContent)))
        formulasChanged = true;
      const rewrite = rewriteSheet(file.parts.get(path)!, changes);
      file.splice(path, rewrite.splices);
      written.set(sheet.name.toLowerCase(), rewrite.written);
    }
    editSheet(file, path, sheet, styles, spell);
    tidySheet(file, path);
    nameTableColumns(file, path, sheet.cells);
  });
  styles.write();
  editNames(file, names, spell);
  if (formulasChanged) dropCalculationChain(file);
  const charts = rewriteCharts(file, written, sheetParts(file));
  for (const [path, content] of charts.contents) if (content) file.replace(path, content);
  return { bytes: file.packed(), stale: charts.stale };
}

function cellChanges(
  file: EditedPackage,
  path: string,
  { name: sheet, cells }: SheetEdits,
  styles: Styles,
  context: FormulaContext,
  spell: Spelling,
): CellChange[] {
  const styleAt = cellStyles(file.parts.get(path)!, cells);
  const tables = context.tables.filter((table) => table.sheet === sheet);
  return cells.map(({ row, column, content, style }) => {
    const { base, isThere } = styleAt(row, column);
    const number = style ? styles.changed(base, style) : base;
    const place = { sheet, row, column, ...((style || (!isThere && number > 0)) && { style: number }) };
    if (!content) return { ...place, value: null, keepFormula: true, keepContent: true };
    const table = tables.find(
      ({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right,
    );
    return { ...place, ...contentChange(file, content, table, context, spell) };
  });
}

function contentChange(
  file: EditedPackage,
  { value, formula, spill, storage, keepsFormula }: CellContent,
  table: Table | undefined,
  context: FormulaContext,
  spell: Spelling,
): Pick<CellChange, "value" | "keepFormula" | "formula" | "spill"> {
  if (keepsFormula) return { value, keepFormula: true, ...(spill && { spill }) };
  if (formula === undefined) return { value, keepFormula: false };
  const text = spell(formula, table);
  const kind = storage ?? (spill || mayFill(formula, context) ? "dynamic" : "plain");
  const metadata = kind === "dynamic" ? dynamicArrayNumber(file) : undefined;
  const array = kind === "plain" ? undefined : metadata === undefined ? ("cse" as const) : { metadata };
  return {
    value,
    keepFormula: false,
    formula: { text, ...(array && { array }) },
    ...(spill && array && { spill }),
  };
}

/** The numbers of the styles of cells; of one that the sheet has not its row's, else its column's. */
function cellStyles(xml: Uint8Array, cells: readonly CellEdit[]) {
  const wanted: ByPlace<true> = new Map();
  for (const { row, column } of cells) put(wanted, row, column, true);
  const own: ByPlace<number> = new Map();
  const rows = new Map<number, number>();
  for (const place of placesOf(xml)) {
    if (place.kind === "row" && wanted.has(place.row)) {
      const tag = tagText(xml, place.tag);
      if (/^(1|true)$/.test(attribute(tag, "customFormat") ?? ""))
        rows.set(place.row, Number(attribute(tag, "s") ?? 0));
    }
    if (place.kind === "cell" && wanted.get(place.row)?.has(place.column))
      put(own, place.row, place.column, Number(attribute(tagText(xml, place.element.open), "s") ?? 0));
  }
  const columns: { first: number; last: number; style: number }[] = [];
  const see = {
    col: (visited: { attribute(name: string): string | undefined }) => {
      const number = (name: string) => Number(visited.attribute(name) ?? 0);
      columns.push({ first: number("min") - 1, last: number("max") - 1, style: number("style") });
    },
  };
  visit(xml, SPREADSHEET, see, new Set(["sheetData"]));
  return (row: number, column: number) => {
    const cell = own.get(row)?.get(column);
    const ofColumn = columns.find(({ first, last }) => first <= column && column <= last)?.style;
    return { base: cell ?? rows.get(row) ?? ofColumn ?? 0, isThere: cell !== undefined };
  };
}

/** A table's columns are called what its header says: another name makes Excel repair the file. */
function nameTableColumns(file: EditedPackage, path: string, cells: readonly CellEdit[]): void {
  for (const link of file.links(path)) {
    const part = link.kind === "table" ? targetOf(file.parts, link) : undefined;
    if (!part) continue;
    const { table } = readTable(part, "");
    if (!table.headerRow) continue;
    const names = new Map<number, string>();
    for (const { row, column, content } of cells)
      if (row === table.top && content && column >= table.left && column <= table.right)
        names.set(column - table.left, headerText(content.value));
    let at = 0;
    file.splice(
      part.path,
      visit(part.content, SPREADSHEET, {
        tableColumn(visited) {
          const name = names.get(at++);
          if (name !== undefined) visited.set("name", name.replaceAll("\n", "_x000a_"));
        },
      }),
    );
  }
}

function headerText(value: Scalar): string {
  if (typeof value === "string" && value !== "") return value;
  throw new WorkbookFileError("A header of a table is no text: give each of its columns a name first.");
}

export { blankWorkbook } from "./blank";
export type { SheetNow } from "./book-structure";
export type * from "./edits";
export { cellBefore, type LineShift, movedAreas, type Move, movedRectangle, withMove } from "./moves";
export { movedReferences, type SheetChanges } from "./references";
export type { FontChange, StyleChange } from "./styles";
