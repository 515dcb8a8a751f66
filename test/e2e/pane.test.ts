import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Frame, FrameLocator, Page } from "playwright-core";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { expect, test } from "vitest";
import { openSite } from "../support/browser";
import { openFile, sharedWorkbench, templateBytes } from "../support/workbench";

const site = openSite();

declare global {
  interface Window {
    /** What cells were written to, as the test notes it. */
    touched?: unknown[];
  }
}

/** The workbench with the branch template open anew, and a pane of its own beside the grid. */
interface Opened {
  page: Page;
  frame: Frame;
  pane: FrameLocator;
  complaints: string[];
}

const branch = templateBytes("branch-sdwan");

/** The same workbook without the name of its decisive sweep: one whose pane opens empty. */
function withoutSweep(): Uint8Array {
  const parts = unzipSync(branch);
  const xml = strFromU8(parts["xl/workbook.xml"]!);
  const unnamed = xml.replace(/<definedName name="decisiveSweep">[^<]*<\/definedName>/, "");
  expect(unnamed.length).toBeLessThan(xml.length);
  return zipSync({ ...parts, "xl/workbook.xml": strToU8(unnamed) });
}

async function open(bytes = branch): Promise<Opened> {
  const { page, complaints } = await sharedWorkbench(site);
  const pane = page.frameLocator("iframe");
  const isPane = (candidate: Frame) => candidate.url().includes("workbench-pane");
  // the pane of the workbook before has loaded, so that the one awaited is this one's
  await pane.locator("form").waitFor();
  const restarted = page.waitForEvent("framenavigated", isPane);
  await openFile(page, bytes, "branch-sdwan.xlsx");
  await restarted;
  await pane.locator("form").waitFor();
  return { page, frame: page.frames().find(isPane)!, pane, complaints };
}

async function pick(pane: FrameLocator, field: "input" | "output", name: string): Promise<void> {
  await pane.locator(`#${field}`).click();
  await pane.locator(`#${field}`).fill(name);
  await pane.getByRole("option", { name }).first().click();
}

/** Asks for an output at electricity prices from 0.05 to 0.2 USD/kWh. */
async function ask(pane: FrameLocator, points: number, output = "npvSaving_dpu"): Promise<void> {
  await pick(pane, "input", "electricityPrice");
  await pick(pane, "output", output);
  await pane.locator("#from").fill("0.05");
  await pane.locator("#to").fill("0.2");
  await pane.locator("#points").fill(String(points));
  await pane.locator("#run").click();
}

/** Adds a sheet with one formula, named "noisy": the saving, and a chance that changes nothing. */
const addNoise = (frame: Frame): Promise<void> =>
  frame.evaluate(() =>
    Excel.run(async ({ workbook, sync }) => {
      const cell = workbook.worksheets.add("Noise").getRange("B2");
      cell.formulas = [["=npvSaving_dpu+0*RAND()"]];
      workbook.names.add("noisy", cell);
      await sync();
    }),
  );

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

