// @vitest-environment jsdom
import { act } from "react";
import { createRoot } from "react-dom/client";
import type { Root } from "react-dom/client";
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { Book } from "../../src/formula/book";
import type { Scalar } from "../../src/formula/value";
import { Pane } from "../../src/pane/Pane";
import type { OpenWorkbook } from "../../src/pane/workbook";
import type { Repair } from "../../src/workbook/excel";
import { cost, price } from "./cells";

// as long as it may take: a sweep then finds it at once
beforeAll(() => import("../../src/pane/program/compile"), 60_000);

let root: Root;
beforeEach(() => {
  vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);
  vi.stubGlobal("Office", { context: { officeTheme: { bodyBackgroundColor: "#262626" } } });
  vi.stubGlobal("matchMedia", () => ({ matches: false, addEventListener() {}, removeEventListener() {} }));
  vi.stubGlobal(
    "ResizeObserver",
    class {
      observe() {}
      disconnect() {}
    },
  );
  document.head.innerHTML = '<meta name="csp-nonce" content="n0nce">';
  document.body.innerHTML = '<div id="pane"></div>';
  root = createRoot(document.getElementById("pane")!);
});
afterEach(() => act(() => root.unmount()));

/** The workbook of the same cells, its output by the formula that it is given. */
const priced = (formula: string, value: number): Book => ({
  sheets: [
    { name: "Inputs", cells: [{ row: 2, column: 1, value: 0.12 }] },
    { name: "Summary", cells: [{ row: 4, column: 1, formula, value }] },
  ],
  names: [{ name: "price", refersTo: "Inputs!$B$3" }],
  tables: [],
});

/** A workbook whose output is 100 times its input. */
const workbook = (change: Partial<OpenWorkbook> = {}): OpenWorkbook => ({
  listNumberCells: async () => [price, cost],
  selectedNumberCell: async () => price,
  numberCulture: async () => ({ decimal: ",", group: "." }),
  onCellsChanged: async () => async () => {},
  interruptedSweep: () => undefined,
  putBack: async () => {},
  forgetSweep: async () => {},
  decisiveSweep: async () => undefined,
  readBook: async () => priced("IF(price>0.2,SQRT(-1),100*price)", 12),
  readAgain: async (cells) => [...cells],
  openRecalculation: async () => hundredfold,
  repairFormulas: async () => nothingToRepair,
  writeReport: async () => "Sweep 3",
  ...change,
});

const nothingToRepair: Repair = { found: 0, mended: 0, still: [], refused: [], protectedSheets: [] };

const hundredfold = {
  input: { address: "Inputs!B3", held: "0.12" },
  outputAt: async (input: number): Promise<Scalar> => (input > 0.2 ? { error: "#NUM!" } : 100 * input),
  restore: async () => {},
  remark: () => undefined,
};

const show = async (book = workbook(), isSupported = true) =>
  act(async () => root.render(<Pane workbook={book} isSupported={isSupported} />));
const text = () => document.body.textContent;
const byName = (name: string) =>
  [...document.querySelectorAll<HTMLElement>("button, [role=option]")].find(
    (element) => element.textContent?.startsWith(name) || element.getAttribute("aria-label") === name,
  )!;
const visibility = (state: DocumentVisibilityState) =>
  act(async () => {
    vi.spyOn(document, "visibilityState", "get").mockReturnValue(state);
    document.dispatchEvent(new Event("visibilitychange"));
  });
const click = (element: HTMLElement) => act(async () => element.click());

const field = (id: string) => document.getElementById(id) as HTMLInputElement;

/** What the workbook says decides its case. */
const decisiveSweep = async () => ({ input: "PRICE", output: "cost", from: 0.05, to: 0.15 });

/** Waits for what is to be seen. A check that threw within act would take along the updates that came meanwhile. */
const eventually = (check: () => void) =>
  vi.waitFor(
    async () => {
      await act(() => new Promise<void>((resolve) => setTimeout(resolve, 50)));
      check();
    },
    { timeout: 30_000, interval: 0 },
  );

const isDrawn = () => eventually(() => expect(document.querySelector("[role=slider]")).not.toBeNull());

/** What the style sheets say of the element of a role where the keyboard comes to it. */
function focusRing(role: string): string {
  const names = document.querySelector(`[role=${role}]`)!.className.split(" ");
  return [...document.styleSheets]
    .flatMap(({ cssRules }) => [...cssRules] as CSSStyleRule[])
    .filter(({ selectorText }) => names.some((name) => selectorText === `.${name}:focus-visible`))
    .map(({ cssText }) => cssText)
    .join();
}

async function sweep(): Promise<void> {
  for (const field of ["input", "output"] as const) {
    await click(document.getElementById(field)!);
    await click(byName(field === "input" ? "price" : "cost"));
  }
  await click(document.getElementById("run")!);
  await eventually(() => expect(document.getElementById("run")).not.toBeNull());
}

