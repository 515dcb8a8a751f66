import { readdirSync } from "node:fs";
import { isDeepStrictEqual } from "node:util";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import type { Book } from "../../src/formula/book";
import { readBook } from "../../src/workbook/file";
import { openSite } from "../support/browser";
import {
  type ComputedFormula,
  computedFile,
  computedFormulas,
  openFile,
  openWorkbench,
  sharedWorkbench,
  type Shown,
  shownFormulas,
  templateBytes,
  textsAt,
  valuesAt,
  write,
} from "../support/workbench";
import { packageOf } from "../workbook/file/package-of";

const site = openSite();

/** Equal to 12 digits; everything but numbers exactly. */
function isSame(shown: Shown | undefined, expected: Shown): boolean {
  if (Array.isArray(expected))
    return expected.every((line, r) =>
      line.every((one, c) => Array.isArray(shown) && isSame(shown[r]?.[c], one)),
    );
  if (typeof expected === "number")
    return typeof shown === "number" && Math.abs(shown - expected) <= 1e-12 * Math.abs(expected);
  return isDeepStrictEqual(shown, expected);
}

/** No word for what is the same: a fleet's formulas fill a hundred thousand cells. */
async function expectAll(page: Page, expected: readonly ComputedFormula[]): Promise<void> {
  const shown = await shownFormulas(page, expected);
  const differing = expected.flatMap(({ sheet, row, column, shown: value }, i) =>
    isSame(shown[i]!.shown, value) ? [] : [{ sheet, row, column, expected: value, shown: shown[i]!.shown }],
  );
  expect(differing).toEqual([]);
}

/** A workbook with one sheet of its own cells, by address. */
async function openCells(cells: Record<string, string | number>) {
  const visit = await sharedWorkbench(site);
  await openFile(visit.page, packageOf([{ name: "S", rows: "" }]));
  for (const [address, content] of Object.entries(cells)) await write(visit.page, `S!${address}`, content);
  return visit;
}

const templates = readdirSync(new URL("../../templates", import.meta.url))
  .filter((file) => file.endsWith(".xlsx"))
  .map((file) => file.replace(/\.xlsx$/, ""));

describe.each(templates)("the template %s", (name) => {
  const bytes = templateBytes(name);
  let expecting: ReturnType<typeof computedFile> | undefined;
  const computed = () => (expecting ??= computedFile(bytes));
  let holder: Page | undefined;

  /** The template as it was opened: the test that edits it is the last. */
  async function opened() {
    const visit = await sharedWorkbench(site);
    if (holder !== visit.page) await openFile(visit.page, bytes, `${name}.xlsx`);
    holder = visit.page;
    return visit;
  }

  test("computes in the workbench to what the command line computes", async () => {
    const { page, complaints } = await opened();
    const expected = await computed();
    const shown = await shownFormulas(page, expected);
    expect(expected.length).toBeGreaterThan(100);
    expected.forEach(({ formula }, i) => expect(shown[i]!.formula).toBe(`=${formula}`));
    await expectAll(page, expected);
    expect(complaints).toEqual([]);
  });

  test("stays as it is when a row is inserted above the model and a sheet is renamed, and when both are undone", async () => {
    const { page, complaints } = await opened();
    const expected = await computed();
    const sheet = expected[0]!.sheet;
    const first = await page.evaluate(() => window.edgeWorkbench!.grid.sheets()[0]!.name);
    await page.evaluate((name) => {
      const workbook = window.edgeWorkbench!.univerAPI.getActiveWorkbook()!;
      workbook.getSheetByName(name)!.insertRows(0, 1);
    }, sheet);
    const moved = expected.map((one) => (one.sheet === sheet ? { ...one, row: one.row + 1 } : one));
    await expectAll(page, moved);
    await page.evaluate((name) => window.edgeWorkbench!.grid.renameSheet(name, "New 'name'"), first);
    await expectAll(
      page,
      moved.map((one) => (one.sheet === first ? { ...one, sheet: "New 'name'" } : one)),
    );
    await page.evaluate(() => window.edgeWorkbench!.univerAPI.undo());
    await page.evaluate(() => window.edgeWorkbench!.univerAPI.undo());
    await expectAll(page, expected);
    expect(complaints).toEqual([]);
  });

  test("computes to what the command line computes after each of a dozen inputs was edited", async () => {
    const { page } = await opened();
    const book = await readBook(bytes);
    for (const { sheet, row, column, value } of inputsOf(book)) {
      const content = value * 1.1;
      book.sheets.find((one) => one.name === sheet)!.cells.find(at(row, column))!.value = content;
      await page.evaluate(([area, what]) => window.edgeWorkbench!.grid.write(area, [[what]]), [
        { sheet, top: row, left: column, bottom: row, right: column },
        content,
      ] as const);
    }
    await expectAll(page, computedFormulas(book));
  });
});

