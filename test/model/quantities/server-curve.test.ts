import fc from "fast-check";
import { expect, test } from "vitest";
import { freedWatts, serverCurve } from "../../../src/model";
import { specPowerResults } from "../../references/specpower-levels";
import { resultOf } from "../../support/quantity";

const loads = [1, 0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3, 0.2, 0.1, 0];
const edgeServer = specPowerResults.find(({ system }) => system.includes("DL110 Gen10 Plus"))!;

test("the curve goes through the measured points, whichever way they run", () => {
  loads.forEach((load, k) => {
    expect(resultOf(serverCurve, load, loads, edgeServer.watts)).toBeCloseTo(edgeServer.watts[k]!, 9);
    expect(resultOf(serverCurve, load, [...loads].reverse(), [...edgeServer.watts].reverse())).toBeCloseTo(
      edgeServer.watts[k]!,
      9,
    );
  });
});

test("between two points it is straight", () => {
  expect(resultOf(serverCurve, 0.25, [0, 0.5, 1], [100, 200, 250])).toBe(150);
});

test("nothing is said outside the measured loads, nor from points in no order", () => {
  expect(resultOf(serverCurve, 0.05, [0.1, 1], [100, 250])).toBe("#VALUE!");
  expect(resultOf(serverCurve, 0.5, [0, 0.6, 0.5, 1], [1, 2, 3, 4])).toBe("#VALUE!");
  expect(resultOf(serverCurve, 0.5, [0, 0.5, 0.5, 1], [1, 2, 3, 4])).toBe("#VALUE!");
  expect(resultOf(serverCurve, 0.5, [0.5], [1])).toBe("#VALUE!");
});

test("loads and watts pair up", () => {
  expect(() => resultOf(serverCurve, 0.5, [0, 1], [1, 2, 3])).toThrow(
    "loads has 2 values and watts has 3. They must pair up.",
  );
});

test("freed cores save the drop along the curve, and no more cores can be freed than are busy", () => {
  expect(resultOf(freedWatts, 8, 32, 0.5, [0, 0.5, 1], [100, 200, 250])).toBe(50);
  expect(resultOf(freedWatts, 16, 32, 0.5, [0, 0.5, 1], [100, 200, 250])).toBe(100);
  expect(resultOf(freedWatts, 17, 32, 0.5, [0, 0.5, 1], [100, 200, 250])).toBe("#VALUE!");
});

test("at 20 to 50% load a freed core saves about 0.70 of the average slope (median of 616 servers)", () => {
  const ratios = specPowerResults.map(({ watts }) => {
    const cores = 100;
    const saved = resultOf(freedWatts, 30, cores, 0.5, loads, watts) as number;
    return saved / 30 / ((watts[0]! - watts[10]!) / cores);
  });
  ratios.sort((a, b) => a - b);
  expect(ratios[ratios.length / 2]).toBeCloseTo(0.7, 1);
});

test("freeing in two steps saves what freeing at once does", () => {
  const half = fc.double({ min: 0, max: 0.25, noNaN: true });
  fc.assert(
    fc.property(half, half, (a, b) => {
      const saved = (freed: number, at: number) =>
        resultOf(freedWatts, freed * 32, 32, at, loads, edgeServer.watts) as number;
      expect(saved(a, 0.5) + saved(b, 0.5 - a)).toBeCloseTo(saved(a + b, 0.5), 6);
    }),
  );
});
