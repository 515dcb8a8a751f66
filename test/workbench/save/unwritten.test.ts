import type { ICellData, IDocumentData, IStyleData, IWorkbookData, IWorksheetData } from "@univerjs/core";
import { expect, test } from "vitest";
import type { Book } from "../../../src/formula/book";
import { bookEdits, type Comparison } from "../../../src/workbench/save/book-edits";
import type { Move } from "../../../src/workbook/file";

interface Content {
  cells?: Record<number, Record<number, ICellData>>;
  sheet?: Partial<IWorksheetData>;
  parts?: Record<string, unknown>;
}

const PARTS = ["TABLE", "NOTE", "FILTER", "CONDITIONAL_FORMATTING", "DATA_VALIDATION", "DEFINED_NAME"].map(
  (name) => `SHEET_${name}_PLUGIN`,
);

const dataOf = ({ cells = {}, sheet = {}, parts = {} }: Content, more: string[] = []): IWorkbookData => ({
  ...{ id: "b", name: "", appVersion: "", locale: "enUS" as IWorkbookData["locale"], styles: {} },
  sheetOrder: ["sheet-1"],
  sheets: { "sheet-1": { id: "sheet-1", name: "S", cellData: cells, ...sheet } },
  resources: [...PARTS, ...more].map((name) => ({ name, data: JSON.stringify(parts[name] ?? {}) })),
});

const BOOK: Book = { sheets: [{ name: "S", cells: [] }], names: [], tables: [], pivotTables: [] };

/** A sheet that was opened so, and is so now; its file's content with the moves done is given beside. */
function compared(was: Content, is: Content, moves: Move[] = [], moved: Content = was) {
  const sheets = [{ name: "S", from: "S", hidden: false, moves }];
  const more = Object.keys(is.parts ?? {}).filter((name) => !PARTS.includes(name));
  const comparison: Comparison = {
    opened: dataOf(was),
    before: { data: dataOf(moved), book: BOOK },
    now: { data: dataOf(is, more), book: BOOK, results: [] },
    sheets,
    openedIds: ["sheet-1"],
    changes: { nameOf: () => "S", movesOf: () => moves },
    others: more.map((name) => ({ name, data: JSON.stringify(was.parts?.[name] ?? {}) })),
  };
  return bookEdits(comparison);
}

/** What Save says of it. */
const lost = (...all: Parameters<typeof compared>): string[] => compared(...all).lost;

const at = (data: ICellData) => ({ cells: { 1: { 2: data } } });
const text = (body: Partial<NonNullable<IDocumentData["body"]>>, more: object = {}): ICellData => ({
  v: "one two",
  p: { id: "d", documentStyle: {}, body: { dataStream: "one two\r\n", ...body }, ...more } as IDocumentData,
});
const linked = (url: string) =>
  text({ customRanges: [{ rangeId: "r", rangeType: 0, startIndex: 0, endIndex: 6, properties: { url } }] });

test("what nobody changed is lost nowhere", () => {
  const content = {
    ...at(linked("https://a.example")),
    parts: {
      SHEET_TABLE_PLUGIN: { "sheet-1": [table(0, 4)] },
      SHEET_NOTE_PLUGIN: { "sheet-1": { 1: { 1: { note: "n" } } } },
    },
  };
  const kept = {
    ...content,
    parts: {
      ...content.parts,
      // as the grid gives it back
      SHEET_TABLE_PLUGIN: { "sheet-1": { tables: [table(0, 4)], tableFilteredOutRows: [] } },
      SHEET_RANGE_THEME_MODEL_PLUGIN: { rangeThemeStyleRuleMap: { t: { themeName: "table-default-0" } } },
      SHEET_RANGE_PROTECTION_PLUGIN: { "sheet-1": [] },
    },
  };
  expect(lost(content, kept)).toEqual([]);
});

const edits = (...all: Parameters<typeof compared>) => compared(...all).edits.sheets[0]!;

test("links that came, changed or went are written, and those that only followed are not", () => {
  const link = (target: string | null) => [{ row: 1, column: 2, target }];
  expect(edits(at({ v: "one two" }), at(linked("https://a.example"))).links).toEqual(
    link("https://a.example"),
  );
  expect(edits(at(linked("https://a.example")), at(linked("https://b.example"))).links).toEqual(
    link("https://b.example"),
  );
  expect(edits(at(linked("https://a.example")), at({ v: 5 })).links).toEqual(link(null));
  expect(edits(at({ v: "one two" }), at(linked("#gid=sheet-1&range=B5"))).links).toEqual(link("#S!B5"));
  const down: Move = { kind: "insert", axis: "row", at: 0, count: 1 };
  const followed = { cells: { 2: { 2: linked("#gid=sheet-1&range=A1") } } };
  const inFile = { cells: { 2: { 2: linked("#gid=sheet-1&range=A2") } } };
  const both: Parameters<typeof compared> = [at(linked("#gid=sheet-1&range=A1")), followed, [down], inFile];
  expect(edits(...both).links).toBeUndefined();
  expect(lost(...both)).toEqual([]);
});

