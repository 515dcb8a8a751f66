import type { Book, DefinedName, Table } from "../../formula/book";
import type { CellNote } from "../../workbook/file";
import type { SheetFormatting } from "../../workbook/formatting";
import { gridRange } from "./sheet";

/** Names as the grid stores them; a name's sheet by id, or the whole workbook. */
export function definedNames(names: readonly DefinedName[], sheetId: (name: string) => string | undefined) {
  return Object.fromEntries(
    names.map(({ name, refersTo, sheet }, i) => {
      const id = `name${i}`;
      const localSheetId = (sheet === undefined ? undefined : sheetId(sheet)) ?? "AllDefaultWorkbook";
      return [id, { id, name, formulaOrRefString: definedNameText(refersTo), localSheetId, comment: "" }];
    }),
  );
}

/** What a name refers to as the grid takes it: a reference bare, everything else as a formula. */
export const definedNameText = (refersTo: string) =>
  /^('[^']+'|[\w.]+)!\$?[A-Z]{1,3}\$?\d+(:\$?[A-Z]{1,3}\$?\d+)?$/.test(refersTo)
    ? refersTo
    : `=${refersTo.replace(/^=/, "")}`;

/** The tables of one sheet as the grid stores them. */
export function gridTables(book: Book, sheet: string) {
  return book.tables.filter((table) => table.sheet === sheet).map(gridTable);
}

function gridTable(table: Table) {
  const { name, columns } = table;
  return {
    id: `table-${name}`,
    name,
    range: { startRow: table.top, startColumn: table.left, endRow: table.bottom, endColumn: table.right },
    options: { showHeader: table.headerRow, showFooter: table.totalsRow, tableStyleId: "table-default-0" },
    filters: { tableColumnFilterList: [] },
    columns: columns.map((displayName, i) => ({
      id: `table-${name}-${i}`,
      displayName,
      dataType: "string",
      formula: "",
      meta: {},
      style: {},
    })),
    meta: {},
  };
}

const NOTE_SIZE = { width: 220, height: 80 };

/** The notes of one sheet by row and column. */
export function gridNotes(notes: readonly CellNote[]) {
  const placed: Record<number, Record<number, object>> = {};
  for (const { row, column: col, text } of notes) {
    (placed[row] ??= {})[col] = { id: `note-${row}-${col}`, row, col, note: text, ...NOTE_SIZE };
  }
  return placed;
}

/**
 * The buttons of a sheet's filter. Its criteria are not read: the rows that it hides are hidden in the file.
 */
export function gridFilter({ filter }: SheetFormatting) {
  const ref = filter === undefined ? undefined : gridRange(filter);
  return ref && { ref, filterColumns: [], cachedFilteredOut: [] };
}
