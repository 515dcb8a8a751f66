import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { openSite } from "../support/browser";
import { openFile, sharedWorkbench, templateBytes } from "../support/workbench";
import { packageOf } from "../workbook/file/package-of";
import { readBook } from "../../src/workbook/file";
import type { Area, Content } from "../../src/workbench/office/grid";

const site = openSite();
const template = templateBytes("branch-sdwan");

/** However slow the machine. */
const eventually = (read: () => unknown) => expect.poll(read, { timeout: 30_000 });

/** A figure once it has stopped changing from frame to frame. */
async function still(page: Page, read: () => Promise<number>): Promise<number> {
  for (let last = await read(); ;) {
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
    const next = await read();
    if (next === last) return next;
    last = next;
  }
}

/** The workbench with a workbook open anew and computed. */
async function opened(bytes: Uint8Array) {
  const visit = await sharedWorkbench(site);
  await openFile(visit.page, bytes);
  return visit;
}

const cell = (sheet: string, row: number, column: number): Area => ({
  sheet,
  top: row,
  left: column,
  bottom: row,
  right: column,
});

const valueAt = (page: Page, area: Area) =>
  page.evaluate((at) => window.edgeWorkbench!.grid.values(at)[0]![0]!, area);

const write = (page: Page, area: Area, content: Content) =>
  page.evaluate(
    async ([at, what]) => {
      const { grid } = window.edgeWorkbench!;
      grid.write(at, [[what]]);
      await grid.settled();
    },
    [area, content] as const,
  );

/** The cell of a name that stands for one. */
const named = (page: Page, name: string) =>
  page.evaluate((wanted) => {
    const { grid } = window.edgeWorkbench!;
    const refersTo = grid.names().find((one) => one.name === wanted)!.refersTo;
    const [, sheet, letters, row] = /^'?(.*?)'?!\$([A-Z])\$(\d+)$/.exec(refersTo)!;
    const column = letters!.charCodeAt(0) - 65;
    return { sheet: sheet!, top: +row! - 1, left: column, bottom: +row! - 1, right: column };
  }, name);

const show = (page: Page, sheet: string) =>
  page.evaluate((name) => window.edgeWorkbench!.grid.activateSheet(name), sheet);

/** As a user would, from the file manager. */
const drop = (page: Page, name: string, bytes: Uint8Array) =>
  page.evaluate(
    ([fileName, content]) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([new Uint8Array(content)], fileName));
      const event = (kind: string) => new DragEvent(kind, { bubbles: true, cancelable: true, dataTransfer });
      document.getElementById("grid")!.dispatchEvent(event("dragenter"));
      document.getElementById("drop-veil")!.dispatchEvent(event("drop"));
    },
    [name, [...bytes]] as const,
  );

