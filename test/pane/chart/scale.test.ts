import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { linearScale, roundedExtent, ticks } from "../../../src/pane/chart/scale";

const interval = fc
  .tuple(
    fc.double({ min: -1e300, max: 1e300, noNaN: true }),
    fc.double({ min: -1e300, max: 1e300, noNaN: true }),
  )
  .map(([a, b]) => (a < b ? [a, b] : [b, a]) as [number, number])
  .filter(
    ([low, high]) => high - low > 1e-9 * Math.max(Math.abs(low), Math.abs(high)) && high - low > 1e-250,
  );

describe("linearScale", () => {
  it("puts the ends at the ends, whatever their size", () => {
    fc.assert(
      fc.property(interval, ([low, high]) => {
        const scale = linearScale(low, high, 10, 310);
        expect(scale.at(low)).toBe(10);
        expect(scale.at(high)).toBeCloseTo(310, 6);
      }),
    );
  });
});

describe("ticks", () => {
  it("are round numbers", () => {
    expect(ticks(0, 1, 5)).toEqual([0, 0.2, 0.4, 0.6, 0.8, 1]);
    expect(ticks(0.06, 0.24, 4)).toEqual([0.1, 0.15, 0.2]);
    expect(ticks(-30, 120, 5)).toEqual([0, 50, 100]);
  });

  it("are few, and within the interval but for the last digits", () => {
    fc.assert(
      fc.property(interval, ([low, high]) => {
        const marks = ticks(low, high, 5);
        const slack = (high - low) * 1e-6;
        expect(marks.length).toBeLessThanOrEqual(8);
        expect(marks.every((mark) => mark >= low - slack && mark <= high + slack)).toBe(true);
      }),
    );
  });
});

describe("roundedExtent", () => {
  it("is widened to round numbers", () => {
    expect(roundedExtent([3, null, 97])).toEqual([0, 100]);
  });

  it("leaves room around a level line, and something to draw where there is no number", () => {
    expect(roundedExtent([50, 50])).toEqual([45, 55]);
    expect(roundedExtent([0])).toEqual([-1, 1]);
    expect(roundedExtent([null])).toEqual([0, 1]);
  });

  it("holds every number", () => {
    fc.assert(
      fc.property(interval, ([low, high]) => {
        const [bottom, top] = roundedExtent([low, high]);
        const slack = (high - low) * 1e-6;
        expect(bottom).toBeLessThanOrEqual(low + slack);
        expect(top).toBeGreaterThanOrEqual(high - slack);
      }),
    );
  });
});
