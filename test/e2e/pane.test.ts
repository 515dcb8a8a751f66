import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Frame, FrameLocator, Page } from "playwright-core";
import { expect, test } from "vitest";
import { openSite } from "../support/browser";

const site = openSite();

/** The workbench with the branch template open, and the pane beside the grid. */
interface Opened {
  page: Page;
  frame: Frame;
  pane: FrameLocator;
  complaints: string[];
}

async function open(): Promise<Opened> {
  const { page, complaints } = await site.visit("index.html");
  const pane = page.frameLocator("iframe");
  await page.waitForFunction(() => performance.getEntriesByName("edge-ready").length > 0);
  await pane.locator("form").waitFor();
  const frame = page.frames().find((candidate) => candidate.url().includes("workbench-pane"))!;
  return { page, frame, pane, complaints };
}

async function pick(pane: FrameLocator, field: "input" | "output", name: string): Promise<void> {
  await pane.locator(`#${field}`).click();
  await pane.locator(`#${field}`).fill(name);
  await pane.getByRole("option", { name }).first().click();
}

/** Asks for WAN traffic from 0.25 to 1 Gbps and the watts of a branch with a SmartNIC. */
async function ask(pane: FrameLocator, points: number): Promise<void> {
  await pick(pane, "input", "gbps");
  await pick(pane, "output", "itWatts_smartnic");
  await pane.locator("#from").fill("0.25");
  await pane.locator("#to").fill("1");
  await pane.locator("#points").fill(String(points));
  await pane.locator("#run").click();
}

const named = (frame: Frame, name: string): Promise<unknown> =>
  frame.evaluate(
    (wanted) =>
      Excel.run(async ({ workbook, sync }) => {
        const range = workbook.names.getItem(wanted).getRange().load("values");
        await sync();
        return range.values[0]![0] as unknown;
      }),
    name,
  );

const sheetValues = (frame: Frame, sheet: string): Promise<unknown[][]> =>
  frame.evaluate(
    (wanted) =>
      Excel.run(async ({ workbook, sync }) => {
        const range = workbook.worksheets.getItem(wanted).getUsedRangeOrNullObject(true).load("values");
        await sync();
        return range.values as unknown[][];
      }),
    sheet,
  );

test("a sweep shows a chart and a table, writes them to sheets of their own, and leaves the input as it was", async () => {
  const { frame, pane, complaints } = await open();
  const before = [await named(frame, "gbps"), await named(frame, "itWatts_smartnic")];
  await ask(pane, 4);
  await pane.getByRole("slider").waitFor();
  expect(await pane.getByRole("row").allInnerTexts()).toHaveLength(5);
  await expect
    .poll(() => pane.getByRole("heading", { level: 2 }).innerText())
    .toBe("itWatts_smartnic by gbps");
  expect([await named(frame, "gbps"), await named(frame, "itWatts_smartnic")]).toEqual(before);

  for (const sheet of ["Sweep", "Sweep 2"]) {
    await pane.getByRole("button", { name: "Write to a new sheet" }).click();
    await pane.getByText(`Written to the sheet “${sheet}”.`).waitFor();
  }
  const [header, ...rows] = await sheetValues(frame, "Sweep 2");
  expect(header).toEqual([
    "WAN traffic at the peak, both directions (Gbps)",
    "IT watts of a branch, SmartNIC (W)",
  ]);
  expect(rows.map(([gbps]) => gbps)).toEqual([0.25, 0.5, 0.75, 1]);
  // today's input is one of the points
  expect(rows[1]![1]).toBeCloseTo(before[1] as number, 9);
  expect(complaints).toEqual([]);
});

test("a canceled sweep keeps its points and puts the input back", async () => {
  const { frame, pane } = await open();
  await ask(pane, 100_000);
  await pane.getByText(/^[1-9][\d,]* of 100,000 points/).waitFor();
  expect(await frame.evaluate(() => document.activeElement?.id)).toBe("cancel");
  await frame.locator("#cancel").press("Enter");
  await pane.getByText(/^Canceled after [\d,]+ of 100,000 points\. gbps is back at 0\.5\.$/).waitFor();
  await pane.getByRole("slider").waitFor();
  expect(await named(frame, "gbps")).toBe(0.5);
});

test("a sweep that fails says why, and puts the input back", async () => {
  const { frame, pane } = await open();
  await ask(pane, 100_000);
  await pane.getByText(/^[1-9][\d,]* of 100,000 points/).waitFor();
  await frame.evaluate(() =>
    Excel.run(async ({ workbook, sync }) => {
      workbook.worksheets.getItem("Summary").delete();
      await sync();
    }),
  );
  await expect
    .poll(() => pane.getByRole("alert").innerText())
    .toBe("A cell, name or sheet is no longer there. Pick it again.");
  expect(await named(frame, "gbps")).toBe(0.5);
});

test("a form that can't be run says what to mend, where it is", async () => {
  const { frame, pane } = await open();
  const focused = () => frame.evaluate(() => document.activeElement?.id);
  await pane.locator("#run").click();
  await pane.getByText("Pick the input to vary.").waitFor();
  expect(await focused()).toBe("input");
  await ask(pane, 1);
  await pane.getByText("“Points” must be a whole number from 2 to 100,000; it is 1.").waitFor();
  expect(await focused()).toBe("points");
});

test("cells without a name are taken from the selection, each for what it can be", async () => {
  const { frame, pane } = await open();
  const select = (sheet: string, address: string) =>
    frame.evaluate(
      ([onSheet, at]) =>
        Excel.run(async ({ workbook, sync }) => {
          workbook.worksheets.getItem(onSheet!).activate();
          workbook.worksheets.getItem(onSheet!).getRange(at!).select();
          await sync();
        }),
      [sheet, address],
    );
  await select("Model", "E9");
  await pane.getByRole("button", { name: "Use the selected cell as input" }).click();
  await pane.getByText(/^Model!E9 holds a formula, which a sweep would replace\./).waitFor();
  await pane.getByRole("button", { name: "Use the selected cell as output" }).click();
  await expect.poll(() => pane.locator("#output").inputValue()).toBe("Model!E9");
});

test("the pane is accessible and fits 320 pixels, in light and in dark", async () => {
  const { page, frame, pane } = await open();
  await page.evaluate(() => (document.querySelector("iframe")!.style.width = "320px"));
  const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
  await frame.evaluate(axe);
  await ask(pane, 4);
  await pane.getByRole("slider").press("ArrowRight");
  await pane.getByTestId("readout").waitFor();
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await violations(frame), colorScheme).toEqual([]);
    expect(await frame.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  }
});

/** What axe finds wrong, one line a kind. */
const violations = (frame: Frame): Promise<string[]> =>
  frame.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run(): Promise<AxeResults> } };
    const results = await axe.run();
    return results.violations.map(
      ({ id, nodes }) =>
        `${id}: ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`).join(" | ")}`,
    );
  });
