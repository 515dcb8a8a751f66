import fc from "fast-check";
import { expect, test } from "vitest";
import { serverPower, wattsPerCore } from "../../../src/model";
import { type Lanes, single } from "../../../src/vector";
import { isRecent, meanCurve, vendorOf } from "../../references/mean-curves";
import { averageSlope } from "../../references/power-examples";
import { specPowerResults } from "../../references/specpower-levels";
import { resultOf } from "../../support/quantity";

const recentOf = (vendor: string) =>
  specPowerResults.filter((result) => isRecent(result) && vendorOf(result) === vendor);

const shapes = ["linear", "fan", "amd", "intel", "typical"];

test("every shape goes from idle to full load and never falls", () => {
  const load = fc.double({ min: 0, max: 1, noNaN: true });
  for (const shape of shapes) {
    expect(resultOf(serverPower, 0, 100, 300, shape)).toBe(100);
    expect(resultOf(serverPower, 1, 100, 300, shape)).toBeCloseTo(300, 10);
    fc.assert(
      fc.property(load, load, (a, b) => {
        const watts = (u: number) => resultOf(serverPower, u, 100, 300, shape) as number;
        expect(watts(Math.max(a, b))).toBeGreaterThanOrEqual(watts(Math.min(a, b)) - 1e-9);
      }),
    );
  }
});

test("linear is halfway at half load; fan is 2u - u^1.4", () => {
  expect(resultOf(serverPower, 0.5, 100, 300)).toBe(200);
  expect(resultOf(serverPower, 0.5, 0, 1, "fan")).toBeCloseTo(1 - 0.3789291416275995, 12);
  expect(resultOf(serverPower, 0.5, 0, 1, "fan", 1)).toBeCloseTo(0.5, 12);
});

test("the vendors' curves run straight between their points", () => {
  expect(resultOf(serverPower, 0.3, 0, 1, "amd")).toBeCloseTo(0.41, 12);
  expect(resultOf(serverPower, 0.35, 0, 1, "intel")).toBeCloseTo((0.272 + 0.335) / 2, 12);
});

test.each([
  ["typical", "all 616", specPowerResults],
  ["amd", "AMD's from 2019 on", recentOf("amd")],
  ["intel", "Intel's from 2019 on", recentOf("intel")],
])("the points of %s are the mean curve of %s measured servers, to three digits", (shape, _, servers) => {
  meanCurve(servers).forEach((share, level) => {
    const point = resultOf(serverPower, level / 10, 0, 1, shape) as number;
    expect(Math.abs(point - share)).toBeLessThan(0.00051);
  });
});

test("rows of unlike shapes each follow their own", () => {
  const codes = Float64Array.from(shapes, (_, code) => code);
  const texts = { rows: shapes.length, columns: 1, values: codes, texts: shapes };
  const [{ values }] = serverPower.evaluate([single(0.35), single(100), single(300), texts]) as [Lanes];
  expect([...values]).toEqual(shapes.map((shape) => resultOf(serverPower, 0.35, 100, 300, shape)));
});

test("the keyword's case does not matter; an unknown one and one for another function are refused", () => {
  expect(resultOf(serverPower, 0.3, 0, 1, " AMD ")).toBeCloseTo(0.41, 12);
  expect(resultOf(serverPower, 0.3, 0, 1, "arm")).toBe("#VALUE!");
  expect(resultOf(serverPower, 0.3, 0, 1, "measured")).toBe("#VALUE!");
  expect(resultOf(serverPower, 0.3, 0, 1, "constructor")).toBe("#VALUE!");
});

test("full load below idle is refused", () => {
  expect(resultOf(serverPower, 0.3, 100, 50)).toBe("#VALUE!");
  expect(resultOf(wattsPerCore, 100, 50, 8)).toBe("#VALUE!");
});

test("the published average slope of an edge server comes out", () => {
  const { idleWatts, maxWatts, cores, wattsPerCore: slope } = averageSlope;
  expect(resultOf(wattsPerCore, idleWatts, maxWatts, cores)).toBeCloseTo(slope, 2);
});
