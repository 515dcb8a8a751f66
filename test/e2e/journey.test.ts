import { readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { isError, type Scalar } from "../../src/formula/value";
import { readBook } from "../../src/workbook/file";
import { hasLibreOffice, recalculatedByLibreOffice } from "../crosscheck/soffice";
import { withoutCalls } from "../crosscheck/without-calls";
import { openSite } from "../support/browser";
import { addressOf, openFile, openWorkbench, valuesAt } from "../support/workbench";

const site = openSite();

const eventually = (read: () => unknown) => expect.poll(read, { timeout: 30_000 });
const value = async (page: Page, address: string) => (await valuesAt(page, address))[0]![0]!;

/** Selects a cell by the name box's key, as a planner who knows where to go. */
async function goTo(page: Page, address: string): Promise<void> {
  await page.evaluate((where) => {
    const [, sheet, letters, digits] = /^(.*)!([A-Z]+)(\d+)$/.exec(where)!;
    const column = [...letters!].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
    const row = Number(digits) - 1;
    window.edgeWorkbench!.grid.activateSheet(sheet!);
    window.edgeWorkbench!.grid.select({ sheet: sheet!, top: row, left: column, bottom: row, right: column });
  }, address);
  await page.waitForFunction(() => document.activeElement?.getAttribute("contenteditable") === "true");
}

/** A block as Excel copies it: numbers as they are shown, with their formats in classes. */
const FROM_EXCEL = `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta name=ProgId content=Excel.Sheet>
<meta name=Generator content="Microsoft Excel 15"><style><!--table {mso-displayed-decimal-separator:"\\.";}
.xl65 {font-weight:700;}.xl66 {mso-number-format:"0\\.000";}--></style></head><body><table><!--StartFragment-->
<tr><td class=xl65>Electricity</td><td class=xl65>USD/kWh</td></tr>
<tr><td>Contract</td><td class=xl66 align=right>0.210</td></tr>
<tr><td>Grid fee</td><td class=xl66 align=right>0.040</td></tr><!--EndFragment--></table></body></html>`;

test("a planner opens a template, types, pastes, links an input, saves, reloads, and finds it all again", async () => {
  const { page, complaints } = await openWorkbench(site);
  const price = await addressOf(page, "electricityPrice");
  const demand = await addressOf(page, "demand");
  const verdict = () => valuesAt(page, "Summary!A1:H30");
  const atFirst = await verdict();

  // a sheet for what the contract says, pasted from Excel
  await page.evaluate(() => window.edgeWorkbench!.grid.addSheet("My figures"));
  await goTo(page, "My figures!A1");
  await page.evaluate(
    ([html, plain]) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/html", html);
      clipboardData.setData("text/plain", plain);
      document.activeElement!.dispatchEvent(
        new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }),
      );
    },
    [FROM_EXCEL, "Electricity\tUSD/kWh\nContract\t0.210\nGrid fee\t0.040"] as const,
  );
  await eventually(() => value(page, "My figures!B3")).toBe(0.04);

  // a sum, typed as one types: with a pause in the middle of a word
  await goTo(page, "My figures!B4");
  await page.keyboard.type("=SU");
  await page.waitForTimeout(500);
  await page.keyboard.type("M(B2:B3)");
  await page.keyboard.press("Enter");
  await eventually(() => value(page, "My figures!B4")).toBeCloseTo(0.25, 12);

  // the input is what the other sheet says, and a slip is corrected
  await goTo(page, price);
  await page.keyboard.type("='My figures'!B4+");
  await page.waitForTimeout(400);
  await page.keyboard.press("Enter");
  await page.locator("#refusal:not([hidden])").waitFor();
  await page.keyboard.press("Backspace");
  await page.keyboard.press("Enter");
  await eventually(() => value(page, price)).toBeCloseTo(0.25, 12);
  await goTo(page, demand);
  await page.keyboard.type("1.5");
  await page.keyboard.press("Enter");
  await eventually(() => value(page, demand)).toBe(1.5);
  await eventually(async () => JSON.stringify(await verdict()) !== JSON.stringify(atFirst)).toBe(true);

  // undone and done again
  await page.keyboard.press("Control+z");
  await eventually(() => value(page, demand)).not.toBe(1.5);
  await page.keyboard.press("Control+y");
  await eventually(() => value(page, demand)).toBe(1.5);
  const shown = await verdict();

  // the page goes before it was saved: all is offered again
  await page.evaluate(() => window.edgeWorkbench!.drafts.settled());
  page.on("dialog", (dialog) => void dialog.accept());
  await page.reload();
  await page.locator("dialog.question p", { hasText: "has changes" }).waitFor();
  await page
    .locator("dialog.question button", { hasText: "Restore them" })
    .evaluate((button: HTMLElement) => button.click());
  await eventually(() => value(page, price)).toBeCloseTo(0.25, 12);
  await eventually(verdict).toEqual(shown);

  // saved without a question, and opened again
  const [download] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Control+s")]);
  const path = join(tmpdir(), `edge-journey-${process.pid}.xlsx`);
  await download.saveAs(path);
  const bytes = new Uint8Array(readFileSync(path));
  await openFile(page, bytes, "again.xlsx");
  expect(await page.locator(".notice-differing").count()).toBe(0);
  expect(await verdict()).toEqual(shown);
  expect(await value(page, price)).toBeCloseTo(0.25, 12);
  expect(complaints).toEqual([]);

  if (!hasLibreOffice) return console.log("LibreOffice is not installed: the file was not opened in it.");
  const ours = await readBook(bytes);
  const theirs = (await recalculatedByLibreOffice({ book: withoutCalls(bytes) })).get("book")!;
  let compared = 0;
  const different: unknown[] = [];
  for (const { name, cells } of ours.sheets) {
    const others = new Map(
      theirs.sheets
        .find((one) => one.name === name)!
        .cells.map((cell) => [`${cell.row},${cell.column}`, cell]),
    );
    for (const { row, column, formula, value: own } of cells) {
      if (formula === undefined || /EDGE\./.test(formula)) continue;
      const other = others.get(`${row},${column}`)?.value ?? null;
      compared++;
      if (!isAlike(own, other)) different.push({ name, row, column, formula, own, other });
    }
  }
  expect(different).toEqual([]);
  expect(compared).toBeGreaterThan(100);
}, 300_000);

/** To the digits that a planner sees. */
function isAlike(own: Scalar, other: Scalar): boolean {
  if (typeof own === "number" && typeof other === "number")
    return Math.abs(own - other) <= 1e-6 * Math.max(1, Math.abs(own));
  if (isError(own) && isError(other)) return own.error === other.error;
  return (own === "" ? null : own) === (other === "" ? null : other);
}
