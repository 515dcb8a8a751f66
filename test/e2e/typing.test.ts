import fc from "fast-check";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import type { Content } from "../../src/workbench/office/grid";
import { openSite, type Visit } from "../support/browser";
import { runs } from "../support/property-tests";
import { textOf, type TypedFormula, typedFormulas } from "../support/typed-formulas";
import { sharedWorkbench, textsAt, type, valuesAt, write } from "../support/workbench";

const site = openSite();

/** One page for all of these tests, with a sheet to type on. */
async function workbench(): Promise<Visit> {
  const visit = await sharedWorkbench(site);
  await visit.page.evaluate(() => {
    const { grid } = window.edgeWorkbench!;
    if (!grid.sheets().some(({ name }) => name === "Scratch")) grid.addSheet("Scratch");
  });
  return visit;
}

const eventually = (read: () => unknown) => expect.poll(read, { timeout: 30_000 });

/** The content of a cell of one letter, as Sheet!A1: a formula, or a value. */
const contentAt = (page: Page, address: string): Promise<Content> =>
  page.evaluate((where) => {
    const [, sheet, letter, digits] = /^(.*)!([A-Z])(\d+)$/.exec(where)!;
    const [row, column] = [Number(digits) - 1, letter!.charCodeAt(0) - 65];
    const area = { sheet: sheet!, top: row, left: column, bottom: row, right: column };
    return window.edgeWorkbench!.grid.formulas(area)[0]![0]!;
  }, address);

const value = async (page: Page, address: string) => (await valuesAt(page, address))[0]![0]!;
const text = async (page: Page, address: string) => (await textsAt(page, address))[0]![0]!;

/** What is said of what was typed. */
const refusal = (page: Page) => page.locator("#refusal:not([hidden])");

/** Selects a cell without typing. */
async function select(page: Page, address: string): Promise<void> {
  await page.evaluate((where) => {
    const [, sheet, letter, digits] = /^(.*)!([A-Z])(\d+)$/.exec(where)!;
    const [row, column] = [Number(digits) - 1, letter!.charCodeAt(0) - 65];
    window.edgeWorkbench!.grid.activateSheet(sheet!);
    window.edgeWorkbench!.grid.select({ sheet: sheet!, top: row, left: column, bottom: row, right: column });
  }, address);
  await page.waitForFunction(() => document.activeElement?.getAttribute("contenteditable") === "true");
}

/** As quick as a tap: pressed and let go in one moment. */
async function clickBar(page: Page, x: number): Promise<void> {
  const box = (await page.locator("[data-u-comp=formula-bar]").boundingBox())!;
  await page.mouse.click(box.x + x, box.y + box.height / 2);
}

/** Gives the keys back to the grid. */
const clickGrid = (page: Page) =>
  page.locator('canvas[id^="univer-sheet-main-canvas"]').click({ position: { x: 150, y: 70 } });

const INTO_NAME_BOX = 30;
const INTO_FORMULA = 300;

async function typePieces(page: Page, { pieces, bar, key, pause }: TypedFormula): Promise<void> {
  if (bar) await clickBar(page, INTO_FORMULA);
  for (const piece of pieces) {
    await page.waitForTimeout(piece.pause);
    await page.keyboard.type(piece.text);
  }
  await page.waitForTimeout(pause);
  await page.keyboard.press(key);
}

/** What stands in a cell once something does. */
async function committed(page: Page, address: string): Promise<Content> {
  for (let wait = 0; wait < 50; wait++) {
    const content = await contentAt(page, address);
    if (content !== null) return content;
    await page.waitForTimeout(100);
  }
  return null;
}

test("formulas are what was typed, in the cell or the formula bar, with whatever pauses", async () => {
  const { page, complaints } = await workbench();
  const cases = fc.sample(typedFormulas, runs(4, 200));
  for (const typed of cases) {
    await select(page, "Scratch!H9");
    await typePieces(page, typed);
    expect(await committed(page, "Scratch!H9"), JSON.stringify(typed)).toBe(textOf(typed));
    await write(page, "Scratch!H9", null);
  }
  expect(complaints).toEqual([]);
}, 1_200_000);