const at = (row: number, column: number) => (cell: { row: number; column: number }) =>
  cell.row === row && cell.column === column;

/** The first dozen named cells that hold a number other than 0. */
function inputsOf(book: Book) {
  const found = book.names.flatMap(({ refersTo }) => {
    const [, sheet, letters, row] = /^'?(.*?)'?!\$([A-Z])\$(\d+)$/.exec(refersTo) ?? [];
    if (sheet === undefined) return [];
    const place = { row: Number(row) - 1, column: letters!.charCodeAt(0) - 65 };
    const cell = book.sheets.find((one) => one.name === sheet)?.cells.find(at(place.row, place.column));
    const { formula, value } = cell ?? {};
    return formula === undefined && typeof value === "number" && value !== 0
      ? [{ sheet, ...place, value }]
      : [];
  });
  expect(found.length).toBeGreaterThanOrEqual(12);
  return found.slice(0, 12);
}

describe("an array", () => {
  test("fills cells as its size grows and shrinks, in the grid too", async () => {
    const { page } = await openCells({ A1: 2, B1: "=SEQUENCE(A1)*10", C1: "=SUM(B1#)" });
    expect(await textsAt(page, "S!B1:C3")).toEqual([
      ["10", "30"],
      ["20", ""],
      ["", ""],
    ]);
    await write(page, "S!A1", 3);
    expect(await textsAt(page, "S!B1:C3")).toEqual([
      ["10", "60"],
      ["20", ""],
      ["30", ""],
    ]);
    await write(page, "S!A1", 2);
    expect(await textsAt(page, "S!B1:C3")).toEqual([
      ["10", "30"],
      ["20", ""],
      ["", ""],
    ]);
    await write(page, "S!B1", 7);
    expect(await textsAt(page, "S!B1:B3")).toEqual([["7"], [""], [""]]);
  });

  test("fills cells also in a workbook that took another's place", async () => {
    const { page } = await openCells({ A1: "=SEQUENCE(3)" });
    const rows =
      '<row r="1"><c r="A1" cm="1"><f t="array" ref="A1:A3">_xlfn.SEQUENCE(3)*10</f><v>10</v></c></row>';
    await openFile(page, packageOf([{ name: "S", rows }]));
    await expect.poll(() => textsAt(page, "S!A1:A3"), { timeout: 30_000 }).toEqual([["10"], ["20"], ["30"]]);
  });

  test("is #SPILL! while a cell stands in its way, and says which", async () => {
    const { page } = await openCells({ A1: "=SEQUENCE(3)", A3: "here" });
    expect(await valuesAt(page, "S!A1:A3")).toEqual([
      [{ error: "#SPILL!", message: expect.stringContaining("A3") as string }],
      [null],
      ["here"],
    ]);
    expect(await textsAt(page, "S!A1:A3")).toEqual([["#SPILL!"], [""], ["here"]]);
    await write(page, "S!A3", null);
    expect(await textsAt(page, "S!A1:A3")).toEqual([["1"], ["2"], ["3"]]);
    await write(page, "S!A1", null);
    expect(await textsAt(page, "S!A1:A3")).toEqual([[""], [""], [""]]);
  });

  test("that a file stores for one cell alone takes one value of a range, also after rows were inserted", async () => {
    const { page } = await sharedWorkbench(site);
    const rows = [1, 2, 3].map((value) => `<row r="${value}"><c r="A${value}"><v>${value}</v></c></row>`);
    rows[1] = '<row r="2"><c r="A2"><v>2</v></c><c r="B2"><f>A1:A3*10</f><v>20</v></c></row>';
    await openFile(page, packageOf([{ name: "S", rows: rows.join("") }]));
    expect(await valuesAt(page, "S!B1:B3")).toEqual([[null], [20], [null]]);
    await page.evaluate(() =>
      window.edgeWorkbench!.univerAPI.getActiveWorkbook()!.getActiveSheet().insertRows(0, 1),
    );
    expect(await valuesAt(page, "S!B2:B4")).toEqual([[null], [20], [null]]);
    await write(page, "S!B3", "=A2:A4*100");
    expect(await valuesAt(page, "S!B3:B5")).toEqual([[100], [200], [300]]);
    await page.evaluate(() =>
      window.edgeWorkbench!.univerAPI.getActiveWorkbook()!.getActiveSheet().insertRows(0, 1),
    );
    expect(await valuesAt(page, "S!B4:B6")).toEqual([[100], [200], [300]]);
  });
});

