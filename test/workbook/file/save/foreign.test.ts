import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { columnName, formatRectangle, parseRectangle, type Rectangle } from "../../../../src/address";
import type { Book } from "../../../../src/formula/book";
import {
  bookOf,
  type CellEdit,
  edited,
  type Move,
  movedRectangle,
  movedReferences,
  openPackage,
  readBook,
  readLooks,
  restructured,
  type SheetChanges,
  type SheetEdits,
} from "../../../../src/workbook/file";
import { cellBefore, movedCell } from "../../../../src/workbook/file/save/moves";
import { sharedFormula } from "../../../../src/workbook/file/shared-formula";
import { foreignBooks } from "../../../support/foreign-books";
import { runs } from "../../../support/property-tests";
import { noValidator, validationErrors } from "../../../support/validator";
import { templateBytes } from "../../../support/workbench";

const axis = fc.constantFrom("row" as const, "column" as const);
const count = fc.integer({ min: 1, max: 3 });
/** Far enough down and right to leave cells, near enough to meet all that the books hold. */
const at = fc.nat(9);
const move: fc.Arbitrary<Move> = fc.oneof(
  fc.record({ kind: fc.constantFrom("insert" as const, "delete" as const), axis, at, count }),
  fc.record({ kind: fc.constant("shift" as const), axis, at, count, to: fc.integer({ min: 13, max: 16 }) }),
);

const value = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0),
  fc
    .string({ unit: "binary", minLength: 1, maxLength: 9 })
    .filter((text) => !/^_x|[\r\0-\x1f\ufffe\uffff]/.test(text)), // eslint-disable-line no-control-regex
  fc.boolean(),
);
/** Below and right of all that the books hold, so that nothing else is written over. */
const cell = fc.record({
  row: fc.integer({ min: 300, max: 320 }),
  column: fc.nat(6),
  content: fc.oneof(
    value.map((one) => ({ value: one })),
    fc.constantFrom("1+2", "SUM(A1:A9)*2", 'TEXTJOIN(", ",TRUE,A1:A3)', "LET(a,2,a*a)").map((formula) => ({
      ...{ formula, value: 3 },
    })),
  ),
  bold: fc.boolean(),
});

const ofSheet = fc.record({
  moves: fc.array(move, { maxLength: 2 }),
  isRenamed: fc.boolean(),
  cells: fc.uniqueArray(cell, { maxLength: 4, selector: ({ row, column }) => row * 100 + column }),
  width: fc.option(fc.record({ index: fc.nat(9), size: fc.integer({ min: 0, max: 40 }) }), {
    nil: undefined,
  }),
  height: fc.option(
    fc.record({ index: fc.nat(12), size: fc.integer({ min: 1, max: 60 }), hidden: fc.boolean() }),
    {
      nil: undefined,
    },
  ),
  rule: fc.option(
    fc
      .record({ top: fc.nat(9), left: fc.nat(9) })
      .map(({ top, left }) => ({ top, left, bottom: top + 2, right: left })),
    { nil: undefined },
  ),
  condition: fc.boolean(),
  attached: fc.boolean(),
});

type OfSheet = typeof ofSheet extends fc.Arbitrary<infer T> ? T : never;

const edit = fc.record({
  sheets: fc.array(ofSheet, { minLength: 2, maxLength: 2 }),
  isReversed: fc.boolean(),
  hasNew: fc.boolean(),
  name: fc.boolean(),
});

type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never;

