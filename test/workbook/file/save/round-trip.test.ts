import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Book } from "../../../../src/formula/book";
import {
  blankWorkbook,
  type BookEdits,
  edited,
  type Move,
  readBook,
  readLooks,
  openPackage,
  restructured,
  type SheetNow,
} from "../../../../src/workbook/file";
import { cellBefore, movedCell } from "../../../../src/workbook/file/save/moves";
import { compareWithCached } from "../../../../src/formula/comparison";
import { calculated } from "../../../../src/functions/calculated";
import { runs } from "../../../support/property-tests";
import { noValidator, validationErrors } from "../../../support/validator";
import { templateBytes } from "../../../support/workbench";

const axis = fc.constantFrom("row" as const, "column" as const);
const insert = fc.record({
  kind: fc.constant("insert" as const),
  axis,
  at: fc.nat(30),
  count: fc.integer({ min: 1, max: 3 }),
});
const moves = fc.array(
  fc.oneof(
    insert,
    fc.record({
      kind: fc.constant("delete" as const),
      axis,
      at: fc.nat(30),
      count: fc.integer({ min: 1, max: 3 }),
    }),
    fc.record({
      kind: fc.constant("shift" as const),
      axis,
      at: fc.nat(9),
      count: fc.integer({ min: 1, max: 3 }),
      to: fc.integer({ min: 13, max: 20 }),
    }),
  ),
  { maxLength: 4 },
);

const sheetsOf = (book: Book, movesOf: (index: number) => readonly Move[] = () => []): SheetNow[] =>
  book.sheets.map(({ name, hidden = false }, i) => ({ name, from: name, hidden, moves: movesOf(i) }));

const noEdits = (sheets: readonly SheetNow[]): BookEdits => ({
  sheets: sheets.map((sheet) => ({ ...sheet, cells: [], columns: [], rows: [] })),
  names: [],
});

