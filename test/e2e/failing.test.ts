import { zipSync } from "fflate";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { openSite } from "../support/browser";
import { openFile, sharedWorkbench, valuesAt, write } from "../support/workbench";
import { packageOf } from "../workbook/file/package-of";

const site = openSite();

const alertOf = (page: Page) => page.getByRole("alert").innerText();
const dismiss = (page: Page) => page.getByRole("button", { name: "Dismiss" }).click();

test.each<[string, Uint8Array, RegExp]>([
  ["an empty file", new Uint8Array(), /bad\.xlsx: The file is not an \.xlsx workbook/],
  ["more than may be unpacked", zipSync({ "xl/big.xml": new Uint8Array(60_000_000) }), /more than 50 MB/],
  ["a zip of something else", zipSync({ "a.txt": new Uint8Array([1]) }), /no workbook/],
  ["a part that is cut off", packageOf([{ name: "S", rows: "<row" }]), /not well-formed/],
])("%s leaves the workbook on show with its edits, computing", async (_, bytes, sentence) => {
  const { page, complaints } = await sharedWorkbench(site);
  await write(page, "Inputs!A200", 21);
  await write(page, "Inputs!B200", "=A200*2");
  await openFile(page, bytes, "bad.xlsx");
  expect(await alertOf(page)).toMatch(sentence);
  expect(await valuesAt(page, "Inputs!B200")).toEqual([[42]]);
  await write(page, "Inputs!A200", 22);
  expect(await valuesAt(page, "Inputs!B200")).toEqual([[44]]);
  await dismiss(page);
  expect(complaints).toEqual([]);
});

test("a workbook that the grid itself fails at leaves the one before, with its edits and its charts", async () => {
  const { page, complaints } = await sharedWorkbench(site);
  await page.evaluate(() => window.edgeWorkbench!.grid.activateSheet("Summary"));
  const charts = page.locator(".edge-chart");
  await expect.poll(() => charts.count(), { timeout: 30_000 }).toBeGreaterThan(0);
  const before = await charts.count();
  const names = await page.evaluate(() => window.edgeWorkbench!.grid.names().length);
  await write(page, "Inputs!A201", 5);
  await page.evaluate(() => {
    const { univerAPI } = window.edgeWorkbench!;
    const create = univerAPI.createWorkbook.bind(univerAPI);
    univerAPI.createWorkbook = () => {
      univerAPI.createWorkbook = create;
      throw new Error("The grid fails.");
    };
  });
  await openFile(page, packageOf([{ name: "S", rows: "" }]), "fails.xlsx");
  expect(await alertOf(page)).toMatch(/fails\.xlsx: The workbook could not be shown here/);
  expect(await valuesAt(page, "Inputs!A201")).toEqual([[5]]);
  expect(await page.evaluate(() => window.edgeWorkbench!.grid.names().length)).toBe(names);
  await write(page, "Inputs!B201", "=A201*2");
  expect(await valuesAt(page, "Inputs!B201")).toEqual([[10]]);
  await page.evaluate(() => window.edgeWorkbench!.grid.activateSheet("Summary"));
  await expect.poll(() => charts.count(), { timeout: 30_000 }).toBe(before);
  expect(complaints).toEqual([]);
});
