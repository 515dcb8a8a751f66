import { beforeEach, describe, expect, it, vi } from "vitest";
import { recalculationRunner, runSweep, sweepValues } from "../../../src/sweep";
import { forgetSweep, interruptedSweep, openRecalculation, putBack } from "../../../src/workbook/excel";
import { OutputWatch } from "../../../src/workbook/excel/settled";
import type { Area } from "../../../src/workbench/office";
import { OfficeError } from "../../../src/workbench/office/errors";
import type { BookGrid } from "../../../src/workbench/office/book-grid";
import { cost, openModel, price, valueAt } from "./fixture";

let grid: BookGrid;
beforeEach(() => {
  grid = openModel();
});

const areaOf = ({ sheet, row, column }: typeof price): Area => ({
  ...{ sheet, top: row, left: column, bottom: row, right: column },
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

/** Shows the old value of the output for so long after the input changes, without a sign of it: as Excel may. */
function late(grid: BookGrid, lag: number, cell = cost): void {
  const [values, write] = [grid.values.bind(grid), grid.write.bind(grid)];
  const isOutput = (area: Area) => area.sheet === cell.sheet && area.top === cell.row;
  let [old, until] = [values(areaOf(cell)), 0];
  grid.write = (area, content) => {
    old = grid.values(areaOf(cell));
    until = performance.now() + lag;
    write(area, content);
  };
  grid.values = (area) => (isOutput(area) && performance.now() < until ? old : values(area));
}

describe("a host that shows the old value for a while", () => {
  // office-js 4152, 6930
  it("gives each input its own output", async () => {
    late(grid, 600);
    const runner = recalculationRunner(await openRecalculation(price, cost));
    const inputs = sweepValues({ from: 0.1, to: 0.3, points: 3 });
    const { outputs } = await runSweep(inputs, runner, { signal: new AbortController().signal });
    expect(outputs).toEqual([3 / 0.1, 3 / 0.2, 3 / 0.3]);
    expect(valueAt(grid, price)).toBe(0.12);
  });

  it("gives each its own where the input begins at what it holds", async () => {
    late(grid, 600);
    const cells = await openRecalculation(price, cost);
    const { signal } = new AbortController();
    expect(await cells.outputAt(0.12, signal)).toBe(25);
    expect(await cells.outputAt(0.3, signal)).toBe(3 / 0.3);
    await cells.restore();
  });
});

describe("a host that never says that it is done", () => {
  // office-js 3319: volatile functions in a chart
  it.each(["Pending", "Calculating"])("is taken by its values when it stays %s", async (state) => {
    const clock = fakeClock();
    const watch = new OutputWatch(clock);
    const cell = { values: [[25]], valueTypes: [["Double"]], load: () => cell };
    const context = {
      workbook: { application: { calculationState: state, load() {} } },
      sync: async () => {},
    };
    const valueAfter = (before: number) =>
      watch.valueAfter(context as never, cell as never, before, false, new AbortController().signal);
    expect(watch.remark()).toBeUndefined();
    cell.values = [[30]];
    expect(await valueAfter(25)).toBe(30);
    expect(watch.remark()).toBe(
      "The workbench did not say when it was done, so each value was taken once it stood still.",
    );
    expect(clock.now()).toBeLessThan(25_000);
    const before = clock.now();
    cell.values = [[15]];
    await valueAfter(30);
    expect(clock.now() - before).toBeLessThan(1_000);
  });

  it("is waited for while it calculates, as long as that may be work", async () => {
    const clock = fakeClock();
    const watch = new OutputWatch(clock);
    const cell = { values: [[25]], valueTypes: [["Double"]], load: () => cell };
    const application = { calculationState: "Calculating", load() {} };
    const sync = async () => {
      if (clock.now() < 15_000) return;
      application.calculationState = "Done";
      cell.values = [[30]];
    };
    const context = { workbook: { application }, sync };
    const value = watch.valueAfter(context as never, cell as never, 25, false, new AbortController().signal);
    expect(await value).toBe(30);
    expect(watch.remark()).toBeUndefined();
  });

  it("is told of an output that changes by itself", async () => {
    const clock = fakeClock();
    const watch = new OutputWatch(clock);
    const cell = { values: [[0]], valueTypes: [["Double"]], load: () => cell };
    const sync = async () => void (cell.values = [[cell.values[0]![0]! + 1]]);
    const context = { workbook: { application: { calculationState: "Done", load() {} } }, sync };
    await watch.valueAfter(context as never, cell as never, 0, false, new AbortController().signal);
    expect(clock.now()).toBeLessThan(12_000);
    expect(watch.remark()).toBe("The output changes by itself: each value is what it showed for a moment.");
  });
});

/** A clock that moves by the pauses alone. */
function fakeClock() {
  let now = 0;
  return { now: () => now, pause: async (milliseconds: number) => void (now += milliseconds) };
}

describe("a locked input", () => {
  it("is said to be protected, and nothing is noted", async () => {
    grid.write = () => {
      throw new OfficeError("AccessDenied", "You cannot perform the requested operation.", 403);
    };
    await expect(openRecalculation(price, cost)).rejects.toThrow("The sheet or the workbook is protected.");
    expect(interruptedSweep()).toBeUndefined();
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

  it.each([
    ["a value typed meanwhile", 7, "Inputs!D3 holds 7 now, which no sweep put there"],
    ["a text", "Electricity price", "Inputs!D3 holds Electricity price now"],
    ["nothing", null, "Inputs!D3 is empty now"],
  ])("leaves %s in the input's place", async (_, content, sentence) => {
    const cells = await openRecalculation(price, cost);
    await cells.outputAt(0.2, new AbortController().signal);
    grid.write(areaOf(price), [[content]]);
    await expect(putBack(interruptedSweep()!)).rejects.toThrow(sentence);
    expect(valueAt(grid, price)).toBe(content);
    expect(interruptedSweep()).toBeDefined();
  });

  it("leaves a formula of the same value", async () => {
    await openRecalculation(price, cost);
    grid.write(areaOf(price), [["=3/price"]]);
    const values = grid.values.bind(grid);
    grid.values = (area) => (area.sheet === price.sheet ? [[0.12]] : values(area));
    await expect(putBack(interruptedSweep()!)).rejects.toThrow("no sweep put there");
  });

  it("follows the input's name", async () => {
    const cells = await openRecalculation({ ...price, name: "price" }, cost);
    await cells.outputAt(0.2, new AbortController().signal);
    // a row is inserted above: the input and its name are a row further down
    const below = { ...price, row: price.row + 1 };
    grid.write(areaOf(below), [[0.2]]);
    grid.write(areaOf(price), [[99]]);
    grid.names().find(({ name }) => name === "price")!.refersTo = "Inputs!$D$4";
    await putBack(interruptedSweep()!);
    expect([valueAt(grid, price), valueAt(grid, below)]).toEqual([99, 0.12]);
    expect(interruptedSweep()).toBeUndefined();
  });

  it("stops where the input is changed while it runs, and leaves that", async () => {
    const cells = await openRecalculation(price, cost);
    const runner = recalculationRunner({
      ...cells,
      outputAt: async (input, signal) => {
        const output = await cells.outputAt(input, signal);
        grid.write(areaOf(price), [[7]]);
        return output;
      },
    });
    const sweep = runSweep(values, runner, { signal: new AbortController().signal });
    await expect(sweep).rejects.toThrow(
      "Inputs!D3 holds 7 now, which no sweep put there, so it was left as it is.",
    );
    expect(valueAt(grid, price)).toBe(7);
  });

  it.each([
    ["a text", "price"],
    ["a list", [1]],
    ["no place", { held: 1 }],
    ["a place that is none", { sheet: "Inputs", row: -1, column: 0, held: 1 }],
    ["no number", { sheet: "Inputs", row: 1, column: 0, held: "1" }],
    ["nothing", null],
  ])("is none where the settings hold %s", (_, setting) => {
    Office.context.document.settings.set("edgeInterruptedSweep", setting);
    expect(interruptedSweep()).toBeUndefined();
  });

  it("is noted by the workbook's address, outside of it, so that Excel keeps what it can undo", async () => {
    const kept = new Map<string, string>();
    vi.stubGlobal("localStorage", {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, text: string) => kept.set(key, text),
      removeItem: (key: string) => kept.delete(key),
    });
    const { document } = Office.context;
    const saved = vi.spyOn(document.settings, "saveAsync");
    (document as { url: string }).url = "https://contoso.sharepoint.com/a.xlsx";
    const cells = await openRecalculation(price, cost);
    await cells.outputAt(0.2, new AbortController().signal);
    expect([...kept.keys()]).toEqual(["edgeInterruptedSweep:https://contoso.sharepoint.com/a.xlsx"]);
    expect(interruptedSweep()).toEqual({ ...price, held: 0.12 });
    (document as { url: string }).url = "https://contoso.sharepoint.com/b.xlsx";
    expect(interruptedSweep()).toBeUndefined();
    (document as { url: string }).url = "https://contoso.sharepoint.com/a.xlsx";
    await putBack(interruptedSweep()!);
    expect(kept.size).toBe(0);
    expect(saved).not.toHaveBeenCalled();
    vi.unstubAllGlobals();
  });

  it("is forgotten when the user keeps what the input holds now", async () => {
    const cells = await openRecalculation(price, cost);
    await cells.outputAt(0.2, new AbortController().signal);
    await forgetSweep();
    expect(interruptedSweep()).toBeUndefined();
    expect(valueAt(grid, price)).toBe(0.2);
  });
});
