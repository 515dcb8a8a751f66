import fc from "fast-check";
import { expect, test } from "vitest";
import { discountedPayback, payback } from "../../../src/model";
import { payback as paybackFunction } from "../../../src/functions";
import { down, only } from "../../support/cells";
import { resultOf } from "../../support/quantity";

test("payback lies on the straight line between two years", () => {
  expect(resultOf(payback, [-1000, 400, 500, 600])).toBeCloseTo(2 + 100 / 600, 12);
  expect(resultOf(payback, [-1000, 500, 500])).toBe(2);
});

test("what comes back to the cent pays in the last year, whatever rounding the sum leaves", () => {
  const flows = [-0.7, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1];
  expect(flows.reduce((sum, flow) => sum + flow)).toBeLessThan(0);
  expect(resultOf(payback, flows)).toBeCloseTo(7, 12);
  expect(resultOf(payback, [-0.7001, ...flows.slice(1)])).toBe("#N/A");
});

test("what never costs anything pays at once", () => {
  expect(resultOf(payback, [0, 100, 100])).toBe(0);
  expect(resultOf(payback, [50, -20, 10])).toBe(0);
});

test("a later loss puts payback off until the sum is never negative again", () => {
  expect(resultOf(payback, [-100, 150, -100, 200])).toBeCloseTo(2 + 50 / 200, 12);
});

test("what ends negative never pays, and says by how much", () => {
  expect(resultOf(payback, [-1000, 400, 500])).toBe("#N/A");
  expect(only(paybackFunction(down([-1000, 400, 500])))).toMatchObject({
    code: "#N/A",
    message: "No payback: after 2 years the sum is -100.",
  });
});

test("discounting puts payback off", () => {
  expect(resultOf(discountedPayback, 0, [-1000, 400, 500, 600])).toBeCloseTo(2 + 100 / 600, 12);
  const late = resultOf(discountedPayback, 0.1, [-1000, 400, 500, 600]) as number;
  expect(late).toBeCloseTo(2 + (1000 - 400 / 1.1 - 500 / 1.21) / (600 / 1.331), 12);
  expect(resultOf(discountedPayback, 0.3, [-1000, 400, 500, 600])).toBe("#N/A");
  expect(resultOf(discountedPayback, -1, [-1000, 400])).toBe("#VALUE!");
});

test("at payback the sum of flows is 0", () => {
  const gain = fc.double({ min: 1, max: 1000, noNaN: true });
  fc.assert(
    fc.property(
      fc.double({ min: 1, max: 500, noNaN: true }),
      fc.array(gain, { minLength: 1, maxLength: 12 }),
      (cost, gains) => {
        const years = resultOf(payback, [-cost, ...gains]);
        if (typeof years === "string") {
          expect(gains.reduce((a, b) => a + b, 0)).toBeLessThan(cost);
          return;
        }
        const whole = Math.floor(years);
        const before = gains.slice(0, whole).reduce((a, b) => a + b, -cost);
        expect(before + (years - whole) * (gains[whole] ?? 0)).toBeCloseTo(0, 6);
      },
    ),
  );
});
