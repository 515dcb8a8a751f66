import { beforeEach, describe, expect, it } from "vitest";
import { recalculationRunner, runSweep, sweepValues } from "../../../src/sweep";
import { forgetSweep, interruptedSweep, openRecalculation, putBack } from "../../../src/workbook/excel";
import type { BookGrid } from "../../../src/workbench/office/book-grid";
import { cost, openModel, price, valueAt } from "./fixture";

let grid: BookGrid;
beforeEach(() => {
  grid = openModel();
});

const values = sweepValues({ from: 0, to: 0.3, points: 4 });

describe("a sweep through Office.js", () => {
  it("gives the recalculated output at each input, an error as such, and puts the input back", async () => {
    const runner = recalculationRunner(await openRecalculation(price, cost));
    const { outputs } = await runSweep(values, runner, { signal: new AbortController().signal });
    expect(outputs).toEqual([{ error: "#DIV/0!" }, 3 / 0.1, 3 / 0.2, 3 / 0.3]);
    expect(valueAt(grid, price)).toBe(0.12);
    await grid.settled();
    expect(valueAt(grid, cost)).toBe(25);
  });

  it("puts the input back when cancelled", async () => {
    const stop = new AbortController();
    const runner = recalculationRunner(await openRecalculation(price, cost));
    const outcome = await runSweep(values, runner, {
      signal: stop.signal,
      onProgress: ({ done }) => done === 2 && stop.abort(),
    });
    expect(outcome).toMatchObject({ cancelled: true, outputs: [{ error: "#DIV/0!" }, 30] });
    expect(valueAt(grid, price)).toBe(0.12);
  });

  it("puts the input back when the workbook fails", async () => {
    const cells = await openRecalculation(price, cost);
    const outputAt = cells.outputAt;
    const runner = recalculationRunner({
      ...cells,
      outputAt: async (input, signal) => {
        await outputAt(input, signal);
        grid.deleteSheet(cost.sheet);
        return outputAt(input, signal);
      },
    });
    const sweep = runSweep(values, runner, { signal: new AbortController().signal });
    await expect(sweep).rejects.toThrow("A cell, name or sheet is no longer there. Pick it again.");
    expect(valueAt(grid, price)).toBe(0.12);
  });

  it("waits while a function is busy", async () => {
    const values = grid.values.bind(grid);
    let looks = 0;
    grid.values = (area) =>
      area.sheet === cost.sheet && looks++ < 6 ? [[{ error: "#BUSY!" }]] : values(area);
    const cells = await openRecalculation(price, cost);
    expect(await cells.outputAt(0.3, new AbortController().signal)).toBe(3 / 0.3);
    expect(looks).toBeGreaterThan(6);
  });
});

describe("openRecalculation", () => {
  it.each([
    [
      "an input with a formula",
      cost,
      price,
      "'Bob''s results'!B1 holds a formula, which a sweep would replace.",
    ],
    ["an output without one", price, { ...price, row: 3 }, "Inputs!D4 holds no formula, so it won't change."],
    ["an input without a number", { ...price, row: 4 }, cost, "Inputs!D5 holds no number."],
    ["one cell for both", price, price, "Input and output are both Inputs!D3."],
    ["a sheet that is gone", { ...price, sheet: "Old" }, cost, "A cell, name or sheet is no longer there."],
  ])("refuses %s", async (_, input, output, sentence) => {
    await expect(openRecalculation(input, output)).rejects.toThrow(sentence);
    expect(interruptedSweep()).toBeUndefined();
  });
});

describe("a sweep that was interrupted", () => {
  it("is known from the document until its input is put back", async () => {
    const cells = await openRecalculation(price, cost);
    await cells.outputAt(0.2, new AbortController().signal);
    expect(interruptedSweep()).toEqual({ ...price, held: 0.12 });
    await putBack(interruptedSweep()!);
    expect(valueAt(grid, price)).toBe(0.12);
    expect(interruptedSweep()).toBeUndefined();
  });

  it("is forgotten when the user keeps what the input holds now", async () => {
    const cells = await openRecalculation(price, cost);
    await cells.outputAt(0.2, new AbortController().signal);
    await forgetSweep();
    expect(interruptedSweep()).toBeUndefined();
    expect(valueAt(grid, price)).toBe(0.2);
  });
});
