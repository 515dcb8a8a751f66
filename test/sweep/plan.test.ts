import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sweepStep, sweepValues } from "../../src/sweep";
import { SweepError } from "../../src/sweep";

/** What can be typed into a cell: nothing nearer to 0 than 2.2E-308, so that spacing is not lost in rounding. */
const cellNumber = fc
  .double({ min: -9.99e307, max: 9.99e307, noNaN: true })
  .map((x) => (Math.abs(x) < 1e-290 ? 0 : x));

describe("sweepValues", () => {
  it("spaces values evenly, both ends included", () => {
    expect([...sweepValues({ from: 0, to: 10, points: 5 })]).toEqual([0, 2.5, 5, 7.5, 10]);
  });

  it("runs downward when `to` is below `from`", () => {
    expect([...sweepValues({ from: 3, to: 1, points: 3 })]).toEqual([3, 2, 1]);
  });

  it("leaves no noise past the digits a cell keeps", () => {
    expect([...sweepValues({ from: 0.06, to: 0.24, points: 19 })].map(String)).toEqual(
      Array.from({ length: 19 }, (_, i) => String((6 + i) / 100)),
    );
  });

  it("holds both ends exactly and never turns back", () => {
    fc.assert(
      fc.property(cellNumber, cellNumber, fc.integer({ min: 2, max: 400 }), (from, to, points) => {
        fc.pre(from !== to);
        const values = sweepValues({ from, to, points });
        expect(values).toHaveLength(points);
        expect(values[0]).toBe(from);
        expect(values[points - 1]).toBe(to);
        const low = Math.min(from, to);
        const high = Math.max(from, to);
        const direction = Math.sign(to / 2 - from / 2);
        for (let i = 1; i < points - 1; i++) {
          const slack = Math.abs(values[i]!) * 2e-14;
          expect(values[i]! >= low - slack && values[i]! <= high + slack).toBe(true);
          expect((values[i]! / 2 - values[i - 1]! / 2) * direction).toBeGreaterThanOrEqual(-slack);
        }
      }),
    );
  });
});

describe("sweepStep", () => {
  it("is the distance between neighbors", () => {
    expect(sweepStep({ from: 0.35, to: 1, points: 14 })).toBe(0.05);
    expect(sweepStep({ from: 3, to: 1, points: 3 })).toBe(-1);
  });
});

describe("a range that can't be swept", () => {
  const refusal = (range: { from: number; to: number; points: number }): SweepError => {
    try {
      sweepValues(range);
    } catch (error) {
      if (error instanceof SweepError) return error;
    }
    throw new Error("was not refused");
  };

  it.each([
    [{ from: NaN, to: 1, points: 2 }, "from", "“From” must be a number from −9.99E+307 to 9.99E+307."],
    [
      { from: 0, to: Infinity, points: 2 },
      "to",
      "“To” must be a number from −9.99E+307 to 9.99E+307; it is Infinity.",
    ],
    [{ from: 5, to: 5, points: 2 }, "to", "“To” must differ from “From”; both are 5."],
    [{ from: 0, to: 1, points: 1 }, "points", "“Points” must be a whole number from 2 to 100,000; it is 1."],
    [
      { from: 0, to: 1, points: 2.5 },
      "points",
      "“Points” must be a whole number from 2 to 100,000; it is 2.5.",
    ],
    [
      { from: 0, to: 1, points: 100_001 },
      "points",
      "“Points” must be a whole number from 2 to 100,000; it is 100001.",
    ],
    [{ from: 0, to: 1, points: NaN }, "points", "“Points” must be a whole number from 2 to 100,000."],
  ])("%j names %s", (range, argument, message) => {
    expect(refusal(range)).toMatchObject({ argument, message });
  });
});
