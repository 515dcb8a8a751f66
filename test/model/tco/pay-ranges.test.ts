import fc from "fast-check";
import { expect, test } from "vitest";
import type { Comparison } from "../../../src/model/comparison";
import { evaluateColumns, type PayRange, payRanges } from "../../../src/model/tco";
import { bare, compared } from "../../support/tco";

/** Whether the second alternative reaches a target at each value, by the model alone. */
function reaches(
  comparison: Comparison,
  key: string,
  values: readonly number[],
  metric: string,
  target: number,
): boolean[] {
  const columns = [{ key, values: Float64Array.from(values) }];
  const { values: numbers, errors } = evaluateColumns(comparison, columns, [metric], values.length)[0]!
    .alternatives[1]!;
  return [...numbers].map((each, k) => errors[k] === 0 && each >= target);
}

const holds = (ranges: readonly PayRange[], value: number): boolean =>
  ranges.some(({ from, to }) => (from === "open" || value >= from) && (to === "open" || value <= to));

/** 31 cores a server against 32: one server less for loads above 31 and up to 32, above 62 and up to 64, and so on. */
const stepped = compared({ ...bare, sites: 1, targetUtilization: 1, reservedCores: [1, 0], appCores: 1 });

test("whole servers make a saw tooth: each tooth is a range, with its ends", () => {
  const [ranges] = payRanges(stepped, "appCores", 20, 100, "serversRemoved", 1);
  expect(ranges!.map(({ to }) => to)).toEqual([32, 64, 96]);
  expect(ranges!.map(({ from }) => (from as number).toFixed(6))).toEqual([
    "31.000000",
    "62.000000",
    "93.000000",
  ]);
  // a whole load of 31 fits without
  expect(ranges!.every(({ from }) => (from as number) > 31 * Math.round((from as number) / 31))).toBe(true);
});

test("a range that the search cuts off is open there", () => {
  expect(payRanges(stepped, "appCores", 31.5, 63, "serversRemoved", 1)).toEqual([
    [
      { from: "open", to: 32 },
      { from: expect.closeTo(62, 6), to: "open" },
    ],
  ]);
  expect(payRanges(stepped, "appCores", 63, 31.5, "serversRemoved", 0)).toEqual([
    [{ from: "open", to: "open" }],
  ]);
  expect(payRanges(stepped, "appCores", 1, 30, "serversRemoved", 1)).toEqual([[]]);
});

test("what is counted is tried at each whole number", () => {
  const many = compared({ ...bare, targetUtilization: 1, appCores: 31.5, reservedCores: [1, 0] });
  expect(payRanges(many, "sites", 1, 5000, "serversRemoved", 0)).toEqual([[{ from: "open", to: "open" }]]);
  expect(payRanges(many, "sites", 1, 5000, "serversRemoved", 1234)).toEqual([[{ from: 1234, to: "open" }]]);
  expect(payRanges(many, "sites", 5000, 1, "serversRemoved", 5000)).toEqual([[{ from: 5000, to: "open" }]]);
});

test("a search of one value, and one where nothing has a result", () => {
  expect(payRanges(stepped, "appCores", 31.5, 31.5, "serversRemoved", 1)).toEqual([
    [{ from: "open", to: "open" }],
  ]);
  expect(payRanges(stepped, "appCores", 1, 30, "payback", 1)).toEqual([[]]);
});

test("each value of the search is in a range where the model says that it reaches the target, and only there", () => {
  const bound = fc.double({ min: 1, max: 400, noNaN: true });
  fc.assert(
    fc.property(bound, bound, fc.integer({ min: -1, max: 2 }), (low, high, target) => {
      const [from, to] = [Math.min(low, high), Math.max(low, high)];
      const [ranges] = payRanges(stepped, "appCores", low, high, "serversRemoved", target);
      const values = Array.from({ length: 200 }, (_, k) => from + ((to - from) * k) / 199);
      expect(values.map((value) => holds(ranges!, value))).toEqual(
        reaches(stepped, "appCores", values, "serversRemoved", target),
      );
    }),
    { numRuns: 20 },
  );
});
