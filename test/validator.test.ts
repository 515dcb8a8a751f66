import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Workbook } from "@cj-tech-master/excelts";
import { installChartSupport } from "@cj-tech-master/excelts/chart";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { afterAll, afterEach, describe, expect, it, vi } from "vitest";
import { reportOf } from "../src/pane/report";
import { requestedChart } from "../src/workbench/charts/drawer/requested";
import { createBookGrid } from "../src/workbench/office";
import type { BookGrid } from "../src/workbench/office/book-grid";
import { writeReport } from "../src/workbook/excel";
import { cost, price } from "./pane/cells";
import { commandLine } from "./support/command-line";
import { officeInNode } from "./support/office-in-node";
import { noValidator, validationErrors } from "./support/validator";

if (noValidator !== undefined) console.warn(`Files are not validated: ${noValidator}`);

const root = join(__dirname, "../templates");
const templates = readdirSync(root).filter((name) => name.endsWith(".xlsx"));
const folder = mkdtempSync(join(tmpdir(), "validated-"));
afterAll(() => rmSync(folder, { recursive: true }));
afterEach(() => vi.unstubAllGlobals());

/** A file of the test's own with these bytes. */
function fileOf(name: string, bytes: Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}

describe.skipIf(noValidator !== undefined)("the Open XML SDK's validator, as Microsoft 365", () => {
  it("finds the element that the standard has not", async () => {
    const parts = unzipSync(readFileSync(join(root, "blank.xlsx")));
    const sheet = "xl/worksheets/sheet1.xml";
    parts[sheet] = strToU8(strFromU8(parts[sheet]!).replace("<sheetData>", "<sheetDate/><sheetData>"));
    const errors = await validationErrors(fileOf("broken.xlsx", zipSync(parts)));
    expect(errors.join("\n")).toContain("sheetDate");
  });

  it("has eight templates before it", () => expect(templates).toHaveLength(8));

  it.each(templates)("finds nothing wrong with %s", async (name) => {
    expect(await validationErrors(join(root, name))).toEqual([]);
  });

  it.each(templates)("finds nothing wrong with %s recalculated for 7 years", async (name) => {
    const out = join(folder, name);
    const { code, err } = await commandLine("recalc", join(root, name), "--set", "years=7", "--out", out);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(readFileSync(out).equals(readFileSync(join(root, name)))).toBe(false);
    expect(await validationErrors(out)).toEqual([]);
  });

  it("finds nothing wrong with a sheet that the pane wrote, its formats and chart", async () => {
    const grid = createBookGrid(
      { sheets: [{ name: "Model", cells: [] }], names: [], tables: [] },
      (book) => book,
    );
    const { Excel, Office } = officeInNode(grid);
    vi.stubGlobal("Excel", Excel);
    vi.stubGlobal("Office", Office);
    const result = {
      ...{ input: price, output: cost, inputs: Float64Array.of(0, 0.5, 1), cancelled: false, asked: 3 },
      ...{ outputs: [{ error: "#DIV/0!" as const }, 6, 3], because: undefined },
    };
    const sheet = await writeReport(reportOf(result));
    const bytes = await asFile(grid, sheet);
    const parts = unzipSync(bytes);
    expect(strFromU8(parts["xl/charts/chart1.xml"]!)).toContain("Sweep!$B$2:$B$4");
    expect(strFromU8(parts["xl/styles.xml"]!)).toContain('numFmtId="3"');
    expect(await validationErrors(fileOf("sweep.xlsx", bytes))).toEqual([]);
  });
});

/**
 * A sheet of the grid as a file. In Excel it is Excel that writes it: what is ours are contents, number formats and
 * what the chart is asked to show, and these are written here by the library that writes the templates.
 */
async function asFile(grid: BookGrid, name: string): Promise<Uint8Array> {
  installChartSupport();
  const workbook = new Workbook();
  const sheet = workbook.addWorksheet(name);
  const area = grid.usedArea(name)!;
  const formats = grid.numberFormats(area);
  grid.values(area).forEach((row, r) =>
    row.forEach((value, c) => {
      const cell = sheet.getCell(area.top + r + 1, area.left + c + 1);
      cell.value = typeof value === "object" && value !== null ? { error: value.error as "#N/A" } : value;
      cell.numFmt = formats[r]![c];
    }),
  );
  expect(grid.charts).toHaveLength(1);
  for (const { chart } of grid.charts) {
    sheet.addChart({ type: "scatter", series: [PLACEHOLDER] }, "E2:M21");
    Object.assign(sheet.getCharts()[0]!.chartModel!, requestedChart(chart));
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** The library makes no chart without a series; the requested chart takes its place. */
const PLACEHOLDER = { xValues: "A1:A2", values: "B1:B2" };
