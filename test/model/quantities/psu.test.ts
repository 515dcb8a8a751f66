import fc from "fast-check";
import { expect, test } from "vitest";
import { psuEfficiency, wallPower } from "../../../src/model";
import { resultOf } from "../../support/quantity";

test.each([
  ["bronze", [0.2, 0.5, 1], [0.81, 0.85, 0.81]],
  ["silver", [0.2, 0.5, 1], [0.85, 0.89, 0.85]],
  ["gold", [0.2, 0.5, 1], [0.88, 0.92, 0.88]],
  ["platinum", [0.2, 0.5, 1], [0.9, 0.94, 0.91]],
  ["titanium", [0.1, 0.2, 0.5, 1], [0.9, 0.94, 0.96, 0.91]],
  ["ruby", [0.05, 0.1, 0.2, 0.5, 1], [0.9, 0.91, 0.95, 0.965, 0.92]],
])("%s has its certified points", (rating, loads, efficiencies) => {
  loads.forEach((load, k) => expect(resultOf(psuEfficiency, load, rating)).toBeCloseTo(efficiencies[k]!, 12));
});

test("between the points efficiency is linear, below the lowest the loss stays", () => {
  expect(resultOf(psuEfficiency, 0.35, "gold")).toBeCloseTo(0.9, 12);
  expect(resultOf(psuEfficiency, 0.1, "platinum")).toBeCloseTo(0.818, 3);
  expect(resultOf(psuEfficiency, 0)).toBe(0);
});

test("a redundant pair shares the load and so works where it is less efficient", () => {
  const one = resultOf(wallPower, 150, 750, "platinum", 1) as number;
  const pair = resultOf(wallPower, 150, 750, "platinum", 2) as number;
  expect(one).toBeCloseTo(150 / 0.9, 9);
  expect(pair).toBeCloseTo(150 / 0.8181818, 4);
});

test("an idle supply still draws its loss", () => {
  expect(resultOf(wallPower, 0, 750)).toBeCloseTo(750 * (0.2 / 0.9 - 0.2), 9);
});

test("more than the supplies are rated for is refused, and so is an unknown level", () => {
  expect(resultOf(wallPower, 800, 750)).toBe("#VALUE!");
  expect(resultOf(wallPower, 800, 750, undefined, 2)).not.toBe("#VALUE!");
  expect(resultOf(psuEfficiency, 0.5, "white")).toBe("#VALUE!");
  expect(resultOf(psuEfficiency, 1.2)).toBe("#VALUE!");
});

test("wall watts are DC watts over efficiency, and never fall with the load", () => {
  const rating = fc.constantFrom("bronze", "silver", "gold", "platinum", "titanium", "ruby");
  const load = fc.double({ min: 0.001, max: 1, noNaN: true });
  fc.assert(
    fc.property(rating, load, load, (level, a, b) => {
      const wall = (share: number) => resultOf(wallPower, 500 * share, 500, level) as number;
      expect(wall(a)).toBeCloseTo((500 * a) / (resultOf(psuEfficiency, a, level) as number), 6);
      expect(wall(Math.max(a, b))).toBeGreaterThanOrEqual(wall(Math.min(a, b)) - 1e-9);
    }),
  );
});
