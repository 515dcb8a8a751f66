import type {
  ICellData,
  IDocumentData,
  IRange,
  IResources,
  IStyleData,
  IWorkbookData,
  IWorksheetData,
  Nullable,
} from "@univerjs/core";
import { cellName } from "../../address";
import { cellBefore, movedRectangle } from "../../workbook/file";
import { isChartId } from "../charts/id";
import { DEFAULT_STYLE } from "../snapshot/style";
import type { Comparison } from "./book-edits";
import { rectangleOf } from "../grid/areas";
import { columnInFile, type GridFilter } from "./filter";
import { areaKey, placesIn, resource } from "./grid-data";
import { isOtherLink, linkInFile } from "./links";
import { type ChangedNote, changedNotes, isOfThread } from "./notes";
import { styleChange } from "./style-change";

/** What was changed in the grid and has no writer, a phrase each: a user decides before the file goes without. */
export function unwritten(comparison: Comparison): string[] {
  const { sheets, now, opened, others } = comparison;
  return [
    ...sheets.flatMap(({ name }, i) => onSheet(comparison, i).map((what) => `${name}: ${what}`)),
    ...changedOthers(others, otherResources(now.data, opened)),
  ];
}

/** The parts of the grid's other plugins, which files are not read into: by them is told what a user added there. */
export function otherResources({ resources = [] }: Pick<IWorkbookData, "resources">, opened: IWorkbookData) {
  const known = new Set([...(opened.resources ?? []).map(({ name }) => name), ...OURS]);
  return (resources as IResources).filter(({ name }) => !known.has(name));
}

/** Pictures and charts are compared for themselves; who may do what in this page is no content. */
const OURS = ["SHEET_DRAWING_PLUGIN", "SHEET_AuthzIoMockService_PLUGIN"];

function onSheet({ opened, before, now, sheets, openedIds }: Comparison, index: number): string[] {
  const { moves } = sheets[index]!;
  const id = now.data.sheetOrder[index]!;
  const openedId = openedIds[index] ?? "";
  const original = opened.sheets[openedId] ?? {};
  const old = before.data.sheets[before.data.sheetOrder[index]!] ?? {};
  const current = now.data.sheets[id] ?? {};
  const both = <T>(plugin: string) =>
    [resource<T>(opened, plugin)[openedId], resource<T>(now.data, plugin)[id]] as const;
  const originalAt = (row: number, column: number) => {
    const from = cellBefore(row, column, moves);
    return from && original.cellData?.[from.row]?.[from.column];
  };
  return [
    ...changedCells(old, current, originalAt, before.data, now.data),
    ...changedThreads(changedNotes(before.data, now.data, index)),
    ...changedTables(...both<TablePart>("SHEET_TABLE_PLUGIN"), (range) => {
      const area = movedRectangle(rectangleOf(range), moves);
      return area ? areaKey(area) : "gone";
    }),
    ...filtered(both<GridFilter>("SHEET_FILTER_PLUGIN")[1]),
    ...changedKinds(both<{ type: string }[]>("SHEET_DATA_VALIDATION_PLUGIN")[1]),
    ...pictures(resource<DrawingPart>(now.data, "SHEET_DRAWING_PLUGIN")[id]),
    ...changedSettings(original, current, opened, now.data),
  ];
}

type Cell = Nullable<ICellData>;

/** Links, formatting within texts, pictures in cells, and looks that files are not given. */
function changedCells(
  old: Partial<IWorksheetData>,
  now: Partial<IWorksheetData>,
  originalAt: (row: number, column: number) => Cell,
  oldBook: IWorkbookData,
  nowBook: IWorkbookData,
): string[] {
  const found = { links: [], texts: [], pictures: [], looks: [] } as Record<string, string[]>;
  for (const [row, column] of placesIn(old, now)) {
    const [before, after] = [old.cellData?.[row]?.[column], now.cellData?.[row]?.[column]];
    const note = (kind: string) => found[kind]!.push(cellName(row, column));
    if (before?.p || after?.p) {
      const isOther = isOtherLink(before, after, originalAt(row, column), { old: oldBook, now: nowBook });
      if (isOther && linkInFile(after, nowBook) === undefined) note("links");
      if (JSON.stringify(before?.p) !== JSON.stringify(after?.p)) {
        if (isFormattedWithin(after, styleIn(nowBook, after))) note("texts");
        if (Object.keys(after?.p?.drawings ?? {}).length > 0) note("pictures");
      }
    }
    if (unwrittenLooks(styleIn(oldBook, before)) !== unwrittenLooks(styleIn(nowBook, after))) note("looks");
  }
  return [
    ...inCells(
      "links of single words, several links in one cell, or links to what is no address",
      found["links"]!,
    ),
    ...inCells("formatting of single words within a cell's text", found["texts"]!),
    ...inCells("pictures in cells", found["pictures"]!),
    ...inCells("lines above text, diagonal borders or direction of text", found["looks"]!),
  ];
}

