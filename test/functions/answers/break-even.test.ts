import { expect, test } from "vitest";
import { breakEven, tco } from "../../../src/functions";
import "../../../src/functions/table";
import { cell, thrown } from "../../support/cells";
import { sampleTable } from "../../support/sample-table";

test("a header row with the compared alternatives, below it the value", () => {
  const [names, [price]] = breakEven(sampleTable(), cell("cardPrice"), cell(0), cell(50_000)) as [
    string[],
    [number],
  ];
  expect(names).toEqual(["dpu"]);
  const [[, saving]] = tco(sampleTable(["cardPrice", 0, price]), cell("npvSaving")) as [[number, number]];
  expect(Math.abs(saving)).toBeLessThan(1e-6 * price);
});

test("another metric and target than npvSaving and 0", () => {
  const args = [cell("cardPrice"), cell(0), cell(50_000)] as const;
  const [[, paid]] = tco(sampleTable(), cell("payback")) as [[number, number]];
  const [, [price]] = breakEven(sampleTable(), ...args, cell("payback"), cell(2)) as [string[], [number]];
  expect(paid).toBeLessThan(2);
  expect(tco(sampleTable(["cardPrice", 0, price]), cell("payback"))[0]![1]).toBeCloseTo(2, 9);
});

test("at a jump the value on the side that meets the target", () => {
  const find = (parameter: string, from: number, to: number) =>
    breakEven(sampleTable(), cell(parameter), cell(from), cell(to), cell("serversRemoved"), cell(50))[1]![0];
  const cores = find("appCores", 30, 44);
  expect(tco(sampleTable(["appCores", cores, ""]), cell("serversRemoved"))[0]![1]).toBe(50);
  expect(tco(sampleTable(["appCores", cores - 1e-6, ""]), cell("serversRemoved"))[0]![1]).toBe(0);
});

test("what is counted is tried at whole numbers", () => {
  const [, [sites]] = breakEven(sampleTable(), cell("sites"), cell(1), cell(500)) as [string[], [number]];
  const saving = (count: number) => tco(sampleTable(["sites", count, ""]), cell("npvSaving"))[0]![1];
  expect(Number.isInteger(sites)).toBe(true);
  expect(saving(sites)).toBeGreaterThanOrEqual(0);
  expect(saving(sites - 1)).toBeLessThan(0);
});

test("one alternative's own by key@name", () => {
  const find = (key: string) => breakEven(sampleTable(), cell(key), cell(0), cell(50_000))[1];
  expect(find("cardPrice@dpu")).toEqual(find("cardPrice"));
});

test("where nothing meets the target the cell says how near the ends come", () => {
  const [, [none]] = breakEven(sampleTable(), cell("cardPrice"), cell(0), cell(100)) as [string[], [unknown]];
  expect(none).toMatchObject({
    code: "#N/A",
    message: expect.stringMatching(
      /^cardPrice from 0 to 100: nowhere is npvSaving 0\. npvSaving is \d+ at 0 and \d+ at 100\.$/,
    ),
  });
});

test("bounds may be given in either order, and either may meet the target", () => {
  const find = (low: number, high: number) =>
    breakEven(sampleTable(), cell("cardPrice"), cell(low), cell(high))[1]![0];
  const price = find(0, 50_000);
  expect(find(50_000, 0)).toBe(price);
});

test.each([
  ["cardPrise", 0, 1, "cardPrise is no key of the inputs. Nearest: cardPrice, cardLife."],
  ["cardPrice@gpu", 0, 1, 'No alternative is called "gpu". The inputs have: nic, dpu.'],
  ["pue@dpu", 1, 2, "pue is the site's, the same for every alternative. Leave out @dpu."],
  ["server", 0, 1, "server is a text. Only a number can be varied."],
  ["pue", 0, 2, "pue is 0. Allowed: at least 1."],
  ["pue", "1", 2, 'low is the text "1". It takes a number.'],
  ["pue", true, 2, "low is TRUE. It takes a number."],
])("%s from %s to %s is refused", (key, low, high, message) => {
  const error = thrown(() => breakEven(sampleTable(), cell(key), cell(low), cell(high)));
  expect([error.code, error.message]).toEqual(["#VALUE!", message]);
});

test("an unknown metric is refused with the nearest, and so is a baseline with nothing beside it", () => {
  const args = [cell("cardPrice"), cell(0), cell(1)] as const;
  expect(thrown(() => breakEven(sampleTable(), ...args, cell("npvSavin"))).message).toBe(
    'metric is "npvSavin", which is unknown. Nearest: npvSaving.',
  );
  const alone = sampleTable().map((row) => row.slice(0, 2));
  expect(thrown(() => breakEven(alone, cell("pue"), cell(1), cell(2))).message).toBe(
    "inputs has one alternative, the baseline. Add a column to compare with it.",
  );
});
