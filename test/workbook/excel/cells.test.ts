import { beforeEach, describe, expect, it } from "vitest";
import { WorkbookError, listNumberCells, readAgain, selectedNumberCell } from "../../../src/workbook/excel";
import type { BookGrid } from "../../../src/workbench/office/book-grid";
import { openModel } from "./fixture";

let grid: BookGrid;
beforeEach(() => {
  grid = openModel();
});

describe("listNumberCells", () => {
  it("finds the visible names of cells to sweep or to watch, and what the sheets say of them", async () => {
    expect(await listNumberCells()).toEqual([
      {
        name: "price",
        sheet: "Inputs",
        row: 2,
        column: 3,
        address: "Inputs!D3",
        value: 0.12,
        numberFormat: "General",
        role: "input",
        label: "Electricity price",
        unit: "USD/kWh",
        allowed: { low: 0 },
      },
      expect.objectContaining({
        name: "cardPrice_dpu",
        value: 1500,
        label: "Card price (dpu)",
        role: "input",
      }),
      {
        name: "cost",
        sheet: "Bob's results",
        row: 0,
        column: 1,
        address: "'Bob''s results'!B1",
        value: 25,
        numberFormat: "General",
        role: "output",
        label: "Cost",
        unit: "USD",
      },
      expect.objectContaining({
        name: "payback",
        value: { error: "#N/A" },
        label: "Payback",
        role: "output",
      }),
      expect.objectContaining({ name: "Bob's results!rounds", value: 7, label: "Rounds" }),
    ]);
  });

  it("reads cells without a name along, and leaves out those that hold no number any more", async () => {
    const cells = await listNumberCells([
      { sheet: "Inputs", row: 3, column: 3 },
      { sheet: "Inputs", row: 4, column: 3 },
    ]);
    expect(cells.at(-1)).toMatchObject({ address: "Inputs!D4", value: 300, label: "Card price (nic)" });
    expect(cells.at(-1)).not.toHaveProperty("name");
    expect(cells).toHaveLength(6);
  });
});

describe("selectedNumberCell", () => {
  it("is the first of the cells selected", async () => {
    grid.select({ sheet: "Inputs", top: 3, left: 4, bottom: 6, right: 5 });
    expect(await selectedNumberCell()).toMatchObject({ address: "Inputs!E4", value: 1500, role: "input" });
  });

  it("refuses a cell without a number, in a sentence", async () => {
    grid.select({ sheet: "Inputs", top: 4, left: 3, bottom: 4, right: 3 });
    await expect(selectedNumberCell()).rejects.toThrow(
      new WorkbookError("Inputs!D5 holds no number. Select a cell that does."),
    );
  });
});

describe("readAgain", () => {
  it("reads the cells alone, keeps what was found of them, and drops those that can't be swept any more", async () => {
    const listed = await listNumberCells();
    const picked = ["price", "cardPrice_dpu"].map((name) => listed.find((cell) => cell.name === name)!);
    grid.write({ sheet: "Inputs", top: 2, left: 3, bottom: 2, right: 3 }, [[0.5]]);
    grid.write({ sheet: "Inputs", top: 3, left: 4, bottom: 3, right: 4 }, [["none"]]);
    const read: number[] = [];
    const values = grid.values.bind(grid);
    grid.values = (area) => (
      read.push((area.bottom - area.top + 1) * (area.right - area.left + 1)),
      values(area)
    );
    expect(await readAgain(picked)).toEqual([{ ...picked[0], value: 0.5 }]);
    expect(Math.max(...read)).toBe(1);
  });
});
