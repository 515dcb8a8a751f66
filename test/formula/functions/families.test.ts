import { describe, expect, it } from "vitest";
import { evaluateText } from "../../../src/formula/evaluateText";
import { normalBelow, normalQuantile } from "../../../src/formula/functions/normal";

const value = (formula: string) => evaluateText(formula, {});

describe("money over time", () => {
  it.each([
    // a mortgage of 200,000 over 30 years at 1,073.64 a month is at 5% a year
    ["RATE(360,-1073.64,200000)*12", 0.05, 6],
    // Microsoft's documentation of each function
    ["PMT(0.08/12,10,10000)", -1037.03, 2],
    ["PDURATION(0.025,2000,2200)", 3.86, 2],
    ["RRI(96,10000,11000)", 0.0009933, 7],
    ["DB(1000000,100000,6,1,7)", 186083.33, 2],
    ["XIRR({-10000,2750,4250,3250,2750},{39448,39508,39751,39859,39904})", 0.373362535, 6],
  ])("%s", (formula, expected, digits) => expect(value(formula)).toBeCloseTo(expected, digits));

  it("interest and principal make the payment", () => {
    expect(value("ROUND(IPMT(0.1,3,10,5000)+PPMT(0.1,3,10,5000)-PMT(0.1,10,5000),9)")).toBe(0);
  });
});

describe("the normal distribution", () => {
  it("is undone by its inverse", () => {
    for (const share of [1e-12, 1e-5, 0.02, 0.3, 0.5, 0.77, 0.999])
      expect(Math.abs(normalBelow(normalQuantile(share)) / share - 1)).toBeLessThan(1e-12);
  });

  it("is symmetric", () => {
    for (const z of [0.1, 1, 3, 8, 20]) expect(normalBelow(-z)).toBeCloseTo(1 - normalBelow(z), 14);
  });

  // Abramowitz and Stegun, Handbook of Mathematical Functions, table 26.1
  it("has the tabulated value at 1.96", () => expect(normalBelow(1.96)).toBeCloseTo(0.9750021048517795, 14));
});

describe("dates", () => {
  it.each([
    ["EOMONTH(DATE(2020,1,31),1)", 43890],
    ["WEEKDAY(DATE(2020,2,28))", 6],
    ["WEEKDAY(DATE(2020,2,28),2)", 5],
    ["DAYS(DATE(2021,1,1),DATE(2020,1,1))", 366],
    ["YEARFRAC(DATE(2019,12,31),DATE(2020,12,31),1)", 1],
  ])("%s is %s", (formula, expected) => expect(value(formula)).toBe(expected));
});

describe("arrays", () => {
  it("are sorted by a column, and found cell by cell", () => {
    expect(value("SORT({1,2;0,5;7,1},2,-1)")).toEqual([
      [0, 5],
      [1, 2],
      [7, 1],
    ]);
    expect(value('XLOOKUP({1,3},{1,2,3},{"a","b","c"})')).toEqual([["a", "c"]]);
  });

  it("of nothing are #CALC!", () => expect(value("FILTER({1,2},{0,0})")).toEqual({ error: "#CALC!" }));
});

it("a call with too few or too many arguments says how many it takes", () => {
  expect(value("ROUND(1)")).toEqual({ error: "#VALUE!", message: "ROUND takes 2 argument(s), not 1." });
  expect(value("PI(1)")).toEqual({ error: "#VALUE!", message: "PI takes 0 argument(s), not 1." });
  expect(value("LOG()")).toEqual({ error: "#VALUE!", message: "LOG takes at least 1 argument(s), not 0." });
});

// each seen in a workbook that Excel saved
describe("what Excel does though no page says so", () => {
  it.each([
    ['AND("",TRUE)', true],
    ['XLOOKUP("a",{2;3;4},{"x";"y";"z"},,-1,2)', "z"],
    ['XLOOKUP(5,{4;5;5;6},{"a";"b";"c";"d"},,0,2)', "b"],
    ['XLOOKUP(5,{6;5;5;4},{"a";"b";"c";"d"},,0,-2)', "c"],
    ["SEQUENCE(,2)", [[1, 2]]],
    ["MIRR({-5,2,4},-1,0.2)", 0.13137084989847603],
    ["MIRR({-6,-1,-2},0.1,0.2)", -1],
    ['TEXT(1/3,"General")', "0.333333333"],
    ['TEXT(123456789012,"General")', "1.23457E+11"],
    ["IFERROR({1;#N/A;3},{7;8})", [[1], [8], [3]]],
    ["SORT({1;#N/A;2},1,-1)", [[{ error: "#N/A" }], [2], [1]]],
    ["QUOTIENT(TRUE,1)", { error: "#VALUE!" }],
    ["MROUND(,5)", { error: "#N/A" }],
    ['EXP(" 2024-01-10 ")', { error: "#VALUE!" }],
    ["DATE(9999,13,-1)", { error: "#NUM!" }],
    ["PMT(-3,5,100)", { error: "#NUM!" }],
    ["IRR({-1,2},-10)", { error: "#VALUE!" }],
  ])("%s", (formula, expected) => expect(value(formula)).toEqual(expected));
});
