import { readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { openSite } from "../support/browser";
import { foreignBooks } from "../support/foreign-books";
import { noValidator, validationErrors } from "../support/validator";
import { addressOf, openFile, openWorkbench, textsAt, valuesAt, write } from "../support/workbench";
import { bookOf, openPackage, readBook, readLooks } from "../../src/workbook/file";
import { packageOf } from "../workbook/file/package-of";

const site = openSite();

/** Presses Ctrl+S and gives what the browser was handed, and where it lies. */
async function saved(page: Page): Promise<{ bytes: Uint8Array; name: string; path: string }> {
  const asked = page.locator("dialog.question ul").textContent({ timeout: 0 });
  const [download] = await Promise.all([
    Promise.race([
      page.waitForEvent("download"),
      asked.then((lost) => Promise.reject(new Error(`Asked about ${lost}`))),
    ]),
    page.keyboard.press("Control+s"),
  ]);
  // the validator goes by the extension
  const path = join(tmpdir(), `edge-save-${process.pid}.xlsx`);
  await download.saveAs(path);
  return { bytes: new Uint8Array(readFileSync(path)), name: download.suggestedFilename(), path };
}

const nameShown = (page: Page) => page.locator(".workbook-name").textContent();

describe("Save", () => {
  test("keeps what was typed, formatted, inserted, renamed and added, and what it does not know byte for byte", async () => {
    const { page, complaints } = await openWorkbench(site);
    expect(await nameShown(page)).not.toContain("•");
    const price = await addressOf(page, "electricityPrice");
    await write(page, price, 0.5);
    await expect.poll(() => nameShown(page)).toContain("•");
    await page.evaluate(async () => {
      const { univerAPI, grid } = window.edgeWorkbench!;
      const workbook = univerAPI.getActiveWorkbook()!;
      const inputs = workbook.getSheetByName("Inputs")!;
      inputs.getRange("A1").setFontWeight("bold").setBackground("#ff0000");
      inputs.setColumnWidth(2, 222);
      inputs.insertRows(2, 2);
      workbook.getSheetByName("Sensitivity")!.setName("What if");
      grid.addSheet("New one");
      grid.write({ sheet: "New one", top: 0, left: 0, bottom: 1, right: 0 }, [[12], ["=SEQUENCE(3)*A1"]]);
      await grid.settled();
    });
    const { bytes, name, path } = await saved(page);
    expect(name).toMatch(/\.xlsx$/);
    await expect.poll(() => nameShown(page)).not.toContain("•");
    if (!noValidator) expect(await validationErrors(path)).toEqual([]);
    const book = await readBook(bytes);
    const [, column, row] = /!\$?([A-Z]+)\$?(\d+)$/.exec(price)!;
    const moved = `Inputs!${column}${Number(row) + 2}`;
    expect(book.sheets.map((sheet) => sheet.name)).toContain("What if");
    expect(book.sheets.find((sheet) => sheet.name === "New one")!.cells).toEqual([
      { row: 0, column: 0, value: 12 },
      {
        row: 1,
        column: 0,
        formula: "SEQUENCE(3)*A1",
        storage: "dynamic",
        value: 12,
        spill: [[12], [24], [36]],
      },
    ]);
    const before = await valuesAt(page, "Summary!A1:H40");
    await openFile(page, bytes, "again.xlsx");
    expect(await page.locator(".notice-differing").count()).toBe(0);
    expect(await valuesAt(page, moved)).toEqual([[0.5]]);
    expect(await addressOf(page, "electricityPrice")).toBe(moved);
    expect(await valuesAt(page, "Summary!A1:H40")).toEqual(before);
    expect(
      await page.evaluate(() => {
        const sheet = window.edgeWorkbench!.univerAPI.getActiveWorkbook()!.getSheetByName("Inputs")!;
        const cell = sheet.getRange("A1");
        return [cell.getCellStyle()?.bold, cell.getBackground(), sheet.getColumnWidth(2)];
      }),
    ).toEqual([true, "#ff0000", 222]);
    expect(complaints).toEqual([]);
  });

  test("gives what nobody changed back byte for byte, whoever wrote it", async () => {
    const { page, complaints } = await openWorkbench(site);
    for (const [name, bytes] of Object.entries(foreignBooks)) {
      await openFile(page, bytes, `${name}.xlsx`);
      const now = (await saved(page)).bytes;
      const [before, after] = [await readBook(bytes), await readBook(now)];
      const contents = (book: typeof before) =>
        book.sheets.map(({ cells }) => cells.map((cell) => cell.formula ?? cell.value));
      expect([name, contents(after)]).toEqual([name, contents(before)]);
      // who computes nothing gets values
      const isComputed = before.sheets.every(({ cells }) => cells.every(({ value }) => value !== null));
      if (isComputed) expect([name, Buffer.from(now).equals(bytes)]).toEqual([name, true]);
      else
        expect(after.sheets.flatMap(({ cells }) => cells.filter(({ value }) => value === null))).toEqual([]);
    }
    expect(complaints).toEqual([]);
  });

  test("writes links, notes and what a filter leaves out", async () => {
    const { page, complaints } = await openWorkbench(site);
    await openFile(page, foreignBooks["LibreOffice"]!, "attached.xlsx");
    await page.evaluate(async () => {
      const { univerAPI, grid } = window.edgeWorkbench!;
      const sheet = univerAPI.getActiveWorkbook()!.getActiveSheet();
      const link = univerAPI.newRichText().insertLink("there", "https://there.example/?a=1&b=2");
      sheet.getRange("D14").setRichTextValueForCell(link);
      sheet.getRange("A12").clearContent();
      const size = { row: 0, col: 0, width: 200, height: 80, show: false };
      const note = (id: string, text: string) => ({ ...size, id, note: text });
      sheet.getRange("C3").createOrUpdateNote(note("new", "a new <note>"));
      sheet.getRange("B2").createOrUpdateNote(note("changed", "A remark, changed"));
      grid.write({ sheet: "Data", top: 19, left: 0, bottom: 21, right: 0 }, [["head"], [4], [1]]);
      await grid.settled();
      const filter = sheet.getRange("A20:A22").createFilter();
      filter?.setColumnFilterCriteria(0, { colId: 0, filters: { filters: ["4"] } });
      await grid.settled();
    });
    const { bytes, path } = await saved(page);
    if (!noValidator) expect(await validationErrors(path)).toEqual([]);
    const { notes } = bookOf(openPackage(bytes));
    expect(notes.map(({ row, column, text }) => [row, column, text]).sort()).toEqual([
      [1, 1, "A remark, changed"],
      [2, 2, "a new <note>"],
    ]);
    const sheet = (await readLooks(openPackage(bytes))).formatting.sheet("Data")!;
    expect(sheet.linkAt(13, 3)).toBe("https://there.example/?a=1&b=2");
    expect(sheet.rows.filter(({ hidden }) => hidden).map(({ row }) => row)).toEqual([21]);
    const xml = new TextDecoder().decode(openPackage(bytes).parts.get("xl/worksheets/sheet1.xml"));
    expect(xml).toContain('<filterColumn colId="0"><filters><filter val="4"/></filters></filterColumn>');
    expect(xml).not.toContain('ref="A12"');
    expect(complaints).toEqual([]);
  });

  test("moves rows of a sheet that is not on show: what refers to them follows, on the page and in the file", async () => {
    const { page } = await openWorkbench(site);
    const cell = (row: number) => `<row r="${row}"><c r="A${row}"><v>${row}</v></c></row>`;
    const sums = ["SUM(Data!A15:A21)", "SUM(Data!A20:A22)", "SUM(Data!A2:A30)", "Data!A21"];
    const row = sums.map((sum, i) => `<c r="${"ABCD"[i]}1"><f>${sum}</f><v>0</v></c>`).join("");
    const bytes = packageOf([
      { name: "Sums", rows: `<row r="1">${row}</row>` },
      { name: "Data", rows: Array.from({ length: 30 }, (_, i) => cell(i + 1)).join("") },
    ]);
    await openFile(page, bytes, "rows.xlsx");
    await page.evaluate(async () => {
      const { univerAPI, grid } = window.edgeWorkbench!;
      const data = univerAPI.getActiveWorkbook()!.getSheetByName("Data")!;
      data.moveRows(data.getRange("20:22"), 9);
      await grid.settled();
    });
    // 15 to 19 stay of the first, and the others are what they were
    expect(await valuesAt(page, "Sums!A1:D1")).toEqual([[85, 63, 464, 21]]);
    const { sheets } = await readBook((await saved(page)).bytes);
    expect(sheets[0]!.cells.map(({ formula, value }) => [formula, value])).toEqual([
      ["SUM(Data!A18:A22)", 85],
      ["SUM(Data!A10:A12)", 63],
      ["SUM(Data!A2:A30)", 464],
      ["Data!A11", 21],
    ]);
  });

  test("asks before unsaved work is replaced, and gives a draft back after a reload", async () => {
    const { page } = await openWorkbench(site);
    await openFile(
      page,
      packageOf([{ name: "S", rows: '<row r="1"><c r="A1"><v>1</v></c></row>' }]),
      "mine.xlsx",
    );
    await write(page, "S!A1", 2);
    await write(page, "S!B1", "=A1*10");
    const leave = () => page.locator("#header button", { hasText: "New" }).click();
    await leave();
    await page.keyboard.press("Enter");
    await leave();
    await page.keyboard.press("Escape");
    await leave();
    await page.locator("dialog.question button", { hasText: "Stay" }).click();
    await expect.poll(() => page.locator("dialog.question").count()).toBe(0);
    expect(await textsAt(page, "S!A1:B1")).toEqual([["2", "20"]]);
    await page.evaluate(async () => {
      const { univerAPI, grid } = window.edgeWorkbench!;
      const words = univerAPI.newRichText().insertLink("there", "https://there.example").insertText(0, "go ");
      univerAPI.getActiveWorkbook()!.getActiveSheet().getRange("D4").setRichTextValueForCell(words);
      await grid.settled();
    });
    await page.keyboard.press("Control+s");
    await page.locator("dialog li", { hasText: "S: links of single words" }).waitFor();
    await page.keyboard.press("Escape");
    expect(await nameShown(page)).toBe("mine.xlsx •");
    await page.evaluate(() => window.edgeWorkbench!.drafts.settled());
    page.on("dialog", (dialog) => void dialog.accept());
    await page.reload();
    // a click of Playwright's would wait for the pane, which loads anew
    const answer = (text: string) =>
      page
        .locator("dialog.question button", { hasText: text })
        .evaluate((button: HTMLElement) => button.click());
    await page.locator("dialog.question p", { hasText: "mine.xlsx has changes" }).waitFor();
    // what changes before the answer is a draft of its own
    await write(page, "Start!Z1", 7);
    await page.evaluate(() => window.edgeWorkbench!.drafts.settled());
    await page.reload();
    await page.locator("dialog.question p", { hasText: "has changes" }).waitFor();
    expect(await page.locator("dialog.question p").textContent()).not.toContain("mine.xlsx");
    await answer("Discard them");
    await page.locator("dialog.question p", { hasText: "mine.xlsx has changes" }).waitFor();
    await answer("Restore them");
    await expect.poll(() => nameShown(page)).toBe("mine.xlsx •");
    expect(await textsAt(page, "S!A1:B1")).toEqual([["2", "20"]]);
  });
});