const set = (frame: Frame, name: string, value: number): Promise<void> =>
  frame.evaluate(
    ([wanted, held]) =>
      Excel.run(async ({ workbook, sync }) => {
        workbook.names.getItem(wanted).getRange().values = [[held]];
        await sync();
      }),
    [name, value] as const,
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

test("the workbench opens with the decisive sweep of its first workbook drawn, and the focus left alone", async () => {
  const { page, complaints } = await sharedWorkbench(site);
  const pane = page.frameLocator("iframe");
  await pane.getByRole("slider").waitFor();
  expect(await pane.getByRole("heading", { level: 2 }).innerText()).toBe(
    "Saving against the baseline, present value (dpu) by WAN traffic at the peak, both directions",
  );
  await pane
    .getByText(
      "The decisive input of this workbook, swept: WAN traffic at the peak, both directions, from 0.26 to 1.74 Gbps.",
    )
    .waitFor();
  expect(await pane.locator("#output").inputValue()).toBe("npvSaving_dpu");
  expect(await pane.getByText("recalculated").count()).toBe(0);
  expect(await page.evaluate(() => document.activeElement?.tagName)).not.toBe("IFRAME");
  expect(complaints).toEqual([]);
});

test("a sweep shows a chart and a table, writes them to sheets of their own, and touches no cell for it", async () => {
  const { page, frame, pane, complaints } = await open();
  const before = [await named(frame, "electricityPrice"), await named(frame, "npvSaving_dpu")];
  await set(frame, "electricityPrice", 0.1);
  const atOneTenth = await named(frame, "npvSaving_dpu");
  await set(frame, "electricityPrice", before[0] as number);
  await page.evaluate(() => {
    const touched: unknown[] = (window.touched = []);
    window.edgeWorkbench!.grid.onChanged((area) => void touched.push(area));
  });
  await ask(pane, 4);
  await pane.getByRole("slider").waitFor();
  expect(await pane.getByRole("row").allInnerTexts()).toHaveLength(5);
  await expect
    .poll(() => pane.getByRole("heading", { level: 2 }).innerText())
    .toBe("Saving against the baseline, present value (dpu) by Electricity price, year 1");
  expect(await page.evaluate(() => window.touched)).toEqual([]);
  expect(await pane.getByText("recalculated").count()).toBe(0);
  expect([await named(frame, "electricityPrice"), await named(frame, "npvSaving_dpu")]).toEqual(before);

  for (const sheet of ["Sweep", "Sweep 2"]) {
    await pane.getByRole("button", { name: "Write to a new sheet" }).click();
    await pane.getByText(`Written to the sheet “${sheet}”.`).waitFor();
  }
  const [header, ...rows] = await sheetValues(frame, "Sweep 2");
  expect(header).toEqual([expect.stringMatching(/\(USD\/kWh\)$/), expect.stringMatching(/ \(dpu, USD\)$/)]);
  expect(rows.map(([price]) => price)).toEqual([0.05, 0.1, 0.15, 0.2]);
  expect(rows[1]![1]).toBeCloseTo(atOneTenth as number, 3);
  // more than the grid's sheets have rows; the chart of the sheet before stays
  await ask(pane, 1_200);
  await pane.getByRole("region", { name: "Table of 1,200 points" }).waitFor();
  await pane.getByRole("button", { name: "Write to a new sheet" }).click();
  await pane.getByText("Written to the sheet “Sweep 3”.").waitFor();
  expect(await sheetValues(frame, "Sweep 3")).toHaveLength(1_201);
  for (const sheet of ["Sweep 2", "Sweep 3"]) {
    await page.evaluate((name) => window.edgeWorkbench!.grid.activateSheet(name), sheet);
    await expect.poll(() => page.locator(".edge-chart img:visible").count()).toBe(1);
  }
  expect(complaints).toEqual([]);
});

test("what can't become a program is recalculated, with a word why; canceled, it keeps its points and puts the input back", async () => {
  const { frame, pane } = await open();
  await addNoise(frame);
  const before = await named(frame, "electricityPrice");
  await ask(pane, 100_000, "noisy");
  await pane.getByText(/^[1-9][\d,]* of 100,000 points/).waitFor();
  await pane.getByText("The workbook is recalculated at each point: Noise!B2 uses RAND,").waitFor();
  expect(await frame.evaluate(() => document.activeElement?.id)).toBe("cancel");
  await frame.locator("#cancel").press("Enter");
  await pane
    .getByText(/^Canceled after [\d,]+ of 100,000 points\. Electricity price, year 1 is back at [\d.]+\.$/)
    .waitFor();
  await pane.getByText("The workbook was recalculated at each point: Noise!B2 uses RAND,").waitFor();
  await pane.getByRole("slider").waitFor();
  expect(await named(frame, "electricityPrice")).toBe(before);
});

test("a sweep that fails says why, and puts the input back", async () => {
  const { frame, pane } = await open();
  await addNoise(frame);
  const before = await named(frame, "electricityPrice");
  await ask(pane, 100_000, "noisy");
  await pane.getByText(/^[1-9][\d,]* of 100,000 points/).waitFor();
  await frame.evaluate(() =>
    Excel.run(async ({ workbook, sync }) => {
      workbook.worksheets.getItem("Noise").delete();
      await sync();
    }),
  );
  await expect
    .poll(() => pane.getByRole("alert").innerText())
    .toBe("A cell, name or sheet is no longer there. Pick it again.");
  expect(await named(frame, "electricityPrice")).toBe(before);
});

test("a form that can't be run says what to mend, where it is", async () => {
  const { frame, pane } = await open(withoutSweep());
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
  await frame.evaluate(() =>
    Excel.run(async ({ workbook, sync }) => {
      workbook.worksheets.add("Scratch").getRange("C3").formulas = [["=6*7"]];
      await sync();
    }),
  );
  await select("Scratch", "C3");
  await pane.getByRole("button", { name: "Use the selected cell as input" }).click();
  await pane.getByText(/^Scratch!C3 holds a formula, which a sweep would replace\./).waitFor();
  await pane.getByRole("button", { name: "Use the selected cell as output" }).click();
  await expect.poll(() => pane.locator("#output").inputValue()).toBe("Scratch!C3");
});

test("the pane is accessible and fits 320 pixels, in light and in dark", async () => {
  const { page, frame, pane } = await open();
  await page.evaluate(() => (document.querySelector("iframe")!.style.width = "320px"));
  // colors on their way are neither
  await page.emulateMedia({ reducedMotion: "reduce" });
  const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
  await frame.evaluate(axe);
  await ask(pane, 4);
  await pane.getByRole("slider").press("ArrowRight");
  await pane.getByTestId("readout").waitFor();
  // as Office tells of its theme: the workbench's own is light
  const paint = (background: string) =>
    frame.evaluate((color) => {
      Office.context.officeTheme.bodyBackgroundColor = color;
      window.dispatchEvent(new Event("focus"));
    }, background);
  for (const [background, shown] of [
    ["#ffffff", "rgb(255, 255, 255)"],
    ["#262626", "rgb(41, 41, 41)"],
  ] as const) {
    await paint(background);
    await expect.poll(() => ground(frame)).toBe(shown);
    expect(await violations(frame), background).toEqual([]);
    expect(await frame.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  }
  await paint("#ffffff");
  // a dark system makes the grid no darker, and so the pane stays light beside it
  await page.emulateMedia({ colorScheme: "dark" });
  await frame.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  expect(await ground(frame)).toBe("rgb(255, 255, 255)");
  await page.emulateMedia({ colorScheme: null, reducedMotion: null });
  await page.evaluate(() => (document.querySelector("iframe")!.style.width = ""));
});

test("Repair formulas is reached by keyboard, and says that there is nothing to repair", async () => {
  const { page, pane, complaints } = await open();
  const button = pane.getByRole("button", { name: "Repair formulas" });
  await button.waitFor({ timeout: 30_000 });
  await button.focus();
  await page.keyboard.press("Enter");
  const said = pane.getByText("No formula that calls EDGE shows #NAME?: there is nothing to repair.");
  await said.waitFor({ timeout: 60_000 });
  // the message takes the focus, so that it is read out
  expect(await pane.locator(":focus").textContent()).toContain("there is nothing to repair");
  expect(complaints).toEqual([]);
});

/** The color that the pane stands on. */
const ground = (frame: Frame): Promise<string | undefined> =>
  frame.evaluate(() =>
    [...document.querySelectorAll("#pane *")]
      .map((one) => getComputedStyle(one).backgroundColor)
      .find((color) => color !== "rgba(0, 0, 0, 0)"),
  );

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