describe("the template in the workbench", () => {
  test("has every formula of the file with the value that the file holds", async () => {
    const { page, complaints } = await opened(template);
    const book = await readBook(template);
    const expected = book.sheets.flatMap(({ name, cells }) =>
      cells.filter(({ formula }) => formula).map((one) => ({ sheet: name, ...one })),
    );
    const shown = await page.evaluate(
      (cells) =>
        cells.map(({ sheet, row, column }) => {
          const area = { sheet, top: row, left: column, bottom: row, right: column };
          const { grid } = window.edgeWorkbench!;
          return { formula: grid.formulas(area)[0]![0]!, value: grid.values(area)[0]![0]! };
        }),
      expected,
    );
    expect(expected.length).toBeGreaterThan(100);
    expected.forEach(({ sheet, row, column, formula, value }, i) => {
      const place = `${sheet} row ${row + 1} column ${column + 1}`;
      expect(shown[i]!.formula, place).toBe(`=${formula}`);
      if (typeof value !== "number") expect(shown[i]!.value, place).toEqual(value);
      else
        expect(Math.abs((shown[i]!.value as number) - value), place).toBeLessThanOrEqual(
          1e-9 * Math.abs(value),
        );
    });
    expect(complaints).toEqual([]);
  });

  test("computes anew when an input is edited, and its charts follow", async () => {
    const { page } = await opened(template);
    await show(page, "Summary");
    const pictures = page.locator(".edge-chart img");
    await eventually(() => pictures.count()).toBeGreaterThan(0);
    const before = await pictures.first().getAttribute("src");
    const output = await named(page, "npvSaving_dpu");
    const saving = await valueAt(page, output);
    await write(page, await named(page, "electricityPrice"), 5);
    expect(await valueAt(page, output)).not.toEqual(saving);
    await eventually(() => pictures.first().getAttribute("src")).not.toBe(before);
    expect(await pictures.first().getAttribute("alt")).toMatch(/^Chart: ./);
  });

  test("keeps its charts at their cells when it is scrolled or rows are inserted above", async () => {
    const { page } = await opened(template);
    await show(page, "Summary");
    const chart = page.locator(".edge-chart").first();
    await chart.waitFor();
    const top = async () => (await chart.boundingBox())!.y;
    const sheet = () => window.edgeWorkbench!.univerAPI.getActiveWorkbook()!.getActiveSheet();
    await page.evaluate(`(${sheet})().scrollToCell(12, 0)`);
    const before = await still(page, top);
    await page.evaluate(`(${sheet})().insertRows(20, 3)`);
    await eventually(top).toBeGreaterThan(before + 45);
    await page.evaluate(`(${sheet})().scrollToCell(15, 0)`);
    await eventually(top).toBeLessThan(before + 45);
  });

  test("shrinks its charts with all their texts when it is zoomed out", async () => {
    const { page } = await opened(template);
    await show(page, "Summary");
    const picture = page.locator(".edge-chart img").first();
    await picture.waitFor();
    const widths = () =>
      picture.evaluate((image: HTMLImageElement) => ({
        shown: image.clientWidth,
        drawn: image.naturalWidth,
      }));
    await eventually(async () => (await widths()).drawn).toBeGreaterThan(0);
    const before = await widths();
    await page.evaluate(() => {
      window.edgeWorkbench!.univerAPI.getActiveWorkbook()!.getActiveSheet().zoom(0.5);
    });
    await eventually(async () => (await widths()).shown).toBeLessThan(0.6 * before.shown);
    // but for its frame, which is as thick at any zoom
    expect((await widths()).drawn / before.drawn).toBeCloseTo(1, 1);
  });

  test("is opened for good: undoing takes no chart away, and redoing is not lost by another sheet's charts", async () => {
    const { page } = await opened(template);
    await show(page, "Inputs");
    const input = await named(page, "electricityPrice");
    const before = await valueAt(page, input);
    const step = (way: "undo" | "redo") =>
      page.evaluate(async (to) => {
        await window.edgeWorkbench!.univerAPI[to]();
        await window.edgeWorkbench!.grid.settled();
      }, way);
    const charts = page.locator(".edge-chart");
    await write(page, input, 7);
    await step("undo");
    await show(page, "Summary");
    await charts.first().waitFor();
    const shown = await charts.count();
    await step("redo");
    expect(await valueAt(page, input)).toBe(7);
    await step("undo");
    await step("undo");
    expect(await valueAt(page, input)).toEqual(before);
    // undoing shows the sheet of what it undoes
    await show(page, "Summary");
    await eventually(() => charts.count()).toBe(shown);
  });

  test("can be undone in one step after a program has written", async () => {
    const { page } = await opened(template);
    const input = await named(page, "electricityPrice");
    const before = await valueAt(page, input);
    await write(page, input, 7);
    await page.evaluate(async () => {
      await window.edgeWorkbench!.univerAPI.undo();
      await window.edgeWorkbench!.grid.settled();
    });
    expect(await valueAt(page, input)).toEqual(before);
  });
});