describe("the pane", () => {
  it("gives each of its style elements the page's nonce", async () => {
    await show();
    const styles = [...document.querySelectorAll("style")];
    expect(styles.length).toBeGreaterThan(0);
    expect(styles.every(({ nonce }) => nonce === "n0nce")).toBe(true);
  });

  it("runs a sweep and shows chart, table and gaps in the spreadsheet's separators", async () => {
    await show();
    await sweep();
    expect(document.querySelector("h2")!.textContent).toBe("Cost of energy by Electricity price");
    expect(document.querySelectorAll("tbody tr")).toHaveLength(19);
    expect(document.querySelector("tbody tr")!.textContent).toBe("0,066");
    expect(text()).toContain("4 of 19 points are errors (#NUM!): gaps in the chart.");
    expect(document.activeElement).toBe(document.querySelector("h2"));
    // as thick as that of Fluent's own controls, and as WCAG 2.2 asks (2.4.13)
    expect(focusRing("slider")).toMatch(/outline(-width)?: 2px\b/);
    expect(focusRing("region")).toMatch(/outline(-width)?: 2px\b/);
  });

  it("leaves the workbook alone where its formulas become a program", async () => {
    const openRecalculation = vi.fn(async () => hundredfold);
    await show(workbook({ openRecalculation }));
    await sweep();
    expect(openRecalculation).not.toHaveBeenCalled();
    expect(text()).not.toContain("recalculated");
  });

  it.each([
    [
      "formulas that can't",
      async () => priced("100*price+RAND()", 12.5),
      "The workbook was recalculated at each point: Summary!B5 uses RAND, which gives another value at each recalculation.",
    ],
    [
      "a workbook that can't be read",
      () => Promise.reject(new Error("oops")),
      "The workbook was recalculated at each point: No program could be made of the formulas.",
    ],
  ])("recalculates it for %s, and says so", async (_, readBook, sentence) => {
    await show(workbook({ readBook }));
    await sweep();
    expect(text()).toContain(sentence);
    expect(document.querySelectorAll("tbody tr")).toHaveLength(19);
    expect(text()).toContain("4 of 19 points are errors (#NUM!): gaps in the chart.");
  });

  it("says what went wrong in the words of the workbook, and takes the focus there", async () => {
    const openRecalculation = () => Promise.reject(new Error("The sheet is protected."));
    await show(workbook({ openRecalculation, readBook: () => Promise.reject(new Error("oops")) }));
    await sweep();
    const alert = document.querySelector("[role=alert]")!;
    expect(alert.textContent).toBe("The sheet is protected.");
    expect(document.activeElement).toBe(alert);
  });

  it("says to which sheet it wrote the result", async () => {
    const writeReport = vi.fn(async () => "Sweep 3");
    await show(workbook({ writeReport }));
    await sweep();
    await click(byName("Write to a new sheet"));
    expect(text()).toContain("Written to the sheet “Sweep 3”.");
    expect(writeReport).toHaveBeenCalledOnce();
  });

  it("offers to put back what an interrupted sweep left", async () => {
    const putBack = vi.fn(async () => {});
    const interrupted = { sheet: "Inputs", row: 2, column: 1, held: 0.12 };
    await show(workbook({ interruptedSweep: () => interrupted, putBack }));
    expect(text()).toContain(
      "A sweep of Inputs!B3 was interrupted before its value, 0.12, could be put back.",
    );
    await click(byName("Put back"));
    expect(putBack).toHaveBeenCalledWith(interrupted);
    expect(text()).not.toContain("was interrupted");
  });

  it("explains what to do in a workbook without names", async () => {
    await show(workbook({ listNumberCells: async () => [] }));
    expect(text()).toContain("No cell with a number has a name in this workbook.");
  });

  it("offers to read a workbook again that could not be read", async () => {
    const listNumberCells = vi
      .fn<OpenWorkbook["listNumberCells"]>()
      .mockRejectedValueOnce(new Error("Excel is busy."))
      .mockResolvedValue([price, cost]);
    await show(workbook({ listNumberCells }));
    expect(text()).toContain("Excel is busy.");
    await click(byName("Try again"));
    expect(document.getElementById("input")).not.toBeNull();
  });

  it("reads the lists again only as one opens, and the picked cells alone after an edit, nothing while hidden", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    const listNumberCells = vi.fn(async () => [price, cost]);
    const readAgain = vi.fn(async () => [{ ...price, value: 0.34 }]);
    let edited: (() => void) | undefined;
    const stop = vi.fn(async () => void (edited = undefined));
    const onCellsChanged = vi.fn(async (listener: () => void) => ((edited = listener), stop));
    await show(workbook({ listNumberCells, readAgain, onCellsChanged }));
    expect([listNumberCells.mock.calls.length, onCellsChanged.mock.calls.length]).toEqual([1, 0]);

    await click(document.getElementById("input")!);
    await click(byName("price"));
    expect(listNumberCells).toHaveBeenCalledTimes(2);
    expect(onCellsChanged).toHaveBeenCalledOnce();
    readAgain.mockClear();
    for (let i = 0; i < 5; i++) edited!();
    await act(() => vi.advanceTimersByTimeAsync(1_000));
    expect(readAgain.mock.calls).toEqual([[[expect.objectContaining({ address: "Inputs!B3" })]]]);
    expect(text()).toContain("Now 0,34");
    expect(listNumberCells).toHaveBeenCalledTimes(2);

    await visibility("hidden");
    expect(stop).toHaveBeenCalledOnce();
    expect(edited).toBeUndefined();
    readAgain.mockClear();
    await act(() => vi.advanceTimersByTimeAsync(1_000));
    expect(readAgain).not.toHaveBeenCalled();

    await visibility("visible");
    expect(readAgain).toHaveBeenCalledOnce();
    expect(listNumberCells).toHaveBeenCalledTimes(2);
    vi.useRealTimers();
  });

  it("opens with the workbook's decisive sweep drawn, says so, and takes no focus for it", async () => {
    const openRecalculation = vi.fn(async () => hundredfold);
    const readBook = vi.fn(workbook().readBook);
    await show(workbook({ decisiveSweep, readBook, openRecalculation }));
    await isDrawn();
    expect(field("input").value).toBe("price");
    expect(field("from").value).toBe("0,05");
    expect(text()).toContain(
      "The decisive input of this workbook, swept: Electricity price, from 0,05 to 0,15 USD/kWh.",
    );
    expect(field("points").value).toBe("101");
    expect(document.activeElement).toBe(document.body);
    expect(openRecalculation).not.toHaveBeenCalled();

    // once: not again after the workbook is read anew, nor beside another input
    await sweep();
    expect(readBook).toHaveBeenCalledTimes(2);
    expect(field("points").value).toBe("19");
    expect(document.activeElement).toBe(document.querySelector("h2"));
    expect(text()).not.toContain("The decisive input");
  });

  it("leaves a form alone that was touched before the workbook told", async () => {
    let tell: ((told: Awaited<ReturnType<OpenWorkbook["decisiveSweep"]>>) => void) | undefined;
    const readBook = vi.fn(workbook().readBook);
    await show(workbook({ readBook, decisiveSweep: () => new Promise((resolve) => (tell = resolve)) }));
    await click(document.getElementById("input")!);
    await click(byName("price"));
    await act(async () => tell!(await decisiveSweep()));
    expect(field("from").value).toBe("0,06");
    expect(field("output").value).toBe("");
    expect(readBook).not.toHaveBeenCalled();
  });

  it("gives it up once the form is changed", async () => {
    let give: (() => void) | undefined;
    const told = new Promise<void>((resolve) => (give = resolve));
    const readBook = vi.fn(() => told.then(workbook().readBook));
    await show(workbook({ decisiveSweep, readBook }));
    expect(document.getElementById("cancel")).not.toBeNull();
    await click(document.getElementById("input")!);
    await click(byName("price"));
    give!();
    await eventually(() => expect(document.getElementById("cancel")).toBeNull());
    expect(document.querySelector("h2")).toBeNull();
    expect(text()).not.toContain("The decisive input");
  });

  it.each([
    [
      "a workbook that would have to be recalculated",
      { readBook: async () => priced("100*price+RAND()", 12.5) },
    ],
    ["a workbook that can't be read", { readBook: () => Promise.reject(new Error("oops")) }],
  ])("leaves Run to the user for %s", async (_, change) => {
    const openRecalculation = vi.fn(async () => hundredfold);
    await show(workbook({ decisiveSweep, openRecalculation, ...change }));
    await eventually(() => expect(text()).toContain("Press Run to sweep it."));
    expect(text()).toContain("The decisive input of this workbook is filled in: Electricity price,");
    expect(openRecalculation).not.toHaveBeenCalled();
    await click(document.getElementById("run")!);
    await isDrawn();
    expect(openRecalculation).toHaveBeenCalledOnce();
  });

  it.each<[string, Partial<OpenWorkbook>]>([
    ["names none", {}],
    ["can't tell", { decisiveSweep: () => Promise.reject(new Error("oops")) }],
    [
      "names a cell that is not there",
      { decisiveSweep: async () => ({ ...(await decisiveSweep()), input: "x" }) },
    ],
    [
      "holds what an interrupted sweep left",
      { decisiveSweep, interruptedSweep: () => ({ sheet: "Inputs", row: 2, column: 1, held: 0.12 }) },
    ],
  ])("shows the empty form beside a workbook that %s", async (_, change) => {
    const readBook = vi.fn(workbook().readBook);
    await show(workbook({ readBook, ...change }));
    expect(["input", "output", "from", "to", "points"].map((id) => field(id).value)).toEqual([
      "",
      "",
      "",
      "",
      "",
    ]);
    expect(readBook).not.toHaveBeenCalled();
    expect(text()).not.toContain("The decisive input");
  });

  it("waits with it until the pane is seen", async () => {
    await visibility("hidden");
    const told = vi.fn(decisiveSweep);
    await show(workbook({ decisiveSweep: told }));
    expect(told).not.toHaveBeenCalled();
    await visibility("visible");
    await isDrawn();
    expect(told).toHaveBeenCalledOnce();
  });

  it("says which Excel it needs in one that is too old", async () => {
    await show(workbook(), false);
    expect(text()).toBe("This Excel is too old for the pane: it needs Excel 2021 or Microsoft 365.");
  });
});
