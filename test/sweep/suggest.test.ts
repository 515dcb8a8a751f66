import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkRange, rangeWithin, suggestRange } from "../../src/sweep";

describe("suggestRange", () => {
  it.each([
    [60, {}, { from: 30, to: 120, points: 19 }],
    [0.12, {}, { from: 0.06, to: 0.24, points: 19 }],
    [5, {}, { from: 2, to: 10, points: 9 }],
    [0.7, { low: 0, high: 1 }, { from: 0.35, to: 1, points: 14 }],
    [0, { low: 0, high: 1 }, { from: 0, to: 1, points: 21 }],
    [0, {}, { from: 0, to: 1, points: 21 }],
    [-10, {}, { from: -20, to: -5, points: 16 }],
    [1.2, { low: 1 }, { from: 1, to: 2.4, points: 29 }],
    // less than half a step is allowed: both ends are swept all the same
    [2, { low: 2, high: 2.3 }, { from: 2, to: 2.3, points: 2 }],
  ])("takes half to twice %d, within %j, in round steps", (value, allowed, expected) => {
    expect(suggestRange(value, allowed)).toEqual(expected);
  });

  it("can always be swept, and stays within what is allowed", () => {
    const value = fc.double({ min: -1e100, max: 1e100, noNaN: true });
    fc.assert(
      fc.property(value, fc.option(fc.tuple(value, value), { nil: undefined }), (current, ends) => {
        fc.pre(current === 0 || Math.abs(current) > 1e-100);
        const allowed = ends && ends[0] < ends[1] ? { low: ends[0], high: ends[1] } : {};
        fc.pre(allowed.low === undefined || (current >= allowed.low && current <= allowed.high!));
        const range = suggestRange(current, allowed);
        expect(() => checkRange(range)).not.toThrow();
        expect(range.from).toBeGreaterThanOrEqual(allowed.low ?? -Infinity);
        expect(range.to).toBeLessThanOrEqual(allowed.high ?? Infinity);
        expect(range.points).toBeLessThanOrEqual(40);
      }),
    );
  });
});

describe("rangeWithin", () => {
  it.each([
    [0.25, 1.74, { from: 0.26, to: 1.74, points: 75 }],
    [1.74, 0.25, { from: 0.26, to: 1.74, points: 75 }],
    [5, 343.3, { from: 5, to: 340, points: 68 }],
    [750, 3000, { from: 750, to: 3000, points: 46 }],
    [-3, 3, { from: -3, to: 3, points: 61 }],
  ])("takes round steps between %d and %d", (one, other, expected) => {
    expect(rangeWithin(one, other)).toEqual(expected);
  });

  it("can always be swept, and stays between its ends", () => {
    const value = fc.double({ min: -1e100, max: 1e100, noNaN: true });
    fc.assert(
      fc.property(value, value, (one, other) => {
        const size = Math.max(Math.abs(one), Math.abs(other));
        fc.pre(Math.abs(one - other) > 1e-6 * size && size > 1e-50);
        const range = rangeWithin(one, other);
        expect(() => checkRange(range)).not.toThrow();
        expect(range.from).toBeGreaterThanOrEqual(Math.min(one, other) - 1e-9 * size);
        expect(range.to).toBeLessThanOrEqual(Math.max(one, other) + 1e-9 * size);
        expect(range.points).toBeLessThanOrEqual(102);
      }),
    );
  });
});
