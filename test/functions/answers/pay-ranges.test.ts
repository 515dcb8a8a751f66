import { expect, test } from "vitest";
import { breakEven, payRanges, tco } from "../../../src/functions";
import "../../../src/functions/table";
import { cell, thrown } from "../../support/cells";
import { sampleTable } from "../../support/sample-table";

test("a row for each range of each compared alternative, whose end is BREAKEVEN's", () => {
  const table = payRanges(sampleTable(), cell("cardPrice"), cell(0), cell(50_000));
  const [, [price]] = breakEven(sampleTable(), cell("cardPrice"), cell(0), cell(50_000)) as [
    string[],
    [number],
  ];
  expect(table).toEqual([
    ["alternative", "from", "to"],
    ["dpu", "open", expect.closeTo(price, 3)],
  ]);
});

test("a least value at which something pays does not mean that more pays as well", () => {
  const saving = (cores: number) =>
    tco(sampleTable(["appCores", cores, ""]), cell("npvSaving"))[0]![1] as number;
  const [, ...ranges] = payRanges(sampleTable(), cell("appCores"), cell(10), cell(160)) as [
    string,
    number,
    number,
  ][];
  expect(ranges.length).toBe(3);
  for (const [, from, to] of ranges) {
    if (typeof from === "number")
      expect([saving(from) >= 0, saving(from - 1e-6) >= 0]).toEqual([true, false]);
    if (typeof to === "number") expect([saving(to) >= 0, saving(to + 1e-6) >= 0]).toEqual([true, false]);
  }
});

test("an alternative that has no range says what was looked for", () => {
  const [, [name, from, to]] = payRanges(sampleTable(), cell("cardPrice"), cell(49_000), cell(50_000)) as any;
  expect(name).toBe("dpu");
  for (const end of [from, to])
    expect(end).toMatchObject({
      code: "#N/A",
      message: "cardPrice from 49000 to 50000: nowhere is npvSaving at least 0.",
    });
});

test("what can't be looked for is refused as by BREAKEVEN", () => {
  const error = (key: string, low: number) =>
    thrown(() => payRanges(sampleTable(), cell(key), cell(low), cell(5)));
  expect(error("cardPrice", -1).message).toMatch(/^cardPrice is -1\. Allowed: at least 0/);
  expect(error("cardPrise", 1).message).toMatch(/cardPrice/);
});