const MOST_CELLS = 5;

function inCells(what: string, cells: readonly string[]): string[] {
  if (cells.length === 0) return [];
  const more = cells.length - MOST_CELLS;
  const listed = cells.slice(0, MOST_CELLS).join(", ");
  return [`${what} (${listed}${more > 0 ? ` and ${more} more` : ""})`];
}

const styleIn = ({ styles }: IWorkbookData, cell: Cell): Nullable<IStyleData> =>
  typeof cell?.s === "string" ? styles[cell.s] : cell?.s;

/** Whether part of a text looks other than its cell. */
function isFormattedWithin(cell: Cell, style: Nullable<IStyleData>): boolean {
  const body: IDocumentData["body"] = cell?.p?.body;
  const own: IStyleData = { ...DEFAULT_STYLE, ...style };
  const differs = (ts: object) =>
    Object.entries(ts).some(
      ([name, value]) => JSON.stringify(value) !== JSON.stringify(own[name as keyof IStyleData]),
    );
  return (
    (body?.textRuns ?? []).some(({ st, ed, ts }) => ed > st && ts && differs(ts)) ||
    (body?.paragraphs ?? []).some(({ bullet }) => bullet)
  );
}

const DIAGONALS = ["tl_br", "tl_bc", "tl_mr", "bl_tr", "ml_tr", "bc_tr"] as const;

/** What is there but off is as if it were not. */
function unwrittenLooks(style: Nullable<IStyleData>): string {
  const parts: unknown[] = [style?.ol?.s, style?.bbl?.s, style?.td];
  const lines = DIAGONALS.map((side) => style?.bd?.[side]).map((line) => line?.s && [line.s, line.cl?.rgb]);
  return JSON.stringify([...parts, ...lines].map((part) => part || null));
}

/** A thread of comments is kept in parts of its own, of which the note only tells. */
const changedThreads = (notes: readonly ChangedNote[]): string[] =>
  notes.some(isOfThread) ? ["threads of comments that were changed or deleted"] : [];

interface GridTable {
  id: string;
  name: string;
  range: IRange;
  options?: { showHeader?: boolean; showFooter?: boolean; tableStyleId?: string };
  filters?: { tableColumnFilterList?: unknown[]; tableSortInfo?: unknown };
}

/** A list when it is opened; the grid keeps it with the rows that filters leave out. */
type TablePart = GridTable[] | { tables: GridTable[] };

const tablesIn = (part: TablePart = []): GridTable[] => (Array.isArray(part) ? part : part.tables);

function changedTables(
  old: TablePart | undefined,
  now: TablePart | undefined,
  placeNow: (range: IRange) => string,
): string[] {
  const before = new Map(tablesIn(old).map((table) => [table.id, table]));
  const lost: string[] = [];
  for (const table of tablesIn(now)) {
    const was = before.get(table.id);
    before.delete(table.id);
    if (!was) lost.push(`the table ${table.name}, which was added`);
    else if (was.name !== table.name) lost.push(`the table ${was.name}, which was renamed ${table.name}`);
    else if (placeNow(was.range) !== areaKey(rectangleOf(table.range)))
      lost.push(`the size or place of the table ${table.name}`);
    else if (looksOf(was) !== looksOf(table)) lost.push(`the looks of the table ${table.name}`);
    if ((table.filters?.tableColumnFilterList ?? []).some(Boolean) || table.filters?.tableSortInfo)
      lost.push(`what the filter of the table ${table.name} leaves out`);
  }
  // a table whose cells are all gone goes from the file too
  for (const { name, range } of before.values())
    if (placeNow(range) !== "gone") lost.push(`the table ${name}, which was deleted`);
  return lost;
}