describe("a suggestion", () => {
  const list = (page: Page) => page.locator("[data-u-comp=sheets-formula-editor] li");

  test("is gone with the next letter that it does not fit, and Enter takes what is typed", async () => {
    const { page } = await workbench();
    await select(page, "Scratch!B3");
    await page.keyboard.type("=AV");
    await list(page).first().waitFor();
    await page.keyboard.type("ERAGE(10,20)");
    expect(await list(page).count()).toBe(0);
    await page.keyboard.press("Enter");
    await eventually(() => contentAt(page, "Scratch!B3")).toBe("=AVERAGE(10,20)");
  });

  test("is put in by Tab: the one that the arrows have chosen", async () => {
    const { page } = await workbench();
    await select(page, "Scratch!B4");
    await page.keyboard.type("=EDGE.SERVER");
    await list(page).first().waitFor();
    const chosen = await list(page).nth(1).locator("span").first().innerText();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Tab");
    await page.keyboard.type("1,2)");
    await page.keyboard.press("Enter");
    await eventually(() => contentAt(page, "Scratch!B4")).toBe(`=${chosen}(1,2)`);
  });

  test("is not put in by Enter", async () => {
    const { page } = await workbench();
    await select(page, "Scratch!B5");
    await page.keyboard.type("=sites");
    await list(page).first().waitFor();
    await page.keyboard.press("Enter");
    await eventually(() => contentAt(page, "Scratch!B5")).toBe("=sites");
  });
});

describe("what is typed", () => {
  test("is read as Excel reads it", async () => {
    const { page, complaints } = await workbench();
    await type(page, "Scratch!C3", "+5+3");
    await eventually(() => contentAt(page, "Scratch!C3")).toBe("=+5+3");
    await type(page, "Scratch!C4", "0.16999999999999998");
    await eventually(() => value(page, "Scratch!C4")).toBe(0.169999999999999);
    await type(page, "Scratch!C5", "12345678901234567890");
    await eventually(() => value(page, "Scratch!C5")).toBe(12345678901234500000);
    await type(page, "Scratch!C6", "=SUM(C3:C4)");
    await eventually(() => value(page, "Scratch!C6")).toBeCloseTo(8.17, 10);
    expect(complaints).toEqual([]);
  });

  test.each([
    ["=1+*2", /This is no formula: unexpected \* at position 3/],
    ["0,07", /0,07 is no number here, since decimals take a point: 0\.07\./],
  ])("and can't be meant stays in the editor with a sentence: %s", async (typed, sentence) => {
    const { page } = await workbench();
    await type(page, "Scratch!D3", typed);
    await eventually(() => refusal(page).innerText()).toMatch(sentence);
    expect(await contentAt(page, "Scratch!D3")).toBeNull();
    await page.keyboard.press("Enter");
    await eventually(() => contentAt(page, "Scratch!D3")).toBe(typed);
    expect(await refusal(page).count()).toBe(0);
    await write(page, "Scratch!D3", null);
  });

  test("is kept when the name box is clicked, or the pane", async () => {
    const { page } = await workbench();
    await select(page, "Scratch!E3");
    await page.keyboard.type("=1+1");
    await clickBar(page, INTO_NAME_BOX);
    await eventually(() => value(page, "Scratch!E3")).toBe(2);
    await clickGrid(page);
    await select(page, "Scratch!E4");
    await page.keyboard.type("kept");
    await page.frameLocator("#pane").getByText("Sweep an input").click();
    await eventually(() => value(page, "Scratch!E4")).toBe("kept");
    await clickGrid(page);
  });

  test("is taken before the workbook is saved", async () => {
    const { page } = await workbench();
    await select(page, "Scratch!E5");
    await page.keyboard.type("not yet entered");
    await Promise.all([page.waitForEvent("download"), page.keyboard.press("Control+s")]);
    expect(await value(page, "Scratch!E5")).toBe("not yet entered");
  });

  test("and refused is asked about before another workbook takes its place, where keys then reach the cells", async () => {
    const { page, complaints } = await workbench();
    const shown = page.locator(".workbook-name");
    await type(page, "Scratch!E6", "=1+*2");
    await eventually(() => refusal(page).innerText()).toMatch(/no formula/);
    const openNew = page.locator("#header button", { hasText: "New" });
    await openNew.click();
    await page.getByRole("button", { name: "Stay" }).click();
    await page.keyboard.press("Escape");
    await type(page, "Scratch!E6", "=1+2");
    await eventually(() => value(page, "Scratch!E6")).toBe(3);
    await type(page, "Scratch!E7", "=1+*2");
    await openNew.click();
    await page.getByRole("button", { name: "Don't save" }).click();
    await eventually(() => shown.textContent()).toBe("Book1.xlsx");
    await type(page, "Sheet1!B2", "21");
    await eventually(() => value(page, "Sheet1!B2")).toBe(21);
    expect(complaints).toEqual([]);
    await page.getByLabel("Open a template").selectOption({ index: 1 });
    await page.getByRole("button", { name: "Don't save" }).click();
    await eventually(() => shown.textContent()).toMatch(/^Branch/);
  });
});