const ofWords = (url: string) =>
  text({ customRanges: [{ rangeId: "r", rangeType: 0, startIndex: 4, endIndex: 6, properties: { url } }] });

test("links that files can't say are named, many by the first of them", () => {
  const phrase = "S: links of single words, several links in one cell, or links to what is no address";
  expect(lost(at({ v: "one two" }), at(ofWords("https://a.example")))).toEqual([`${phrase} (C2)`]);
  expect(lost(at({ v: "one two" }), at(linked("javascript:alert(1)")))).toEqual([`${phrase} (C2)`]);
  const cells = Object.fromEntries(
    Array.from({ length: 7 }, (_, row) => [row, { 0: ofWords("https://a.example") }]),
  );
  expect(lost({}, { cells })).toEqual([`${phrase} (A1, A2, A3, A4, A5 and 2 more)`]);
});

test("formatting of single words is named, and lines of a text that look like their cell are not", () => {
  const bold = { st: 0, ed: 3, ts: { bl: 1 } as IStyleData };
  expect(lost(at({ v: "one two" }), at(text({ textRuns: [bold] })))).toEqual([
    "S: formatting of single words within a cell's text (C2)",
  ]);
  const list = { startIndex: 7, bullet: { listType: "BULLET_LIST" } } as NonNullable<
    NonNullable<IDocumentData["body"]>["paragraphs"]
  >[number];
  expect(lost(at({ v: "one two" }), at(text({ paragraphs: [list] })))).toEqual([
    "S: formatting of single words within a cell's text (C2)",
  ]);
  const plain = { st: 0, ed: 7, ts: { ff: "Calibri", fs: 11, bl: 1 } as IStyleData };
  expect(
    lost(at({ v: "one two", s: { bl: 1 } }), at({ ...text({ textRuns: [plain] }), s: { bl: 1 } })),
  ).toEqual([]);
});

test("pictures over and in cells are named, charts of the file are not", () => {
  const drawings = (...ids: string[]) => ({
    parts: {
      SHEET_DRAWING_PLUGIN: {
        "sheet-1": { data: Object.fromEntries(ids.map((id) => [id, {}])), order: ids },
      },
    },
  });
  expect(lost({}, drawings("edge-chart-1-0"))).toEqual([]);
  expect(lost({}, drawings("edge-chart-1-0", "abc"))).toEqual(["S: a picture that was inserted"]);
  expect(lost({}, drawings("abc", "def"))).toEqual(["S: 2 pictures that were inserted"]);
  expect(lost(at({ v: "one two" }), at(text({}, { drawings: { d: {} } })))).toEqual([
    "S: pictures in cells (C2)",
  ]);
});

const table = (startRow: number, endRow: number, more: object = {}) => ({
  ...{ id: "t", name: "Sites", range: { startRow, endRow, startColumn: 0, endColumn: 1 } },
  ...{ options: { showHeader: true, tableStyleId: "table-default-0" }, columns: [], meta: {} },
  ...{ filters: { tableColumnFilterList: [] }, ...more },
});
const tables = (...all: object[]) => ({
  parts: { SHEET_TABLE_PLUGIN: { "sheet-1": { tables: all, tableFilteredOutRows: [] } } },
});
const opened = { parts: { SHEET_TABLE_PLUGIN: { "sheet-1": [table(0, 4)] } } };

test.each([
  ["added", {}, tables(table(0, 4)), "the table Sites, which was added"],
  ["deleted", opened, {}, "the table Sites, which was deleted"],
  ["renamed", opened, tables(table(0, 4, { name: "All" })), "the table Sites, which was renamed All"],
  ["resized", opened, tables(table(0, 6)), "the size or place of the table Sites"],
  [
    "given other looks",
    opened,
    tables(table(0, 4, { options: { showHeader: true, tableStyleId: "table-default-3" } })),
    "the looks of the table Sites",
  ],
  [
    "filtered",
    opened,
    tables(table(0, 4, { filters: { tableColumnFilterList: [null, { filterType: "manual" }] } })),
    "what the filter of the table Sites leaves out",
  ],
] as [string, Content, Content, string][])("a table that was %s is named", (_, was, is, phrase) => {
  expect(lost(was, is)).toEqual([`S: ${phrase}`]);
});

test("a table that rows were put into, or all of whose rows went, needs no word", () => {
  const insert: Move = { kind: "insert", axis: "row", at: 2, count: 2 };
  expect(lost(opened, tables(table(0, 6)), [insert])).toEqual([]);
  expect(lost(opened, {}, [{ kind: "delete", axis: "row", at: 0, count: 5 }])).toEqual([]);
});