const looksOf = ({ options }: GridTable) =>
  JSON.stringify([options?.showHeader ?? true, options?.tableStyleId || "table-default-0"]);

const filtered = (filter: GridFilter | undefined): string[] =>
  (filter?.filterColumns ?? []).some((column) => !columnInFile(column))
    ? ["what its filter leaves out by color"]
    : [];

/** Rules of validation that only the grid has. */
function changedKinds(rules: readonly { type: string }[] = []): string[] {
  const has = (kind: string) => rules.some(({ type }) => type === kind);
  return [
    ...(has("checkbox") ? ["checkboxes, which become lists of TRUE and FALSE"] : []),
    ...(has("listMultiple") ? ["lists that take several choices, which become lists of one"] : []),
  ];
}

interface DrawingPart {
  data?: Record<string, unknown>;
}

function pictures(drawings: DrawingPart | undefined): string[] {
  const count = Object.keys(drawings?.data ?? {}).filter((id) => !isChartId(id)).length;
  return count === 0
    ? []
    : [count === 1 ? "a picture that was inserted" : `${count} pictures that were inserted`];
}

function changedSettings(
  old: Partial<IWorksheetData>,
  now: Partial<IWorksheetData>,
  oldBook: IWorkbookData,
  nowBook: IWorkbookData,
): string[] {
  const lost: string[] = [];
  if ((old.rightToLeft ?? 0) !== (now.rightToLeft ?? 0)) lost.push("its direction from right to left");
  if ((old.gridlinesColor || "") !== (now.gridlinesColor || "")) lost.push("the color of its gridlines");
  const usual = (book: IWorkbookData, { defaultStyle }: Partial<IWorksheetData>): Nullable<IStyleData> =>
    typeof defaultStyle === "string" ? styleIn(book, { s: defaultStyle }) : defaultStyle;
  if (styleChange(usual(oldBook, old), usual(nowBook, now)))
    lost.push("the style that all its cells were given");
  return lost;
}

const PHRASES: Readonly<Record<string, string>> = {
  SHEET_RANGE_PROTECTION_PLUGIN: "protection of cells that was added, changed or taken away",
  SHEET_WORKSHEET_PROTECTION_PLUGIN: "protection of sheets that was added, changed or taken away",
  SHEET_WORKSHEET_PROTECTION_POINT_PLUGIN: "what the protection of sheets allows",
  SHEET_RANGE_THEME_MODEL_PLUGIN: "color themes of cells",
};

function changedOthers(opened: IResources, now: IResources): string[] {
  const before = new Map(opened.map(({ name, data }) => [name, essence(data)]));
  const names = new Set([...before.keys(), ...now.map(({ name }) => name)]);
  const after = new Map(now.map(({ name, data }) => [name, essence(data)]));
  return [...names]
    .filter((name) => (before.get(name) ?? "") !== (after.get(name) ?? ""))
    .map(
      (name) => PHRASES[name] ?? `what was changed in the grid's “${plain(name)}”, which Save does not know`,
    );
}

const plain = (plugin: string) =>
  plugin
    .replace(/^SHEETS?_|_PLUGIN$/g, "")
    .replaceAll("_", " ")
    .toLowerCase();

/** Without what is empty, and without the stripes of tables, which follow the tables. */
function essence(data: string): string {
  if (!data) return "";
  try {
    return JSON.stringify(filled(JSON.parse(data))) ?? "";
  } catch {
    return data;
  }
}

function filled(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value ?? undefined;
  if (Array.isArray(value)) return value.length === 0 ? undefined : value.map((one) => filled(one) ?? null);
  const entries = Object.entries(value)
    .filter(([, one]) => !isTableTheme(one))
    .map(([name, one]) => [name, filled(one)] as const)
    .filter(([, one]) => one !== undefined);
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}

const isTableTheme = (value: unknown): boolean =>
  typeof value === "object" &&
  value !== null &&
  String((value as { themeName?: unknown }).themeName ?? "").startsWith("table");