async function problems(bytes: Uint8Array): Promise<string[]> {
  if (noValidator) return [];
  const folder = mkdtempSync(join(tmpdir(), "save-"));
  try {
    writeFileSync(join(folder, "book.xlsx"), bytes);
    return await validationErrors(join(folder, "book.xlsx"));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test("a cell after moves came from where it was before", () => {
  fc.assert(
    fc.property(moves, fc.nat(40), fc.nat(40), (all, row, column) => {
      const now = movedCell(row, column, all);
      if (now) expect(cellBefore(now.row, now.column, all)).toEqual({ row, column });
    }),
  );
});

describe("a template's file", () => {
  test("comes back byte for byte where nothing changed", async () => {
    const bytes = templateBytes("blank");
    const sheets = sheetsOf(await readBook(bytes));
    expect(edited(restructured(bytes, sheets), noEdits(sheets)).bytes).toBe(bytes);
  });

  test("keeps the name growth in a formula that is typed, though Excel has a function of that name", async () => {
    const bytes = templateBytes("branch-sdwan");
    const sheets = sheetsOf(await readBook(bytes));
    const edits = noEdits(sheets);
    edits.sheets[0]!.cells = [{ row: 60, column: 3, content: { value: 0, formula: "growth*2" } }];
    const after = await readBook(edited(restructured(bytes, sheets), edits).bytes);
    const typed = after.sheets[0]!.cells.find(({ row, column }) => row === 60 && column === 3);
    expect(typed?.formula).toBe("growth*2");
  });

  test("computes to the same wherever rows and columns were put in, and keeps all that it holds", async () => {
    const bytes = templateBytes("retail-ai");
    const before = await readBook(bytes);
    const { formatting } = await readLooks(openPackage(bytes));
    const rules = before.sheets.map(({ name }) => formatting.sheet(name)!.conditionalFormats.length);
    await fc.assert(
      fc.asyncProperty(fc.array(insert, { maxLength: 3 }), fc.nat(6), async (all, index) => {
        const sheets = sheetsOf(before, (i) => (i === index ? all : []));
        sheets[0] = { ...sheets[0]!, name: "It's, new" };
        const { bytes: now } = edited(restructured(bytes, sheets), noEdits(sheets));
        const after = await readBook(now);
        const { different } = compareWithCached(after, await calculated(after));
        expect(different).toEqual([]);
        expect(after.names.map(({ name }) => name)).toEqual(before.names.map(({ name }) => name));
        const looks = await readLooks(openPackage(now));
        expect(
          after.sheets.map(({ name }) => looks.formatting.sheet(name)!.conditionalFormats.length),
        ).toEqual(rules);
        expect(looks.formatting.charts.length).toBe(formatting.charts.length);
        expect(await problems(now)).toEqual([]);
      }),
      { numRuns: runs(1) },
    );
  });

  test("is valid after deletions, moves, an order of sheets of its own, and sheets that came and went", async () => {
    const bytes = templateBytes("branch-sdwan");
    const before = await readBook(bytes);
    await fc.assert(
      fc.asyncProperty(moves, fc.nat(5), async (all, index) => {
        const kept = sheetsOf(before, (i) => (i === index ? all : [])).filter((_, i) => i !== 5);
        const sheets = [
          ...kept.slice(2),
          { name: "A new one", hidden: false, moves: [] },
          ...kept.slice(0, 2),
        ];
        const { bytes: now } = edited(restructured(bytes, sheets), noEdits(sheets));
        expect((await readBook(now)).sheets.map(({ name }) => name)).toEqual(sheets.map(({ name }) => name));
        expect(await problems(now)).toEqual([]);
      }),
      { numRuns: runs(1) },
    );
  });
});

describe("edits", () => {
  const value = fc.oneof(
    fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 }).map((number) => number + 0),
    fc.string({ unit: "binary", maxLength: 12 }).filter((text) => text !== "" && !/^_x|\r/.test(text)),
    fc.boolean(),
  );
  const cell = fc.record({ row: fc.nat(20), column: fc.nat(8), value, bold: fc.boolean() });

  test("of a new workbook are read again as they were written", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(cell, { maxLength: 20, selector: ({ row, column }) => row * 100 + column }),
        async (cells) => {
          const sheets = [
            { name: "Sheet1", from: "Sheet1", hidden: false, moves: [] },
            { name: "Other one", hidden: false, moves: [] },
          ];
          const edits = noEdits(sheets);
          edits.sheets[1]!.cells = cells.map(({ row, column, value, bold }) => ({
            ...{ row, column, content: { value } },
            ...(bold && { style: { font: { bold }, fill: "FFCC00", numberFormat: "0.0%" } }),
          }));
          edits.sheets[1]!.cells.push({
            ...{ row: 30, column: 0 },
            content: { formula: "LET(a,SUM(A1:A9),a+IFNA(1,2))", value: 7 },
          });
          edits.sheets[1]!.cells.push({
            ...{ row: 40, column: 0 },
            content: { formula: "SEQUENCE(2)", value: 1, spill: [[1], [2]] },
          });
          edits.names = [{ name: "Rate", refersTo: "'Other one'!$A$1" }];
          edits.sheets[1]!.validations = {
            cleared: [],
            added: [
              {
                areas: [{ top: 0, left: 0, bottom: 3, right: 0 }],
                attributes: { type: "list", allowBlank: "1", showErrorMessage: "1" },
                formulas: ['"a,b"'],
              },
            ],
          };
          edits.sheets[1]!.columns = [{ index: 2, size: 20 }];
          edits.sheets[1]!.rows = [{ index: 2, size: 30 }];
          edits.sheets[1]!.merges = [{ top: 50, left: 0, bottom: 51, right: 1 }];
          edits.sheets[1]!.frozen = { rows: 1, columns: 0 };
          edits.sheets[1]!.tabColor = "00FF00";
          const { bytes } = edited(restructured(blankWorkbook(), sheets), edits);
          const book = await readBook(bytes);
          expect(book.names).toEqual([{ name: "Rate", refersTo: "'Other one'!$A$1" }]);
          const read = new Map(book.sheets[1]!.cells.map((one) => [`${one.row},${one.column}`, one]));
          for (const one of cells) expect(read.get(`${one.row},${one.column}`)?.value).toEqual(one.value);
          expect(read.get("30,0")).toMatchObject({ formula: "LET(a,SUM(A1:A9),a+IFNA(1,2))", value: 7 });
          expect(read.get("40,0")).toMatchObject({
            formula: "SEQUENCE(2)",
            storage: "dynamic",
            spill: [[1], [2]],
          });
          expect(await problems(bytes)).toEqual([]);
        },
      ),
      { numRuns: runs(3) },
    );
  });
});
