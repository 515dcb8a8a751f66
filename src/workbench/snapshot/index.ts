import type { IWorkbookData, IWorksheetData } from "@univerjs/core";
import { LocaleType } from "@univerjs/core";
import type { BookReading, Drawn, Looks } from "../../workbook/file";
import type { SheetFormatting } from "../../workbook/formatting";
import type { GridRule } from "./conditional";
import { conditionalFormats } from "./conditional";
import { definedNames, gridFilter, gridNotes, gridTables } from "./resources";
import { gridSheet } from "./sheet";
import { DEFAULT_STYLE } from "./style";
import { styleSheet } from "./style-sheet";
import { dataValidations } from "./validation";

/** What a file's content is converted from. */
export type SnapshotSource = Pick<BookReading, "book" | "notes">;

/** A workbook in the grid's terms. */
export interface Snapshot {
  data: IWorkbookData;
  /** What the grid can't show, each as a phrase with its place. */
  notShown: string[];
}

/** The id of the n-th sheet, from 0. */
export const sheetId = (index: number) => `sheet-${index + 1}`;

/**
 * A workbook's content and looks -> the grid's snapshot. Where there are no looks (they could not be read),
 * the content stands unformatted. No formula is left out.
 */
export function toSnapshot(
  { book, notes }: SnapshotSource,
  looks: Looks | undefined,
  name: string,
): Snapshot {
  const theme = looks?.theme ?? [];
  const usual = looks?.font ? { ff: looks.font.name, fs: looks.font.size } : DEFAULT_STYLE;
  const styles = styleSheet(theme);
  const notShown: string[] = [];
  const sheets: Record<string, Partial<IWorksheetData>> = {};
  const resources = emptyResources();
  const idOf = (sheet: string) => {
    const index = book.sheets.findIndex((one) => one.name === sheet);
    return index < 0 ? undefined : sheetId(index);
  };
  const looksOf = (sheet: string) => ({ theme, usual, merges: looks?.merges.get(sheet) ?? [] });
  book.sheets.forEach((sheet, index) => {
    const id = sheetId(index);
    const look = looks?.formatting.sheet(sheet.name);
    sheets[id] = gridSheet(id, sheet, look, styles, looksOf(sheet.name), idOf);
    resources.SHEET_TABLE_PLUGIN[id] = gridTables(book, sheet.name);
    resources.SHEET_NOTE_PLUGIN[id] = gridNotes(notes.filter((note) => note.sheet === sheet.name));
    if (!look) return;
    const report = (what: string) => notShown.push(what);
    resources.SHEET_CONDITIONAL_FORMATTING_PLUGIN[id] = conditionalFormats(look, theme, report);
    resources.SHEET_DATA_VALIDATION_PLUGIN[id] = dataValidations(looks?.validations.get(sheet.name));
    const filter = gridFilter(look);
    if (filter) resources.SHEET_FILTER_PLUGIN[id] = filter;
    notShown.push(...notShownOn(look, looks?.drawn.get(sheet.name)));
  });
  const data: IWorkbookData = {
    id: "book",
    name,
    appVersion: "0.25.1",
    locale: LocaleType.EN_US,
    styles: styles.styles,
    sheetOrder: Object.keys(sheets),
    sheets,
    defaultStyle: usual,
    resources: Object.entries({
      ...resources,
      SHEET_DEFINED_NAME_PLUGIN: definedNames(book.names, idOf),
    }).map(([plugin, content]) => ({ name: plugin, data: JSON.stringify(content) })),
  };
  return { data, notShown };
}

/** By the name under which each plugin reads its part, then by sheet id. */
const emptyResources = () => ({
  SHEET_CONDITIONAL_FORMATTING_PLUGIN: {} as Record<string, GridRule[]>,
  SHEET_DATA_VALIDATION_PLUGIN: {} as Record<string, object[]>,
  SHEET_TABLE_PLUGIN: {} as Record<string, object[]>,
  SHEET_NOTE_PLUGIN: {} as Record<string, object>,
  SHEET_FILTER_PLUGIN: {} as Record<string, object>,
});

function notShownOn(look: SheetFormatting, drawn: Drawn | undefined): string[] {
  const all: string[] = [];
  const say = (count: number, one: string, many = `${one}s`) => {
    if (count > 0) all.push(`${look.name}: ${count} ${count === 1 ? one : many}`);
  };
  const { sparklines, richTexts } = look.unread;
  say(sparklines, "group of sparklines", "groups of sparklines");
  say(drawn?.shapes ?? 0, "shape");
  say(drawn?.pictures ?? 0, "picture");
  say(richTexts, "cell of rich text, shown plain", "cells of rich text, shown plain");
  say(look.isProtected ? 1 : 0, "sheet protection");
  return all;
}
