import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Frame, Page } from "playwright-core";
import { expect, test } from "vitest";
import { openSite } from "../support/browser";
import { openFile, sharedWorkbench, write } from "../support/workbench";
import { packageOf } from "../workbook/file/package-of";

const site = openSite();

/** Three sheets; one holds a number, its double, and an error. */
const book = packageOf([
  { name: "One", rows: "" },
  {
    name: "Two",
    rows: '<row r="1"><c r="A1"><v>20</v></c><c r="B1"><f>A1*2</f><v>40</v></c></row><row r="4"><c r="C4"><f>1/0</f><v>0</v></c></row>',
  },
  { name: "Three", rows: "" },
]);

/** However slow the machine. */
const eventually = (read: () => unknown) => expect.poll(read, { timeout: 30_000 });

async function opened() {
  const visit = await sharedWorkbench(site);
  await openFile(visit.page, book);
  return visit;
}

/** The part of the page that has the keyboard. */
const region = (page: Page) =>
  page.evaluate(() => {
    const active = document.activeElement as HTMLElement;
    if (active.closest("#header")) return "header";
    if (active.getAttribute("role") === "tab") return "tabs";
    if (active.id === "pane") return "pane";
    return active.dataset.uComp === "editor" ? "grid" : active.outerHTML;
  });

const activeSheet = (page: Page) => page.evaluate(() => window.edgeWorkbench!.grid.activeSheet());

/** The selection without its sheet, as top, left, bottom, right. */
const selection = (page: Page) =>
  page.evaluate(() => {
    const { top, left, bottom, right } = window.edgeWorkbench!.grid.selection();
    return [top, left, bottom, right];
  });

const said = (page: Page) => page.locator("#announcement").textContent();

/** Clicks on a sheet's tab and waits until its cells have the keyboard. */
async function show(page: Page, sheet: string): Promise<void> {
  await page.getByRole("tab", { name: sheet }).click();
  await eventually(() => activeSheet(page)).toBe(sheet);
  await eventually(() => region(page)).toBe("grid");
}

test("F6 goes round header, grid, sheet tabs and pane, and Shift+F6 back", async () => {
  const { page, complaints } = await opened();
  await page.frameLocator("#pane").getByRole("button").first().waitFor();
  await show(page, "Two");
  for (const next of ["tabs", "pane", "header", "grid", "tabs"]) {
    await page.keyboard.press("F6");
    await eventually(() => region(page)).toBe(next);
  }
  for (const next of ["grid", "header", "pane", "tabs"]) {
    await page.keyboard.press("Shift+F6");
    await eventually(() => region(page)).toBe(next);
  }
  // the arrow keys show the next sheet, Enter goes to its cells
  await page.keyboard.press("ArrowRight");
  await eventually(() => activeSheet(page)).toBe("Three");
  await page.keyboard.press("Enter");
  await eventually(() => region(page)).toBe("grid");
  expect(complaints).toEqual([]);
});

test("after a click on a tab one types into its cells, and a double click still renames it", async () => {
  const { page } = await opened();
  await show(page, "Three");
  await page.keyboard.type("7");
  await page.keyboard.press("Enter");
  const value = () =>
    page.evaluate(
      () =>
        window.edgeWorkbench!.grid.values({ sheet: "Three", top: 0, left: 0, bottom: 0, right: 0 })[0]![0],
    );
  await eventually(value).toBe(7);
  await page.getByRole("tab", { name: "Three" }).dblclick();
  await page.locator('[role="tab"] [contenteditable="true"]').waitFor();
  // no faster than a hand: until half a second after it Univer takes the press for a long one
  await page.keyboard.type("Third", { delay: 150 });
  await page.keyboard.press("Enter");
  await eventually(() =>
    page.evaluate(() => window.edgeWorkbench!.grid.sheets().map(({ name }) => name)),
  ).toEqual(["One", "Two", "Third"]);
});

test("keys go from sheet to sheet and to the first and the last cell", async () => {
  const { page } = await opened();
  await show(page, "One");
  await page.keyboard.press("Control+PageDown");
  await eventually(() => activeSheet(page)).toBe("Two");
  await page.keyboard.press("Control+End");
  await eventually(() => selection(page)).toEqual([3, 2, 3, 2]);
  await page.keyboard.press("Control+Shift+Home");
  await eventually(() => selection(page)).toEqual([0, 0, 3, 2]);
  await page.keyboard.press("Control+Home");
  await eventually(() => selection(page)).toEqual([0, 0, 0, 0]);
  await page.keyboard.press("Control+Alt+PageUp");
  await eventually(() => activeSheet(page)).toBe("One");
  // the first has none before it
  await page.keyboard.press("Control+PageUp");
  expect(await activeSheet(page)).toBe("One");
  await page.keyboard.press("PageDown");
  await eventually(async () => (await selection(page))[0]).toBeGreaterThan(10);
});