/** What the sheets become: the first two as drawn, the others as they are. */
function editsOf(book: Book, { sheets, isReversed, hasNew, name }: Edit) {
  const nothing: OfSheet = {
    moves: [],
    isRenamed: false,
    cells: [],
    width: undefined,
    height: undefined,
    rule: undefined,
    condition: false,
    attached: false,
  };
  const all = book.sheets.map((sheet, i): SheetEdits => {
    const { moves, isRenamed, cells, width, height, rule, condition, attached } = sheets[i] ?? nothing;
    return {
      name: isRenamed ? `Now & 'then' ${i}` : sheet.name,
      from: sheet.name,
      hidden: sheet.hidden ?? false,
      moves,
      cells: cells.map(({ row, column, content, bold }): CellEdit => ({
        ...{ row, column, content },
        ...(bold && { style: { font: { bold }, numberFormat: "0.000%" } }),
      })),
      columns: width ? [width] : [],
      rows: height ? [height] : [],
      ...(rule && {
        validations: {
          cleared: [rule],
          added: [{ areas: [rule], attributes: { type: "whole", allowBlank: "1" }, formulas: ["1", "9"] }],
        },
      }),
      ...(attached && {
        notes: [{ ...ATTACHED, text: NOTE }],
        links: [
          { ...ATTACHED, target: LINK },
          { row: 12, column: 0, target: null },
        ],
      }),
      ...(condition && {
        conditions: {
          removed: [],
          added: [
            {
              areas: [AREA],
              attributes: { type: "expression" },
              formulas: ["A301>1"],
              format: { fill: "FF0000" },
            },
          ],
        },
      }),
    };
  });
  if (isReversed) all.reverse();
  if (hasNew)
    all.splice(1, 0, { name: "Brand new", hidden: false, moves: [], cells: [], columns: [], rows: [] });
  return { sheets: all, names: name ? [{ name: "Brand_new", refersTo: "1+1" }] : [] };
}

const ATTACHED = { row: 305, column: 1 };
const NOTE = " two lines\nof a <note> & more ";
const LINK = 'https://example.com/?a=1&b=<2>"3';
const AREA: Rectangle = { top: 300, left: 0, bottom: 310, right: 3 };

function changesOf(sheets: readonly SheetEdits[]): SheetChanges {
  const known = new Map(
    sheets.flatMap((one) => (one.from === undefined ? [] : [[one.from.toLowerCase(), one] as const])),
  );
  return { nameOf: (name) => known.get(name)?.name, movesOf: (name) => known.get(name)?.moves ?? [] };
}

/** What a sheet's rules say of its cells, each for itself: so it does not matter how they are put together. */
function saidOfCells(areas: readonly Rectangle[], formulas: readonly string[]) {
  const [first] = areas;
  return areas.flatMap((area) => {
    const cells: { row: number; column: number; formulas: string[] }[] = [];
    for (let row = area.top; row <= Math.min(area.bottom, area.top + 60); row++)
      for (let column = area.left; column <= Math.min(area.right, area.left + 20); column++)
        cells.push({
          ...{ row, column },
          formulas: formulas.map((one) => sharedFormula(one)(row - first!.top, column - first!.left)),
        });
    return cells;
  });
}

const areasIn = (text: string) => text.split(/\s+/).flatMap((one) => parseRectangle(one) ?? []);

interface Said {
  row: number;
  column: number;
  formulas: string[];
}

async function contentOf(bytes: Uint8Array) {
  const file = openPackage(bytes);
  const { book, notes } = bookOf(file);
  const looks = await readLooks(file);
  const rules = new Map<string, { validations: Said[]; formats: Said[]; links: Map<string, string> }>();
  for (const { name, cells } of book.sheets) {
    const sheet = looks.formatting.sheet(name)!;
    const validations = (looks.validations.get(name) ?? []).flatMap(({ ranges, formulae }) =>
      saidOfCells(areasIn(ranges), formulae),
    );
    const formats = sheet.conditionalFormats.flatMap(({ ref, rules: all }) =>
      all.flatMap((rule) =>
        saidOfCells(areasIn(ref), "formulae" in rule ? (rule.formulae ?? []).map(String) : []),
      ),
    );
    const links = new Map(
      cells.flatMap(({ row, column }) => {
        const target = sheet.linkAt(row, column);
        return target === undefined ? [] : [[`${row},${column}`, target] as const];
      }),
    );
    rules.set(name, { validations, formats, links });
  }
  return { book, notes, rules, parts: file.parts, charts: looks.formatting.charts.length };
}

type Content = Awaited<ReturnType<typeof contentOf>>;

const key = ({ row, column, formulas }: Said) => `${columnName(column)}${row + 1}: ${formulas.join(" | ")}`;

