import type {
  ICellData,
  IDataValidationRule,
  IResources,
  IStyleData,
  IWorkbookData,
  IWorksheetData,
  Nullable,
} from "@univerjs/core";
import { COLUMNS, sizeOf } from "../../address";
import type { Book, Cell } from "../../formula/book";
import { cachedRows } from "../../formula/cached";
import type { FormulaResult } from "../../formula/formulaCell";
import { areSameResults, isIdentical } from "../../formula/same";
import {
  type BookEdits,
  cellBefore,
  type CellEdit,
  type LineEdit,
  type LinkEdit,
  movedRectangle,
  movedReferences,
  type NameEdit,
  type SheetChanges,
  type SheetEdits,
  type SheetNow,
} from "../../workbook/file";
import type { GridRule } from "../snapshot/conditional";
import { conditionEdits, validationEdits } from "./rules";
import { rectangleOf } from "../grid/areas";
import { columnInFile, type GridFilter } from "./filter";
import { areaKey, placesIn, resource } from "./grid-data";
import { isOtherLink, linkInFile } from "./links";
import { changedNotes, isOfThread } from "./notes";
import { styleChange } from "./style-change";
import { unwritten } from "./unwritten";

/** A workbook in the grid's terms and in the calculation's. */
export interface GridBook {
  data: IWorkbookData;
  book: Book;
}

/** What is to be compared. */
export interface Comparison {
  /** As it was opened; its rules and names tell what the user changed. */
  opened: IWorkbookData;
  /** Its file, with sheets and places as they are now. */
  before: GridBook;
  now: GridBook & { results: Iterable<FormulaResult> };
  sheets: readonly SheetNow[];
  /** The grid's id of each sheet when it was opened, in the order of now; undefined of new ones. */
  openedIds: readonly (string | undefined)[];
  changes: SheetChanges;
  /** What the grid's other plugins held once it was opened. */
  others: IResources;
}

/** What differs between a workbook on show and its file, and what of that can't be written, a phrase each. */
export function bookEdits(comparison: Comparison): { edits: BookEdits; lost: string[] } {
  const { before, now, sheets } = comparison;
  const content = contentEdits(before.book, now.book, now.results);
  const edits = sheets.map((sheet, i): SheetEdits => {
    const [old, current] = [sheetAt(before.data, i), sheetAt(now.data, i)];
    const cells = new Map(content[i]!.map((edit) => [edit.row * COLUMNS + edit.column, edit]));
    addStyles(cells, old, before.data, current, now.data);
    const links = linkEdits(comparison, i);
    addLinkLooks(cells, links);
    return {
      ...sheet,
      cells: [...cells.values()],
      columns: columnEdits(old, current, now.data),
      rows: withHidden(rowEdits(old, current, now.data), filterOn(comparison, i)?.cachedFilteredOut ?? []),
      ...sheetLooks(old, current),
      ...ruleEdits(comparison, i),
      ...(links.length > 0 && { links }),
      ...noteEdits(comparison, i),
    };
  });
  return { edits: { sheets: edits, names: nameEdits(comparison) }, lost: unwritten(comparison) };
}

const sheetAt = ({ sheets, sheetOrder }: IWorkbookData, index: number): Partial<IWorksheetData> =>
  sheets[sheetOrder[index]!] ?? {};

/** Values and formulas that differ, sheet by sheet. */
function contentEdits(before: Book, now: Book, results: Iterable<FormulaResult>): CellEdit[][] {
  const cachedOf = cachedRows(before);
  const resultsAt = new Map<string, FormulaResult>();
  for (const result of results) resultsAt.set(`${result.sheet}!${result.row},${result.column}`, result);
  return now.sheets.map((sheet, i) => {
    const edits: CellEdit[] = [];
    const old = new Map(
      (before.sheets[i]?.cells ?? []).map((cell) => [cell.row * COLUMNS + cell.column, cell]),
    );
    const tables = (before.sheets[i]?.dataTables ?? []).filter(
      (table) => !(sheet.dataTables ?? []).some(({ top, left }) => top === table.top && left === table.left),
    );
    for (const cell of sheet.cells) {
      const at = cell.row * COLUMNS + cell.column;
      const was = old.get(at);
      old.delete(at);
      const { row, column } = cell;
      const result = cell.formula === undefined ? undefined : resultsAt.get(`${sheet.name}!${row},${column}`);
      const edit = cellEdit(cell, was, result, cachedOf);
      const isLost = tables.some(({ top, left }) => top === row && left === column);
      if (edit) edits.push({ row, column, content: edit });
      else if (isLost) edits.push({ row, column, content: { value: cell.value } });
    }
    for (const { row, column } of old.values()) edits.push({ row, column, content: { value: null } });
    return edits;
  });
}