describe("formulas", () => {
  test("find a table's cells from another sheet, before and after rows are inserted above it", async () => {
    const { page } = await openCells({ A1: "item", B1: "watts", A2: "a", B2: 10, A3: "b", B3: 30 });
    await page.evaluate(async () => {
      const { grid } = window.edgeWorkbench!;
      grid.addTable({ sheet: "S", top: 0, left: 0, bottom: 2, right: 1 }, "cards");
      await grid.settled();
      grid.addSheet("Other");
    });
    await write(page, "Other!A1", "=INDEX(cards[watts],2)+SUM(cards[watts])");
    expect(await valuesAt(page, "Other!A1")).toEqual([[70]]);
    await page.evaluate(async () => {
      window.edgeWorkbench!.univerAPI.getActiveWorkbook()!.getSheetByName("S")!.insertRows(0, 2);
      await window.edgeWorkbench!.grid.settled();
    });
    await write(page, "S!B5", 31);
    expect(await valuesAt(page, "Other!A1")).toEqual([[72]]);
  });

  test("find names that are added, and new sheets", async () => {
    const { page } = await openCells({ A1: 4, B1: "=edgeRate*2", B2: "=Later!A1" });
    expect(await textsAt(page, "S!B1:B2")).toEqual([["#NAME?"], ["#REF!"]]);
    await page.evaluate(() => {
      const { grid } = window.edgeWorkbench!;
      grid.addName("edgeRate", "=S!$A$1");
      grid.addSheet("Later");
    });
    await write(page, "Later!A1", 5);
    expect(await textsAt(page, "S!B1:B2")).toEqual([["8"], ["5"]]);
  });

  test("that need their own value have none and say so", async () => {
    const { page } = await openCells({ A1: "=B1+1", B1: "=A1+1", C1: 1 });
    // an error with its sentence, no longer a text: a formula that reads it is told the same
    const error = { error: "#CALC!", message: "It depends on itself." };
    expect(await valuesAt(page, "S!A1:B1")).toEqual([[error, error]]);
    expect(await textsAt(page, "S!A1:B1")).toEqual([["#CALC!", "#CALC!"]]);
    await page.evaluate(() =>
      window.edgeWorkbench!.grid.select({ sheet: "S", top: 0, left: 0, bottom: 0, right: 0 }),
    );
    const tooltip = page.getByRole("tooltip");
    await expect.poll(() => tooltip.textContent(), { timeout: 30_000 }).toMatch(/needs its own value/);
  });

  test("are computed again when an edit is undone and redone", async () => {
    const { page } = await openCells({ A1: 2, B1: "=A1*10" });
    await write(page, "S!A1", 3);
    await page.evaluate(() => window.edgeWorkbench!.univerAPI.undo());
    expect(await textsAt(page, "S!A1:B1")).toEqual([["2", "20"]]);
    await page.evaluate(() => window.edgeWorkbench!.univerAPI.redo());
    expect(await textsAt(page, "S!A1:B1")).toEqual([["3", "30"]]);
  });

  test("with a function that is not computed say so, and it is not suggested", async () => {
    const { page } = await openCells({ A1: "=BAHTTEXT(5)" });
    expect(await valuesAt(page, "S!A1")).toEqual([
      [{ error: "#NAME?", message: expect.stringContaining("BAHTTEXT") as string }],
    ]);
    await page.locator('canvas[id^="univer-sheet-main-canvas"]').click({ position: { x: 150, y: 70 } });
    await page.keyboard.type("=BA");
    await page.getByText("BASE", { exact: true }).first().waitFor();
    expect(await page.getByText("BAHTTEXT", { exact: true }).count()).toBe(0);
    await page.keyboard.press("Escape");
  });
});

test("20,000 formulas after an edit of one cell are those of the command line", async () => {
  const { page, complaints } = await openWorkbench(site);
  const rows = Array.from({ length: 2_000 }, (_, i) => {
    const r = i + 1;
    const cells = Array.from({ length: 10 }, (_, c) => {
      const column = String.fromCharCode(66 + c);
      const left = String.fromCharCode(65 + c);
      return `<c r="${column}${r}"><f>${left}${r}*1.01+$A$1/${r + c}</f></c>`;
    });
    return `<row r="${r}"><c r="A${r}"><v>${r}</v></c>${cells.join("")}</row>`;
  });
  const bytes = packageOf([{ name: "S", rows: rows.join("") }]);
  await openFile(page, bytes);
  await write(page, "S!A1", 42);
  const book = await readBook(bytes);
  book.sheets[0]!.cells.find(at(0, 0))!.value = 42;
  const expected = computedFormulas(book);
  expect(expected).toHaveLength(20_000);
  const values = await valuesAt(page, "S!A1:K2000");
  for (const { row, column, shown } of expected)
    if (!isSame(values[row]![column], shown)) expect(values[row]![column], `row ${row + 1}`).toEqual(shown);
  expect(complaints).toEqual([]);
});
