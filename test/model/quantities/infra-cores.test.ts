import { expect, test } from "vitest";
import { infraCores } from "../../../src/model";
import { vswitchOffload } from "../../references/power-examples";
import { resultOf } from "../../support/quantity";

test("infrastructure that takes half of all cores costs as many as the applications", () => {
  expect(resultOf(infraCores, 12, 0.5)).toBe(12);
});

test("the published vSwitch split of 23 to 1 comes out at the offloaded share 11/12", () => {
  const { infraCoresAfter, coresPerServer } = vswitchOffload;
  expect(resultOf(infraCores, 23, 0.5, 11 / 12)).toBeCloseTo(infraCoresAfter, 12);
  expect(23 + (resultOf(infraCores, 23, 0.5, 11 / 12) as number)).toBeCloseTo(coresPerServer, 12);
});

test("work that takes all cores leaves none for applications", () => {
  expect(resultOf(infraCores, 12, 1)).toBe("#DIV/0!");
  expect(resultOf(infraCores, 12, 1, 0.5)).toBe(12);
});

test("a share outside 0 to 1 is refused", () => {
  expect(resultOf(infraCores, 12, 1.1)).toBe("#VALUE!");
  expect(resultOf(infraCores, 12, 0.1, -0.1)).toBe("#VALUE!");
});