function cellEdit(
  { formula, value, storage }: Cell,
  was: Cell | undefined,
  result: FormulaResult | undefined,
  cachedOf: ReturnType<typeof cachedRows>,
): CellEdit["content"] {
  if (formula === undefined) {
    if (was && was.formula === undefined && isIdentical(was.value, value)) return undefined;
    return { value };
  }
  const shown = result && result.refused === undefined ? result : undefined;
  if (
    was?.formula === formula &&
    (was.storage === storage || storage === undefined || was.storage === "dynamic")
  ) {
    if (!shown) return undefined;
    const rows = shown.spill ?? [[shown.value]];
    const cached = cachedOf(shown);
    if (areSameResults(cached, rows, () => 0)) return undefined;
    const fills = shown.spill || cached.length > 1 || cached[0]!.length > 1 ? { spill: rows } : {};
    return { value: shown.value, keepsFormula: true, ...fills };
  }
  return {
    ...{ formula, value: shown ? shown.value : value },
    ...(shown?.spill && { spill: shown.spill }),
    ...(storage && { storage }),
  };
}

type Style = Nullable<IStyleData>;

const styleIn = ({ styles }: IWorkbookData, cell: Nullable<ICellData>): Style =>
  typeof cell?.s === "string" ? styles[cell.s] : cell?.s;

/** What a row, a column or a cell adds to the others' looks. */
const composed = (...styles: Style[]): IStyleData =>
  Object.assign({}, ...styles.filter(Boolean)) as IStyleData;

function addStyles(
  cells: Map<number, CellEdit>,
  old: Partial<IWorksheetData>,
  oldBook: IWorkbookData,
  now: Partial<IWorksheetData>,
  nowBook: IWorkbookData,
): void {
  for (const [row, column] of placesIn(old, now)) {
    const at = row * COLUMNS + column;
    const before = styleIn(oldBook, old.cellData?.[row]?.[column]);
    const lines = [now.columnData?.[column]?.s, now.rowData?.[row]?.s].map((s) =>
      styleIn(nowBook, { s } as ICellData),
    );
    const after = styleIn(nowBook, now.cellData?.[row]?.[column]);
    const change = styleChange(before, lines.some(Boolean) ? composed(...lines, after) : after);
    if (!change) continue;
    const edit = cells.get(at);
    if (edit) edit.style = change;
    else cells.set(at, { row, column, style: change });
  }
}

const PIXELS_PER_CHARACTER = 7;
const CELL_PADDING = 5;
const POINTS_PER_PIXEL = 0.75;

function columnEdits(
  old: Partial<IWorksheetData>,
  now: Partial<IWorksheetData>,
  book: IWorkbookData,
): LineEdit[] {
  const usual = now.defaultColumnWidth ?? 64;
  return lineEdits(old.columnData, now.columnData, (before, after) => {
    const [was, is] = [before?.w ?? usual, after?.w ?? usual];
    const style = styleChange(undefined, styleIn(book, { s: after?.s } as ICellData));
    return {
      ...(was !== is && {
        size: Math.max(0, Math.round(((is - CELL_PADDING) / PIXELS_PER_CHARACTER) * 256) / 256),
      }),
      ...((before?.hd ?? 0) !== (after?.hd ?? 0) && { hidden: after?.hd === 1 }),
      ...(style && { style }),
    };
  });
}

