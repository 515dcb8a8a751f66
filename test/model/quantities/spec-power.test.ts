import { expect, test } from "vitest";
import { specPower } from "../../../src/model";
import { specPowerResults } from "../../references/specpower-levels";
import { resultOf } from "../../support/quantity";

test("the published overall figure comes out within 0.4%, from watts that were rounded to three digits", () => {
  const known = specPowerResults.filter(({ overallOpsPerWatt }) => overallOpsPerWatt !== undefined);
  expect(known).toHaveLength(611);
  for (const { system, ops, watts, overallOpsPerWatt } of known) {
    const overall = resultOf(specPower, ops, watts) as number;
    expect(Math.abs(overall / overallOpsPerWatt! - 1), system).toBeLessThan(0.004);
  }
});

test("ten levels of work and eleven of watts are wanted", () => {
  expect(() => resultOf(specPower, [1, 2], [1, 2])).toThrow("ops has 2 values. It takes 10.");
  expect(() => resultOf(specPower, Array<number>(10).fill(1), Array<number>(10).fill(1))).toThrow(
    "watts has 10 values. It takes 11.",
  );
});

test("no watts at all is a division by zero", () => {
  expect(resultOf(specPower, Array<number>(10).fill(1), Array<number>(11).fill(0))).toBe("#DIV/0!");
});