/** Holds a saved file against what it was saved from. */
function compare(before: Content, after: Content, sheets: readonly SheetEdits[]): void {
  const changes = changesOf(sheets);
  expect(after.book.sheets.map(({ name }) => name)).toEqual(sheets.map(({ name }) => name));
  sheets.forEach((sheet, i) => {
    const host = sheet.from?.toLowerCase() ?? "";
    const old = before.book.sheets.find(({ name }) => name === sheet.from);
    const edits = new Map(sheet.cells.map((one) => [`${one.row},${one.column}`, one]));
    const moved = (formula: string) => movedReferences(formula, host, changes);
    const expected = new Map<string, unknown>();
    for (const { row, column, formula, value: is, storage } of old?.cells ?? []) {
      const now = movedCell(row, column, sheet.moves);
      if (!now || edits.has(`${now.row},${now.column}`)) continue;
      expected.set(
        `${now.row},${now.column}`,
        formula === undefined ? is : [moved(formula), storage ?? "plain", is],
      );
    }
    for (const { row, column, content } of sheet.cells)
      expected.set(
        `${row},${column}`,
        content!.formula === undefined
          ? content!.value
          : [content!.formula, expect.anything(), content!.value],
      );
    const found = new Map(
      after.book.sheets[i]!.cells.map(({ row, column, formula, value: is, storage }) => [
        `${row},${column}`,
        formula === undefined ? is : [formula, storage ?? "plain", is],
      ]),
    );
    expect(Object.fromEntries(found)).toEqual(Object.fromEntries(expected));
    const was = before.rules.get(sheet.from ?? "");
    const is = after.rules.get(sheet.name)!;
    const follow = (said: readonly Said[]) =>
      said.flatMap((one) => {
        const now = movedCell(one.row, one.column, sheet.moves);
        return now ? [{ ...now, formulas: one.formulas.map(moved) }] : [];
      });
    const cleared = sheet.validations?.cleared ?? [];
    const isIn = (areas: readonly Rectangle[], { row, column }: { row: number; column: number }) =>
      areas.some(
        ({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right,
      );
    const rules = [
      ...follow(was?.validations ?? []).filter((one) => !isIn(cleared, one)),
      ...(sheet.validations?.added ?? []).flatMap(({ areas, formulas }) => saidOfCells(areas, formulas)),
    ];
    // rows put in within an area belong to it too
    const put = (said: Said) =>
      cellBefore(said.row, said.column, sheet.moves) !== undefined || isIn(cleared, said);
    expect(is.validations.filter(put).map(key).sort()).toEqual(rules.map(key).sort());
    const formats = [
      ...follow(was?.formats ?? []),
      ...(sheet.conditions?.added ?? []).flatMap(({ areas, formulas = [] }) => saidOfCells(areas, formulas)),
    ];
    const isOld = (said: Said) =>
      cellBefore(said.row, said.column, sheet.moves) !== undefined || isIn([AREA], said);
    expect(is.formats.filter(isOld).map(key).sort()).toEqual(formats.map(key).sort());
    for (const [place, target] of was?.links ?? []) {
      const [row, column] = place.split(",").map(Number);
      const now = movedCell(row!, column!, sheet.moves);
      if (!now) continue;
      if (sheet.links?.some((one) => one.row === now.row && one.column === now.column)) continue;
      const to = target.startsWith("#") ? `#${movedReferences(target.slice(1), host, changes)}` : target;
      // a place that is gone
      if (!to.includes("#REF!")) expect(is.links.get(`${now.row},${now.column}`)).toBe(to);
    }
    const notes = before.notes.flatMap((note) => {
      const now = note.sheet === sheet.from ? movedCell(note.row, note.column, sheet.moves) : undefined;
      return now ? [{ ...note, ...now, sheet: sheet.name }] : [];
    });
    if (sheet.notes) notes.push({ sheet: sheet.name, ...ATTACHED, text: NOTE });
    expect(after.notes.filter((note) => note.sheet === sheet.name)).toEqual(notes);
    if (sheet.cells.some(({ row, column }) => row === ATTACHED.row && column === ATTACHED.column))
      expect(is.links.get("305,1")).toBe(sheet.links && LINK);
  });
  expect(after.book.names.filter(({ name }) => name !== "Brand_new")).toEqual(
    before.book.names.map(({ sheet, ...name }) => ({
      ...name,
      refersTo: movedReferences(name.refersTo, sheet?.toLowerCase(), changes),
      ...(sheet !== undefined && { sheet: changes.nameOf(sheet.toLowerCase())! }),
    })),
  );
  const tables = before.book.tables.flatMap((table) => {
    const area = movedRectangle(table, changes.movesOf(table.sheet.toLowerCase()));
    return area ? [[table.name, formatRectangle(area), changes.nameOf(table.sheet.toLowerCase())]] : [];
  });
  expect(after.book.tables.map((table) => [table.name, formatRectangle(table), table.sheet]).sort()).toEqual(
    tables.sort(),
  );
  expect(after.charts).toBe(before.charts);
  expect(boxesIn(after)).toEqual(after.notes.map(({ row, column }) => `${row},${column}`).sort());
  expect(chartReferences(after)).toEqual(
    chartReferences(before).map((one) => movedReferences(one, undefined, changes)),
  );
  for (const table of after.book.tables)
    expect(new Set(table.columns).size).toBe(table.right - table.left + 1);
}

const partsLike = ({ parts }: Content, path: RegExp) =>
  [...parts.keys()].filter((one) => path.test(one)).map((one) => new TextDecoder().decode(parts.get(one)));

/** The cells whose notes have a box to be shown in. */
const boxesIn = (content: Content) =>
  partsLike(content, /\.vml$/)
    .flatMap((xml) => [...xml.matchAll(/:Row>(\d+)<.*?:Column>(\d+)</gs)])
    .map(([, row, column]) => `${row},${column}`)
    .sort();

const chartReferences = (content: Content) =>
  partsLike(content, /\/chart\d+\.xml$/)
    .flatMap((xml) => [...xml.matchAll(/<(?:c:)?f>([^<]*)</g)])
    .map(([, formula]) => formula!.replaceAll("&apos;", "'").replaceAll("&amp;", "&"));

/** Nobody here writes these, whatever is edited. */
const NOT_OURS = /printerSettings|docProps|theme|media|customXml|webextensions/i;

async function problems(bytes: Uint8Array): Promise<string[]> {
  if (noValidator) return [];
  const folder = mkdtempSync(join(tmpdir(), "foreign-"));
  try {
    writeFileSync(join(folder, "book.xlsx"), bytes);
    return await validationErrors(join(folder, "book.xlsx"));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const templates = readdirSync(new URL("../../../../templates", import.meta.url)).flatMap(
  (name) => /^(.*)\.xlsx$/.exec(name)?.[1] ?? [],
);

describe.each([
  ...Object.entries(foreignBooks).map(([name, bytes]) => [`a book of ${name}`, () => bytes, 12] as const),
  ...templates.map((name) => [`the template ${name}`, () => templateBytes(name), 1] as const),
])("%s", (_name, read, cases) => {
  test("comes back the same but for what was edited", async () => {
    const bytes = read();
    const before = await contentOf(bytes);
    let saved = bytes;
    await fc.assert(
      fc.asyncProperty(edit, async (drawn) => {
        const edits = editsOf(before.book, drawn);
        const { bytes: now } = edited(restructured(bytes, edits.sheets), edits);
        const after = await contentOf(now);
        compare(before, after, edits.sheets);
        for (const [path, content] of before.parts)
          if (NOT_OURS.test(path)) expect(after.parts.get(path), path).toEqual(content);
        saved = now;
      }),
      { numRuns: runs(cases) },
    );
    // one of them, since the validator is a program that takes its time
    expect(await problems(saved)).toEqual([]);
  });

  test("keeps every byte of what an edit of one cell does not name", async () => {
    const bytes = read();
    const book = await readBook(bytes);
    const edits = editsOf(book, { sheets: [], isReversed: false, hasNew: false, name: false });
    expect(edited(restructured(bytes, edits.sheets), edits).bytes).toBe(bytes);
    edits.sheets[1]!.cells = [{ row: 300, column: 2, content: { value: 1.5 } }];
    const [old, now] = [bytes, edited(restructured(bytes, edits.sheets), edits).bytes].map(
      (one) => openPackage(one).parts,
    );
    const changed = [...old!.keys()].filter(
      (path) => !Buffer.from(old!.get(path)!).equals(Buffer.from(now!.get(path) ?? [])),
    );
    // the order of calculation goes, since a formula may have been written over
    const ours = /sheet2\.xml$|calcChain|Content_Types|workbook\.xml\.rels/;
    expect(changed.filter((path) => !ours.test(path))).toEqual([]);
  });
});