function rowEdits(
  old: Partial<IWorksheetData>,
  now: Partial<IWorksheetData>,
  book: IWorkbookData,
): LineEdit[] {
  const usual = now.defaultRowHeight ?? 20;
  return lineEdits(old.rowData, now.rowData, (before, after) => {
    const [was, is] = [before?.h ?? usual, after?.h ?? usual];
    const style = styleChange(undefined, styleIn(book, { s: after?.s } as ICellData));
    return {
      ...(was !== is && after?.ia !== 1 && { size: is * POINTS_PER_PIXEL }),
      ...((before?.hd ?? 0) !== (after?.hd ?? 0) && { hidden: after?.hd === 1 }),
      ...(style && { style }),
    };
  });
}

type Lines<T> = { [index: number]: T } | undefined;

function lineEdits<T>(
  old: Lines<T>,
  now: Lines<T>,
  edit: (before: T | undefined, after: T | undefined) => Omit<LineEdit, "index">,
): LineEdit[] {
  const indices = new Set([...Object.keys(old ?? {}), ...Object.keys(now ?? {})].map(Number));
  return [...indices].flatMap((index) => {
    const change = edit(old?.[index], now?.[index]);
    return Object.keys(change).length > 0 ? [{ index, ...change }] : [];
  });
}

function sheetLooks(
  old: Partial<IWorksheetData>,
  now: Partial<IWorksheetData>,
): Pick<SheetEdits, "merges" | "frozen" | "tabColor" | "showsGridlines"> {
  const [was, is] = [old, now].map(({ mergeData }) =>
    (mergeData ?? []).map(rectangleOf).filter((area) => sizeOf(area) > 1),
  );
  const isSame = was!.map(areaKey).sort().join() === is!.map(areaKey).sort().join();
  const frozenOf = ({ freeze }: Partial<IWorksheetData>) => ({
    rows: Math.max(0, freeze?.ySplit ?? 0),
    columns: Math.max(0, freeze?.xSplit ?? 0),
  });
  const [before, after] = [frozenOf(old), frozenOf(now)];
  const colorOf = ({ tabColor }: Partial<IWorksheetData>) =>
    /^#([0-9a-f]{6})/i.exec(tabColor ?? "")?.[1]?.toUpperCase() ?? null;
  return {
    ...(!isSame && { merges: is! }),
    ...((before.rows !== after.rows || before.columns !== after.columns) && { frozen: after }),
    ...(colorOf(old) !== colorOf(now) && { tabColor: colorOf(now) }),
    ...((old.showGridlines ?? 1) !== (now.showGridlines ?? 1) && { showsGridlines: now.showGridlines !== 0 }),
  };
}

function ruleEdits(
  { opened, now, sheets, openedIds, changes }: Comparison,
  index: number,
): Pick<SheetEdits, "validations" | "conditions" | "filter" | "filterColumns"> {
  const { from, moves } = sheets[index]!;
  const [was, is] = [openedIds[index] ?? "", now.data.sheetOrder[index]!];
  const ground = { host: (from ?? "").toLowerCase(), moves, changes };
  const both = <T>(plugin: string) =>
    [resource<T>(opened, plugin)[was], resource<T>(now.data, plugin)[is]] as const;
  const [oldRules = [], rules = []] = both<IDataValidationRule[]>("SHEET_DATA_VALIDATION_PLUGIN");
  const validations = validationEdits(oldRules, rules, ground);
  const [oldFormats = [], formats = []] = both<GridRule[]>("SHEET_CONDITIONAL_FORMATTING_PLUGIN");
  const conditions = conditionEdits(oldFormats, formats, ground);
  const [oldFilter, filter] = both<GridFilter>("SHEET_FILTER_PLUGIN");
  const place = oldFilter && movedRectangle(rectangleOf(oldFilter.ref), moves);
  const current = filter && rectangleOf(filter.ref);
  const filterColumns = (filter?.filterColumns ?? []).flatMap((column) => columnInFile(column) ?? []);
  const isMoved = (place && areaKey(place)) !== (current && areaKey(current));
  return {
    ...(validations && { validations }),
    ...(conditions && { conditions }),
    ...(isMoved && { filter: current ?? null }),
    ...(filterColumns.length > 0 && { filterColumns }),
  };
}

