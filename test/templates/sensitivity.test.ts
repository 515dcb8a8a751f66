import { describe, expect, test } from "vitest";
import { parseRectangle } from "../../src/address";
import type { Scalar } from "../../src/formula/value";
import { templates } from "../../src/templates";
import { readBook } from "../../src/workbook/file";
import { templateBytes } from "../support/workbench";

describe.each(templates.map(({ id }) => ({ id })))("the Sensitivity sheet of $id", ({ id }) => {
  test("names the sweep that the pane opens with, around the input's value and its break-even", async () => {
    const { sheets, names } = await readBook(templateBytes(id));
    const values = (name: string): Scalar[] => {
      const [sheet, area] = names.find((one) => one.name === name)!.refersTo.split("!");
      const { top, left, bottom } = parseRectangle(area!.replaceAll("$", ""))!;
      const { cells } = sheets.find((one) => one.name === sheet)!;
      const at = (row: number) => cells.find((cell) => cell.row === row && cell.column === left)!.value;
      return Array.from({ length: bottom - top + 1 }, (_, k) => at(top + k));
    };
    const [input, output, from, to] = values("decisiveSweep");
    const [now] = values(String(input));
    expect(values(String(output))).toEqual([expect.any(Number)]);
    expect(from).toBeLessThan(now as number);
    expect(to).toBeGreaterThan(now as number);
    const row = sheets.find(({ name }) => name === "Sensitivity")!.cells.filter((cell) => cell.row === 4);
    const [, , , shown, low, high, breakEven] = row.map(({ value }) => value);
    expect([shown, from, to]).toEqual([now, expect.any(Number), expect.any(Number)]);
    expect(from).toBeGreaterThanOrEqual(low as number);
    expect(to).toBeLessThanOrEqual(high as number);
    if (breakEven === "none") return;
    expect(from).toBeLessThan(breakEven as number);
    expect(to).toBeGreaterThan(breakEven as number);
  });
});
