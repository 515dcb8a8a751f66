import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { evaluateText } from "../../../src/formula/evaluateText";

const value = (formula: string) => evaluateText(formula.toUpperCase(), {});
const amount = fc
  .double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 })
  .filter((x) => x !== 0);
const places = fc.integer({ min: -6, max: 9 });
const list = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1, maxLength: 20 });

describe("rounding", () => {
  it("treats a number and its negative alike", () => {
    fc.assert(
      fc.property(amount, places, fc.constantFrom("ROUND", "ROUNDUP", "ROUNDDOWN"), (x, digits, name) => {
        expect(value(`${name}(${-x},${digits})`)).toBe(-(value(`${name}(${x},${digits})`) as number) + 0);
      }),
    );
  });

  it("up is never nearer to zero than down, and ROUND is one of both", () => {
    fc.assert(
      fc.property(amount, places, (x, digits) => {
        const [half, up, down] = ["ROUND", "ROUNDUP", "ROUNDDOWN"].map(
          (name) => value(`${name}(${Math.abs(x)},${digits})`) as number,
        );
        expect(down).toBeLessThanOrEqual(up!);
        expect([up, down]).toContain(half);
      }),
    );
  });

  it("decides by the digits shown, not by the double behind them", () => {
    expect(["ROUND(1.005,2)", "ROUND(2.675,2)", "ROUND(-1.475,2)", "ROUNDUP(0.1*3,1)"].map(value)).toEqual([
      1.01, 2.68, -1.48, 0.3,
    ]);
  });

  it("MOD has the sign of the divisor and gives back the number with INT", () => {
    fc.assert(
      fc.property(fc.integer({ min: -9999, max: 9999 }), fc.integer({ min: -99, max: 99 }), (x, divisor) => {
        fc.pre(divisor !== 0);
        const rest = value(`MOD(${x},${divisor})`) as number;
        expect(rest * divisor).toBeGreaterThanOrEqual(0);
        expect(value(`INT(${x}/(${divisor}))*(${divisor})+MOD(${x},${divisor})`)).toBe(x);
      }),
    );
  });
});

describe("aggregates", () => {
  it("of an array are those of its values", () => {
    fc.assert(
      fc.property(list, (numbers) => {
        const array = `{${numbers.join()}}`;
        expect(value(`SUM(${array})`)).toBe(value(`SUM(${numbers.join()})`));
        expect(value(`MAX(${array})-MIN(${array})>=0`)).toBe(true);
        expect(value(`COUNT(${array})`)).toBe(numbers.length);
        expect(value(`SUMPRODUCT(${array},${array})`)).toBe(value(`SUMSQ(${array})`));
        expect(value(`SUM(TRANSPOSE(${array}))`)).toBe(value(`SUM(${array})`));
      }),
    );
  });
});

describe("lookups", () => {
  it("find each value of a sorted list at its own place, by every way of looking", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer(), { minLength: 1, maxLength: 30 }), (numbers) => {
        const sorted = numbers.toSorted((a, b) => a - b);
        const array = `{${sorted.join(";")}}`;
        sorted.forEach((sought, index) => {
          expect(value(`MATCH(${sought},${array},0)`)).toBe(index + 1);
          expect(value(`MATCH(${sought},${array},1)`)).toBe(index + 1);
          expect(value(`INDEX(${array},${index + 1})`)).toBe(sought);
          expect(value(`XLOOKUP(${sought},${array},${array},,-1,2)`)).toBe(sought);
        });
      }),
    );
  });
});

describe("money over time", () => {
  it("at the internal rate of return the flows are worth nothing", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: 12 }), (returns) => {
        const flows = `{${[-500, ...returns].join()}}`;
        const rate = value(`IRR(${flows})`) as number;
        expect(Math.abs(value(`NPV(${rate},${flows})`) as number)).toBeLessThan(1e-6 * 500);
      }),
    );
  });

  it("the first of NPV's flows is discounted by one period", () => {
    // Microsoft's example: with the outlay at year 0 the value is 1,922.06
    expect(value("NPV(0.08,8000,9200,10000,12000,14500)-40000")).toBeCloseTo(1922.06, 2);
  });

  it("IRR of flows of one sign is #NUM!", () => expect(value("IRR({1,2,3})")).toEqual({ error: "#NUM!" }));
});

describe("choices", () => {
  it("evaluate only what they take", () => {
    expect(value("IF(TRUE,1,1/0)")).toBe(1);
    expect(value("CHOOSE(2,1/0,5)")).toBe(5);
    expect(value("IFERROR(1/0,7)")).toBe(7);
    expect(value("IFNA(#N/A,7)")).toBe(7);
  });

  it("go cell by cell over an array", () => {
    expect(value("IF({TRUE,FALSE},{1,2},{10;20})")).toEqual([
      [1, 10],
      [1, 20],
    ]);
  });
});