/** Links that came, changed or went, as far as a file can say them. */
function linkEdits({ opened, before, now, sheets, openedIds }: Comparison, index: number): LinkEdit[] {
  const [old, current] = [sheetAt(before.data, index), sheetAt(now.data, index)];
  const original = opened.sheets[openedIds[index] ?? ""] ?? {};
  return placesIn(old, current).flatMap(([row, column]) => {
    const [was, is] = [old.cellData?.[row]?.[column], current.cellData?.[row]?.[column]];
    if (!was?.p && !is?.p) return [];
    const from = cellBefore(row, column, sheets[index]!.moves);
    const first = from && original.cellData?.[from.row]?.[from.column];
    if (!isOtherLink(was, is, first, { old: before.data, now: now.data })) return [];
    const target = linkInFile(is, now.data);
    return target === undefined ? [] : [{ row, column, target }];
  });
}

/** A file's links look as their cells do. */
function addLinkLooks(cells: Map<number, CellEdit>, links: readonly LinkEdit[]): void {
  for (const { row, column, target } of links) {
    if (target === null) continue;
    const at = row * COLUMNS + column;
    const edit = cells.get(at) ?? { row, column };
    const font = { color: LINK_COLOR, underline: true, ...edit.style?.font };
    cells.set(at, { ...edit, style: { ...edit.style, font } });
  }
}

/** Of Office's theme. */
const LINK_COLOR = "0563C1";

function noteEdits({ before, now }: Comparison, index: number): Pick<SheetEdits, "notes"> {
  const notes = changedNotes(before.data, now.data, index).filter((note) => !isOfThread(note));
  if (notes.length === 0) return {};
  return { notes: notes.map(({ row, column, text }) => ({ row, column, text: text ?? null })) };
}

const filterOn = ({ now }: Comparison, index: number): GridFilter | undefined =>
  resource<GridFilter>(now.data, "SHEET_FILTER_PLUGIN")[now.data.sheetOrder[index]!];

function withHidden(rows: readonly LineEdit[], hidden: readonly number[]): LineEdit[] {
  const all = new Map(rows.map((row) => [row.index, row]));
  for (const index of hidden) all.set(index, { ...all.get(index), index, hidden: true });
  return [...all.values()];
}

interface GridName {
  name: string;
  formulaOrRefString: string;
  localSheetId?: string;
}

function nameEdits({ opened, now, sheets, openedIds, changes }: Comparison): NameEdit[] {
  const scopeOf = (id: string | undefined, ids: readonly (string | undefined)[]): string | undefined => {
    const index = id === undefined ? -1 : ids.indexOf(id);
    return index < 0 ? undefined : sheets[index]!.name;
  };
  const isLocal = (id: string | undefined) => id !== undefined && id !== "AllDefaultWorkbook";
  const read = (data: IWorkbookData, ids: readonly (string | undefined)[]) =>
    new Map(
      Object.values(resource<GridName>(data, "SHEET_DEFINED_NAME_PLUGIN")).flatMap((one) => {
        const sheet = scopeOf(one.localSheetId, ids);
        // of a sheet that was deleted
        if (isLocal(one.localSheetId) && sheet === undefined) return [];
        const refersTo = one.formulaOrRefString.replace(/^=/, "");
        return [
          [
            `${sheet ?? ""}!${one.name.toLowerCase()}`,
            { name: one.name, refersTo, ...(sheet !== undefined && { sheet }) },
          ] as const,
        ];
      }),
    );
  const before = read(opened, openedIds);
  const edits: NameEdit[] = [];
  for (const [key, name] of read(now.data, now.data.sheetOrder)) {
    const old = before.get(key);
    before.delete(key);
    if (old?.refersTo === name.refersTo) continue;
    if (old && movedReferences(old.refersTo, undefined, changes) === name.refersTo) continue;
    edits.push(name);
  }
  for (const { name, sheet } of before.values()) edits.push({ name, ...(sheet !== undefined && { sheet }) });
  return edits;
}
