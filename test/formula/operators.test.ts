import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { evaluateText } from "../../src/formula/evaluateText";
import { numberText } from "../../src/formula/numberText";

const value = (formula: string) => evaluateText(formula, {});
const literal = (x: number) => `(${String(x).toUpperCase()})`;
const amount = fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 });

describe("operators", () => {
  it.each([
    ['"2"+3', 5],
    ['"$1,000.50"+TRUE', 1001.5],
    ['"2/28/2020"+0', 43889],
    ['"28-Feb-2020"+0', 43889],
    ['"12:00 PM"+0', 0.5],
    ['"1 1/2"+0', 1.5],
    ["0.5-0.4-0.1", 0],
    ["1*(0.5-0.4-0.1)", -2.7755575615628914e-17],
    ["0.1+0.2=0.3", true],
    ['"a"<"B"', true],
    ['TRUE>"zzz"', true],
    ['1E-19&""', "1E-19"],
    ['1/3&""', "0.333333333333333"],
    ['-(1-1)&""', "0"],
  ])("%s is %s", (formula, expected) => expect(value(formula)).toEqual(expected));

  it.each([
    ['"x"+1', "#VALUE!"],
    ["0^0", "#NUM!"],
    ["0^-1", "#DIV/0!"],
    ["(-8)^(1/3)", "#NUM!"],
    ["#N/A+1/0", "#N/A"],
    ["1E308*10", "#NUM!"],
    ["SUM((A1:B2 D4))", "#NULL!"],
  ])("%s is %s", (formula, error) => expect(value(formula)).toMatchObject({ error }));

  it("stretch single values, rows and columns; a cell beyond an array is #N/A", () => {
    expect(value("{1;2}+{10,20}")).toEqual([
      [11, 21],
      [12, 22],
    ]);
    expect(value("{1,2,3}+{1,2}")).toEqual([[2, 4, { error: "#N/A" }]]);
  });

  it("work on an array as they do on each of its values", () => {
    fc.assert(
      fc.property(
        amount,
        amount,
        amount,
        fc.constantFrom("+", "-", "*", "/", "<", "=", "&"),
        (a, b, c, operator) => {
          const whole = value(`{${a},${b}}${operator}${literal(c)}`.toUpperCase());
          // outermost differences are settled for single values only
          const each = [a, b].map((x) => value(`IF(TRUE,${literal(x)}${operator}${literal(c)})`));
          expect(whole).toEqual([each]);
        },
      ),
    );
  });

  it("compare every two numbers in one of three ways", () => {
    fc.assert(
      fc.property(amount, amount, (a, b) => {
        const truths = ["<", "=", ">"].map((operator) => value(`${literal(a)}${operator}${literal(b)}`));
        expect(truths.filter((truth) => truth === true)).toHaveLength(1);
      }),
    );
  });
});

describe("a sum of thousands of terms", () => {
  it("needs no deep stack", () =>
    expect(value(Array.from({ length: 4000 }, () => "1").join("+"))).toBe(4000));
});

describe("a number as text", () => {
  it("reads back to 15 digits, whatever its size", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (x) => {
        expect(Number(numberText(x))).toBe(Number(x.toPrecision(15)) + 0);
      }),
    );
  });

  it("never takes more than 20 characters without an exponent", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true, min: 0 }), (x) => {
        const text = numberText(x);
        expect(text.includes("E") || text.length <= 20).toBe(true);
      }),
    );
  });
});