test("the selected cell's address, value and error are said", async () => {
  const { page } = await opened();
  await show(page, "Two");
  await eventually(() => said(page)).toBe("Sheet Two. A1: 20");
  await page.keyboard.press("ArrowRight");
  await eventually(() => said(page)).toBe("B1: 40");
  await write(page, "Two!A1", 21);
  await eventually(() => said(page)).toBe("B1: 42");
  await page.keyboard.press("Control+End");
  await eventually(() => said(page)).toMatch(/^C4: #DIV\/0! The formula divides by zero/);
  await page.keyboard.press("Shift+ArrowDown");
  await eventually(() => said(page)).toMatch(/^C4 to C5, 2 cells: #DIV\/0!/);
});

test.each(["Control+g", "F5"])("%s asks for a place and goes there", async (key) => {
  const { page } = await opened();
  await show(page, "One");
  await page.keyboard.press(key);
  const dialog = page.getByRole("dialog", { name: "Go to" });
  await dialog.waitFor();
  await page.keyboard.type("nowhere");
  await page.keyboard.press("Enter");
  await eventually(() => dialog.getByRole("alert").textContent()).toMatch(
    /^There is no cell or name nowhere\./,
  );
  await page.keyboard.type("two!b2:C4");
  await page.keyboard.press("Enter");
  await eventually(() => activeSheet(page)).toBe("Two");
  await eventually(() => selection(page)).toEqual([1, 1, 3, 2]);
  await eventually(() => region(page)).toBe("grid");
  await page.keyboard.press(key);
  await page.keyboard.press("Escape");
  await eventually(() => dialog.count()).toBe(0);
  await eventually(() => region(page)).toBe("grid");
});

test("Ctrl+F finds, and Escape gives the keyboard back to the cells", async () => {
  const { page } = await opened();
  await show(page, "Two");
  await page.keyboard.press("Control+f");
  await page.getByPlaceholder("Find").first().waitFor();
  await page.keyboard.type("40");
  await page.keyboard.press("Enter");
  await page.getByText("1/1").waitFor();
  await page.keyboard.press("Escape");
  await eventually(() => region(page)).toBe("grid");
  await eventually(() => selection(page)).toEqual([0, 1, 0, 1]);
});

test("rows that are sorted take their formulas along, computed anew", async () => {
  const { page, complaints } = await opened();
  const rows = [3, 1, 2].map((n, i) => `<row r="${i + 1}"><c r="A${i + 1}"><v>${n}</v></c></row>`).join("");
  await openFile(page, packageOf([{ name: "List", rows }]));
  for (const row of [1, 2, 3]) await write(page, `List!B${row}`, `=A${row}*10`);
  const list = { sheet: "List", top: 0, left: 0, bottom: 2, right: 1 };
  await page.evaluate(() => {
    const sheet = window.edgeWorkbench!.univerAPI.getActiveWorkbook()!.getActiveSheet();
    sheet.getRange(0, 0, 3, 2).sort({ column: 0, ascending: true });
  });
  await eventually(() => page.evaluate((area) => window.edgeWorkbench!.grid.values(area), list)).toEqual([
    [1, 10],
    [2, 20],
    [3, 30],
  ]);
  expect(await page.evaluate((area) => window.edgeWorkbench!.grid.formulas(area), list)).toEqual([
    [1, "=A1*10"],
    [2, "=A2*10"],
    [3, "=A3*10"],
  ]);
  expect(complaints).toEqual([]);
});

test("Alt+= proposes a sum of the numbers above, Enter takes it", async () => {
  const { page, complaints } = await opened();
  await show(page, "Two");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Alt+=");
  const formulaAt = (row: number) =>
    page.evaluate(
      (at) =>
        window.edgeWorkbench!.grid.formulas({ sheet: "Two", top: at, left: 0, bottom: at, right: 0 })[0]![0],
      row,
    );
  await page.waitForFunction(() => window.edgeWorkbench!.univerAPI.getActiveWorkbook()!.isCellEditing());
  await page.keyboard.type(")");
  await page.keyboard.press("Enter");
  await eventually(() => formulaAt(1)).toBe("=SUM(A1)");
  expect(complaints).toEqual([]);
});

test("page and pane have no fault that axe finds, with every panel that a key opens, and zoomed to 200%", async () => {
  const { page } = await sharedWorkbench(site);
  const pane = page.frameLocator("#pane").getByRole("button").first();
  const isPane = (candidate: Frame) => candidate.url().endsWith("workbench-pane.html");
  // the pane of the workbook before has loaded, so that the one awaited is this one's
  await pane.waitFor();
  const restarted = page.waitForEvent("framenavigated", isPane);
  await opened();
  await restarted;
  await pane.waitFor();
  const frame = page.frames().find(isPane)!;
  const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
  for (const one of [page, frame]) await one.evaluate(axe);
  await show(page, "Two");
  expect(await violations(page), "page").toEqual([]);
  expect(await violations(frame), "pane").toEqual([]);
  for (const key of ["Control+g", "Shift+F3", "Control+1", "Control+f"]) {
    await page.keyboard.press(key);
    await eventually(() => region(page)).not.toBe("grid");
    await eventually(() => violations(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await eventually(() => region(page)).toBe("grid");
  }
  await page.setViewportSize({ width: 720, height: 450 });
  const tab = page.getByRole("tab", { name: "Two" });
  await eventually(async () => (await tab.boundingBox())!.width).toBeGreaterThan(20);
  const { x, y, width, height } = (await tab.boundingBox())!;
  // on show, and not below something else
  expect(
    await page.evaluate(
      ([left, top]) => document.elementFromPoint(left!, top!)?.closest('[role="tab"]')?.textContent,
      [x + width / 2, y + height / 2],
    ),
  ).toBe("Two");
  expect(await violations(page), "at 200%").toEqual([]);
  await page.setViewportSize({ width: 1400, height: 900 });
});

/** What axe finds wrong, one line a kind. */
const violations = (page: Page | Frame): Promise<string[]> =>
  page.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run(): Promise<AxeResults> } };
    const results = await axe.run();
    return results.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`);
  });