describe("a rule of validation", () => {
  test("judges formulas by their value, and takes 8 for 8% among percents", async () => {
    const { page, complaints } = await workbench();
    await type(page, "Inputs!D10", "8");
    await eventually(() => text(page, "Inputs!D10")).toBe("8.0%");
    await type(page, "Inputs!D10", "=0.05+0.01");
    await eventually(() => contentAt(page, "Inputs!D10")).toBe("=0.05+0.01");
    await type(page, "Inputs!D10", "=D9");
    await eventually(() => refusal(page).innerText()).toBe("Discount rate: 0% to 50%.");
    expect(await contentAt(page, "Inputs!D10")).toBe("=0.05+0.01");
    await page.keyboard.press("Escape");
    expect(await refusal(page).count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  test("that reads other cells says their names", async () => {
    const { page } = await workbench();
    await type(page, "Inputs!D22", "0.01");
    await eventually(() => refusal(page).innerText()).toBe(
      'host cores in software: "host cores that stay with what is taken" to 20.',
    );
    await page.keyboard.press("Escape");
  });

  test("lets a choice be typed", async () => {
    const { page } = await workbench();
    await type(page, "Inputs!D23", "polling");
    await eventually(() => value(page, "Inputs!D23")).toBe("polling");
  });
});

/** As the browser gives it to the page. */
async function paste(page: Page, plain: string, html?: string): Promise<void> {
  await page.evaluate(
    ([text, marked]) => {
      const clipboardData = new DataTransfer();
      if (marked !== undefined) clipboardData.setData("text/html", marked);
      clipboardData.setData("text/plain", text);
      const event = new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true });
      document.activeElement!.dispatchEvent(event);
    },
    [plain, html] as const,
  );
}

/** As Excel copies two cells: what they look like stands in classes. */
const FROM_EXCEL = `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta name=ProgId content=Excel.Sheet>
<meta name=Generator content="Microsoft Excel 15"><style><!--table {mso-displayed-decimal-separator:"\\.";}
td {color:black;font-size:11.0pt;font-weight:400;font-family:Calibri, sans-serif;}
.xl65 {font-weight:700;background:yellow;mso-pattern:black none;}
.xl66 {mso-number-format:Percent;}--></style></head><body><table border=0 style='border-collapse:collapse'>
<!--StartFragment--><tr height=20 style='height:15.0pt'><td class=xl65 width=64 style='width:48pt'>Total</td>
<td class=xl66 align=right>17.00%</td></tr><!--EndFragment--></table></body></html>`;

describe("what is pasted", () => {
  test("from Excel keeps bold, fill and number format", async () => {
    const { page, complaints } = await workbench();
    await select(page, "Scratch!J3");
    await paste(page, "Total\t17.00%", FROM_EXCEL);
    await eventually(() => value(page, "Scratch!J3")).toBe("Total");
    expect(await value(page, "Scratch!K3")).toBe(0.17);
    expect(await text(page, "Scratch!K3")).toBe("17.00%");
    const style = await page.evaluate(() => {
      const sheet = window.edgeWorkbench!.univerAPI.getActiveWorkbook()!.getActiveSheet();
      return sheet.getRange("J3").getCellStyleData();
    });
    expect(style).toMatchObject({
      bl: 1,
      bg: { rgb: expect.stringMatching(/yellow|#ffff00|255, ?255, ?0/i) as string },
    });
    expect(complaints).toEqual([]);
  });

  test("is numbers of 15 digits, and percentages look as their cells do", async () => {
    const { page, complaints } = await workbench();
    await select(page, "Scratch!L3");
    const cells = ["0.16999999999999998", "12345678901234567890", "0.1234567890123456", "x"];
    const html = `<table><tr>${cells.map((one) => `<td>${one}</td>`).join("")}</tr></table>`;
    await paste(page, cells.join("\t"), html);
    await eventually(() => value(page, "Scratch!O3")).toBe("x");
    expect(await valuesAt(page, "Scratch!L3:O3")).toEqual([
      [0.169999999999999, 12345678901234500000, 0.123456789012345, "x"],
    ]);
    await type(page, "Scratch!L4", "=SUM(L3,N3)");
    await eventually(() => value(page, "Scratch!L4")).toBeCloseTo(0.293456789012344, 12);
    await select(page, "Scratch!L5");
    await paste(page, "0.16999999999999998");
    await eventually(() => value(page, "Scratch!L5")).toBe(0.169999999999999);
    await page.evaluate(() =>
      window.edgeWorkbench!.grid.setNumberFormats(
        { sheet: "Scratch", top: 5, left: 11, bottom: 5, right: 12 },
        [["0.00%", "0.00%"]],
      ),
    );
    await select(page, "Scratch!L6");
    await paste(page, "17%");
    await eventually(() => text(page, "Scratch!L6")).toBe("17.00%");
    expect(complaints).toEqual([]);
  });

  test("is told where its cell's rule does not allow it", async () => {
    const { page } = await workbench();
    await select(page, "Inputs!D10");
    await paste(page, "800%");
    await page.getByText("D10 holds 800.0%. Discount rate: 0% to 50%.").waitFor();
    await page.getByRole("button", { name: "Dismiss" }).click();
    await select(page, "Inputs!D10");
    await paste(page, "=0.05+0.02");
    await eventually(() => value(page, "Inputs!D10")).toBeCloseTo(0.07, 12);
    expect(await page.getByRole("alert").getByText("Discount rate").count()).toBe(0);
  });
});

test("Excel's keys for percents, for today and for the filter work", async () => {
  const { page, complaints } = await workbench();
  await write(page, "Scratch!F3", 0.25);
  await select(page, "Scratch!F3");
  await page.keyboard.press("Control+Shift+Digit5");
  await eventually(() => text(page, "Scratch!F3")).toBe("25%");
  await select(page, "Scratch!F4");
  await page.keyboard.press("Control+;");
  const today = await page.evaluate(() => new Date().toLocaleDateString("en-US"));
  await eventually(() => text(page, "Scratch!F4")).toBe(today);
  await write(page, "Scratch!F20", "head");
  await write(page, "Scratch!F21", 1);
  await select(page, "Scratch!F20");
  await page.keyboard.press("Control+Shift+KeyL");
  const isFiltered = () =>
    page.evaluate(() => {
      const sheet = window.edgeWorkbench!.univerAPI.getActiveWorkbook()!.getActiveSheet();
      return sheet.getFilter() !== null;
    });
  await eventually(isFiltered).toBe(true);
  expect(complaints).toEqual([]);
});

test("one click follows a link", async () => {
  const { page } = await workbench();
  await select(page, "Start!A1");
  const place = await page.evaluate(() => {
    const sheet = window.edgeWorkbench!.univerAPI.getActiveWorkbook()!.getActiveSheet();
    const { x, y } = sheet.getRange("A23").getCellRect();
    const { left, top } = document.querySelector('[id^="univer-sheet-main-canvas"]')!.getBoundingClientRect();
    return { x: left + x + 15, y: top + y + 8 };
  });
  await page.mouse.click(place.x, place.y);
  await eventually(() => page.evaluate(() => window.edgeWorkbench!.grid.activeSheet())).toBe("Inputs");
});
