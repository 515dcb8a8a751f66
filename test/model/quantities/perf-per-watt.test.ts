import { expect, test } from "vitest";
import { perfPerWatt, perfPerWattGain } from "../../../src/model";
import { resultOf } from "../../support/quantity";

test("work per watt", () => {
  expect(resultOf(perfPerWatt, 100, 400)).toBe(0.25);
  expect(resultOf(perfPerWatt, 100, 0)).toBe("#DIV/0!");
});

test("the same work at two thirds of the watts is half as much again", () => {
  expect(resultOf(perfPerWattGain, 10, 300, 10, 200)).toBeCloseTo(0.5, 12);
});

test("nothing to compare with is a division by zero", () => {
  expect(resultOf(perfPerWattGain, 10, 0, 10, 200)).toBe("#DIV/0!");
  expect(resultOf(perfPerWattGain, 10, 300, 10, 0)).toBe("#DIV/0!");
  expect(resultOf(perfPerWattGain, 0, 300, 10, 200)).toBe("#DIV/0!");
});