test("notes and what filters leave out are written, threads and colors are named", () => {
  const note = (words: string) => ({
    parts: { SHEET_NOTE_PLUGIN: { "sheet-1": { 1: { 1: { note: words } } } } },
  });
  expect(edits(note("a"), note("b")).notes).toEqual([{ row: 1, column: 1, text: "b" }]);
  expect(edits(note("a"), {}).notes).toEqual([{ row: 1, column: 1, text: null }]);
  expect(lost(note("a"), note("b"))).toEqual([]);
  expect(edits(note("[Threaded comment] a"), note("b")).notes).toBeUndefined();
  expect(lost(note("[Threaded comment] a"), note("b"))).toEqual([
    "S: threads of comments that were changed or deleted",
  ]);
  const filter = { ref: { startRow: 0, endRow: 3, startColumn: 0, endColumn: 1 }, cachedFilteredOut: [2] };
  const filterOf = (filterColumns: object[]) => ({
    parts: { SHEET_FILTER_PLUGIN: { "sheet-1": { ...filter, filterColumns } } },
  });
  const texts = [{ colId: 0, filters: { filters: ["a"], blank: true } }];
  expect(lost(filterOf([]), filterOf(texts))).toEqual([]);
  expect(edits(filterOf([]), filterOf(texts))).toMatchObject({
    filterColumns: [{ column: 0, texts: { values: ["a"], blank: true } }],
    rows: [{ index: 2, hidden: true }],
  });
  expect(lost(filterOf([]), filterOf([{ colId: 0, colorFilters: {} }]))).toEqual([
    "S: what its filter leaves out by color",
  ]);
});

test("settings of a sheet are named", () => {
  expect(lost({}, { sheet: { rightToLeft: 1 } })).toEqual(["S: its direction from right to left"]);
  expect(lost({}, { sheet: { gridlinesColor: "#ff0000" } })).toEqual(["S: the color of its gridlines"]);
  expect(lost({}, { sheet: { defaultStyle: { bl: 1 } } })).toEqual([
    "S: the style that all its cells were given",
  ]);
});

test("looks that files are not given are named", () => {
  const phrase = "S: lines above text, diagonal borders or direction of text (C2)";
  expect(lost(at({ v: 1 }), at({ v: 1, s: { ol: { s: 1 } } }))).toEqual([phrase]);
  const diagonal = { bd: { tl_br: { s: 1, cl: { rgb: "#000000" } } } } as IStyleData;
  expect(lost(at({ v: 1 }), at({ v: 1, s: diagonal }))).toEqual([phrase]);
  // as the grid gives to rows that are put in, and to new sheets
  const off = { ol: { s: 0 }, td: 0, pd: { t: 0, b: 2, l: 2, r: 2 }, bd: { tl_br: null } } as IStyleData;
  expect(lost(at({ v: 1 }), at({ v: 1, s: off }))).toEqual([]);
  expect(lost({}, { sheet: { defaultStyle: { ff: "Calibri", fs: 11 } } })).toEqual([]);
});

test("what other plugins of the grid hold is named where it changed, known to us or not", () => {
  const part = (name: string, value: unknown) => ({ parts: { [name]: value } });
  expect(lost({}, part("SHEET_RANGE_PROTECTION_PLUGIN", { "sheet-1": [{ id: "p" }] }))).toEqual([
    "protection of cells that was added, changed or taken away",
  ]);
  expect(lost({}, part("SHEET_SHINY_THING_PLUGIN", { a: 1 }))).toEqual([
    "what was changed in the grid's “shiny thing”, which Save does not know",
  ]);
  const same = part("SHEET_SHINY_THING_PLUGIN", { a: 1 });
  expect(lost(same, same)).toEqual([]);
});

test("rules of validation that only the grid has are named, and one that takes any value is written as such", () => {
  const rule = (type: string) => ({
    ...{ uid: type, type, prompt: "Words", formula1: "" },
    ranges: [{ startRow: 0, endRow: 3, startColumn: 0, endColumn: 0 }],
  });
  const rules = (...types: string[]) => ({
    parts: { SHEET_DATA_VALIDATION_PLUGIN: { "sheet-1": types.map(rule) } },
  });
  expect(lost({}, rules("checkbox", "listMultiple"))).toEqual([
    "S: checkboxes, which become lists of TRUE and FALSE",
    "S: lists that take several choices, which become lists of one",
  ]);
  expect(lost({}, rules("any"))).toEqual([]);
  expect(compared({}, rules("any")).edits.sheets[0]!.validations!.added).toMatchObject([
    { attributes: { type: "none", prompt: "Words" }, formulas: [] },
  ]);
});
