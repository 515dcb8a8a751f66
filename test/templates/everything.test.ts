import { beforeAll, describe, expect, test } from "vitest";
import { Calculation } from "../../src/formula/calculation";
import { isError } from "../../src/formula/value";
import { edgeFunctions } from "../../src/functions/table";
import { bookOf } from "../../src/templates/book";
import { sheetsOf } from "../../src/templates/file";
import { inputColumns } from "../../src/templates/inputs-layout";
import type { Page } from "../../src/workbook/writer/page";
import { scenarioOf } from "../../src/templates/scenario";
import { longestChains } from "./chains";
import { everything } from "./everything";

describe("a workbook with every part of the model", () => {
  const { inputs } = scenarioOf(everything);
  let pages: Page[];
  let calculation: Calculation;
  beforeAll(() => {
    pages = sheetsOf(everything).filter(({ name }) => ["Inputs", "Model", "Checks"].includes(name));
    calculation = new Calculation(bookOf(pages), edgeFunctions);
    calculation.recalculateAll();
  }, 60_000);
  const checks = (): unknown => calculation.value("Checks", 3, 0);
  const put = (key: string, values: readonly (number | string)[]): void => {
    const row = inputs.get(key)!.row;
    const sheet = pages.findIndex(({ name }) => name === "Inputs");
    values.forEach((value, k) => calculation.edit({ sheet, row, column: inputColumns.firstValue + k }, { value }));
  };

  test("comes to what EDGE.TCO comes to, cell by cell: roll-out, stock, tax, soft items, cloud and all", () => {
    expect(checks()).toMatch(/^All \d+ checks hold\.$/);
    for (const { name, cells } of pages)
      for (const { row, column, formula } of cells)
        if (formula !== undefined) expect(isError(calculation.value(name, row, column)), `${name} ${formula}`).toBe(false);
  });

  test.each<Record<string, (number | string)[]>[]>([
    [{ years: [2], growth: [-0.2], includeSoft: ["no"] }],
    [{ years: [10], timing: ["end"], "rollout.0": [0], rolloutTiming: ["start"] }],
    [{ "license.os.term": ["yearly"], "license.host.applies": ["no", "yes", "no", "yes", "no"] }],
    [{ shape: ["linear", "fan", "amd", "intel", "typical"], psuActive: ["one", "one", "shared", "one", "one"] }],
    [{ "task.switch.mode": ["interrupt", "polling", "polling", "interrupt", "interrupt"], spares: [0, 2, 0, 1, 0] }],
    [{ keepsServers: ["no", "no", "no", "no", "no"], owned: [0, 5, 0, 5, 0], slotWatts: [75, 75, 25, 75, 75] }],
  ])("does so with %j", (changes) => {
    for (const [key, values] of Object.entries(changes)) put(key, values);
    calculation.recalculate();
    expect(checks()).toMatch(/^All \d+ checks hold\.$/);
    for (const key of Object.keys(changes)) put(key, inputs.get(key)!.values);
  });

  test("says which checks fail when a cell of the model is typed over", () => {
    const sheet = pages.findIndex(({ name }) => name === "Model");
    const cell = pages[sheet]!.cells.find(({ formula }) => formula?.startsWith("cardPrice_dpu"))!;
    calculation.edit({ sheet, ...cell }, { value: 1 });
    calculation.recalculate();
    expect(checks()).toMatch(/^\d+ of \d+ checks fail: see the sheet Checks\./);
    calculation.edit({ sheet, ...cell }, { formula: cell.formula!, storage: "plain", value: null });
    calculation.recalculate();
    expect(checks()).toMatch(/^All/);
  });

  test("counts a blank input as a check that fails", () => {
    put("cardPrice", [0, 0, 1800, 0, null as unknown as number]);
    calculation.recalculate();
    expect(checks()).toMatch(/checks fail/);
    put("cardPrice", inputs.get("cardPrice")!.values);
  });

  test("calls the add-in in chains of three at most, though supplies are rated by their load", () => {
    const book = bookOf(pages);
    expect(Math.max(...longestChains(book).values())).toBe(3);
  });
});
