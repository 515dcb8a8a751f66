import { beforeEach, describe, expect, it } from "vitest";
import { writeReport } from "../../../src/workbook/excel";
import type { Report } from "../../../src/workbook/excel";
import type { BookGrid } from "../../../src/workbench/office/book-grid";
import { openModel } from "./fixture";

let grid: BookGrid;
beforeEach(() => {
  grid = openModel();
});

const report = (inputs: number[]): Report => ({
  sheetName: "Sweep",
  columns: [
    { header: "Price (USD/kWh)", numberFormat: "0.00", values: inputs },
    { header: "Cost (USD)", numberFormat: "#,##0", values: inputs.map((x) => (x === 0 ? null : 3 / x)) },
    { header: "Error", numberFormat: "General", values: inputs.map((x) => (x === 0 ? "#DIV/0!" : null)) },
  ],
  chart: { title: "Cost (USD) by Price (USD/kWh)", xTitle: "Price (USD/kWh)", yTitle: "Cost (USD)" },
});

describe("writeReport", () => {
  it("adds a sheet with a header, formatted columns and a chart, and shows it", async () => {
    expect(await writeReport(report([0, 0.5, 1]))).toBe("Sweep");
    const area = { sheet: "Sweep", top: 0, left: 0, bottom: 3, right: 2 };
    expect(grid.values(area)).toEqual([
      ["Price (USD/kWh)", "Cost (USD)", "Error"],
      [0, null, "#DIV/0!"],
      [0.5, 6, null],
      [1, 3, null],
    ]);
    expect(grid.numberFormats(area)[1]).toEqual(["0.00", "#,##0", "General"]);
    expect(grid.activeSheet()).toBe("Sweep");
    expect(grid.charts).toEqual([
      {
        sheet: "Sweep",
        chart: expect.objectContaining({
          type: "scatter",
          title: "Cost (USD) by Price (USD/kWh)",
          source: { sheet: "Sweep", top: 0, left: 0, bottom: 3, right: 1 },
        }),
      },
    ]);
  });

  it("numbers the sheet when its name is taken", async () => {
    expect(await writeReport(report([1, 2]))).toBe("Sweep");
    expect(await writeReport(report([1, 2]))).toBe("Sweep 2");
    expect(await writeReport({ ...report([1, 2]), sheetName: "SWEEP" })).toBe("SWEEP 3");
  });

  it("writes 50,000 points in blocks, to the last", async () => {
    await writeReport(report(Array.from({ length: 50_000 }, (_, i) => i + 1)));
    expect(grid.usedArea("Sweep")).toMatchObject({ bottom: 50_000, right: 2 });
    const last = { sheet: "Sweep", top: 50_000, left: 0, bottom: 50_000, right: 1 };
    expect(grid.values(last)).toEqual([[50_000, 3 / 50_000]]);
  });

  it("leaves no sheet behind when it fails", async () => {
    grid.addChart = () => {
      throw new Error("the disk is full");
    };
    await expect(writeReport(report([1, 2]))).rejects.toThrow();
    expect(grid.sheets().map(({ name }) => name)).not.toContain("Sweep");
  });
});