describe("a formula typed in the workbench", () => {
  const place = cell("Scratch", 2, 1);

  async function onScratchSheet() {
    const visit = await opened(packageOf([{ name: "Scratch", rows: "" }]));
    await visit.page.evaluate((at) => window.edgeWorkbench!.grid.select(at), place);
    await visit.page.locator('canvas[id^="univer-sheet-main-canvas"]').click({ position: { x: 150, y: 70 } });
    return visit;
  }

  test("is completed and explained, and computes", async () => {
    const { page } = await onScratchSheet();
    await page.keyboard.type("=EDGE.SERVERS");
    await page.getByText("EDGE.SERVERS", { exact: true }).first().waitFor();
    await page.keyboard.press("Tab");
    await page.getByText("[targetUtilization]").first().waitFor();
    await page.keyboard.type("100,32)");
    await page.keyboard.press("Enter");
    await eventually(() => valueAt(page, place)).toBe(5);
  });

  test("that fails says why beside its cell, and so does a formula that depends on it", async () => {
    const { page, complaints } = await onScratchSheet();
    await write(page, place, "=EDGE.SERVERS(-1,32)");
    await write(page, cell("Scratch", 3, 1), "=B3*2");
    const tooltip = page.getByRole("tooltip");
    await page.evaluate((at) => window.edgeWorkbench!.grid.select(at), place);
    await eventually(() => tooltip.textContent()).toMatch(/^#VALUE! coresNeeded .*-1/);
    await page.evaluate((at) => window.edgeWorkbench!.grid.select(at), cell("Scratch", 3, 1));
    await eventually(() => tooltip.textContent()).toMatch(/coresNeeded .* From B3\.$/);
    expect(await page.locator("#tooltip").isVisible()).toBe(true);
    expect(complaints).toEqual([]);
  });

  test("takes a blank cell as 0 and says what to do", async () => {
    const { page } = await onScratchSheet();
    await write(page, place, "=EDGE.SERVERS(100,Z99)");
    await page.evaluate((at) => window.edgeWorkbench!.grid.select(at), place);
    await eventually(() => page.getByRole("tooltip").textContent()).toMatch(/blank\? Type a number/);
  });

  test("spills, and one bad row stands beside good ones", async () => {
    const { page } = await onScratchSheet();
    await write(page, place, "=EDGE.SERVERS({100;-1;10},32)");
    const values = await page.evaluate(() =>
      window.edgeWorkbench!.grid.values({ sheet: "Scratch", top: 2, left: 1, bottom: 4, right: 1 }),
    );
    expect(values).toMatchObject([[5], [{ error: "#VALUE!" }], [1]]);
    await page.evaluate((at) => window.edgeWorkbench!.grid.select(at), cell("Scratch", 3, 1));
    await eventually(() => page.getByRole("tooltip").textContent()).toMatch(/coresNeeded/);
  });
});

describe("a file dropped on the workbench", () => {
  const twoSheets = packageOf(["One", "Two"].map((name) => ({ name, rows: "" })));
  const small = packageOf([
    {
      name: "Data",
      rows: '<row r="1"><c r="A1"><v>20</v></c><c r="B1"><f>A1*2</f><v>40</v></c><c r="C1"><f>B1*2</f><v>81</v></c></row>',
    },
  ]);

  test("takes the place of the workbook, computed; a value that differs from the file's is named", async () => {
    const { page, complaints } = await opened(twoSheets);
    await drop(page, "small.xlsx", small);
    await page.getByText("small.xlsx").waitFor();
    await page.getByText("Another value: Data!C1 is 80 here, 81 in the file.").waitFor();
    expect(await page.evaluate(() => window.edgeWorkbench!.grid.sheets())).toEqual([
      { name: "Data", hidden: false },
    ]);
    await write(page, cell("Data", 0, 0), 21);
    expect(await valueAt(page, cell("Data", 0, 1))).toBe(42);
    expect(complaints).toEqual([]);
  });

  test.each<[string, Uint8Array, RegExp]>([
    ["notes.xlsx", new TextEncoder().encode("hello"), /notes\.xlsx: The file is not an \.xlsx workbook\./],
    ["cut.xlsx", small.slice(0, 300), /cut\.xlsx: The file is damaged/],
    ["secret.xlsx", compoundFile("EncryptedPackage"), /secret\.xlsx: The workbook is encrypted/],
  ])(
    "that is no workbook (%s) is refused in one sentence; the workbook stays",
    async (name, bytes, sentence) => {
      const { page, complaints } = await opened(twoSheets);
      await drop(page, name, bytes);
      await eventually(() => page.getByRole("alert").innerText()).toMatch(sentence);
      expect(await page.evaluate(() => window.edgeWorkbench!.grid.sheets().length)).toBeGreaterThan(1);
      await page.getByRole("button", { name: "Dismiss" }).click();
      expect(await page.getByRole("alert").count()).toBe(0);
      expect(complaints).toEqual([]);
    },
  );
});

test("the pane is hidden and shown again by its button", async () => {
  const { page } = await sharedWorkbench(site);
  const pane = page.locator("#pane");
  const button = page.getByRole("button", { name: "Edge TCO pane" });
  await button.click();
  expect(await pane.isVisible()).toBe(false);
  await button.click();
  expect(await pane.isVisible()).toBe(true);
});

/** A file of the older, compound format with an entry of the given name. */
function compoundFile(name: string): Uint8Array {
  const wide = [...name].flatMap((letter) => [letter.charCodeAt(0), 0]);
  return new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...wide]);
}
