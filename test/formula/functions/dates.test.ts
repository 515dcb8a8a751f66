import { describe, expect, it } from "vitest";
import { evaluateFormula } from "../../../src/formula/evaluate";
import { functionTable } from "../../../src/formula/evaluateText";
import { parse } from "../../../src/formula/parse";
import { bookOf, computedBook, programOf, runProgram } from "../../support/compiled";
import type { Surroundings } from "../../../src/formula/scope";

/** Noon of 2013-07-07, by the 1900 system. */
const NOON = 41_462.5;

const value = (formula: string, from1904: boolean) => {
  const book: Surroundings = {
    cells: { value: () => null, matrix: () => [[null]], spans: () => [], visit: () => undefined },
    functions: functionTable({}, { now: () => NOON, random: () => 0 }),
    sheet: () => undefined,
    sheetName: () => "",
    definedName: () => undefined,
    table: () => undefined,
    spill: () => undefined,
    from1904,
  };
  const host = { sheet: 0, row: 0, column: 0 };
  return evaluateFormula(parse(formula), { book, host, arrays: true, depth: 0 });
};

// the serial numbers of the two systems are 1,462 days apart: Microsoft, "Differences between the 1900 and the 1904
// date system in Excel"
describe("a workbook that counts days from 1904", () => {
  it.each([
    ["YEAR(40000)", 2013],
    ["MONTH(40000)", 7],
    ["DAY(40000)", 7],
    ["YEAR(0)", 1904],
    ["DAY(0)", 1],
    ['TEXT(40000,"yyyy-mm-dd")', "2013-07-07"],
    ['TEXT(40000.5,"h:mm")', "12:00"],
    ["DATE(2013,7,7)", 40_000],
    ["DATE(1904,1,1)", 0],
    ["DATE(4,1,1)", 0],
    ["DATE(1903,12,31)", { error: "#NUM!" }],
    ["WEEKDAY(40000)", 1],
    ["WEEKNUM(40000)", 28],
    ["ISOWEEKNUM(40000)", 27],
    ['DATEVALUE("2013-07-07")', 40_000],
    ['VALUE("7/7/2013")', 40_000],
    ['YEAR("7/7/2013")', 2013],
    ["TODAY()", 40_000],
    ["NOW()", 40_000.5],
    ["EDATE(40000,1)", 40_031],
    ["EOMONTH(40000,0)", 40_024],
    ["WORKDAY(40000,1)", 40_001],
    ["WORKDAY(40000,1,40001)", 40_002],
    ['WORKDAY.INTL(40000,1,"1000000")', 40_002],
    ["NETWORKDAYS(40000,40006)", 5],
    ["NETWORKDAYS(40000,40006,40001)", 4],
    ["DAYS(40001,40000)", 1],
    ["DAYS360(40000,40365)", 360],
    ["YEARFRAC(40000,40365)", 1],
    ['DATEDIF(40000,40365,"y")', 1],
    ["YEAR(2957003)", 9999],
    ["YEAR(2957004)", { error: "#NUM!" }],
  ])("%s is %j", (formula, expected) => expect(value(formula, true)).toEqual(expected));

  it("does not change what the 1900 system gives", () => {
    expect(value("DATE(2013,7,7)", false)).toBe(41_462);
    expect(value("TODAY()", false)).toBe(41_462);
  });
});

describe("bonds of a workbook that counts days from 1904", () => {
  // Microsoft's example of COUPNCD: the coupon after 2011-01-25 is on 2011-05-15, 40,678 by the 1900 system
  it("have their dates by its count", () => {
    expect(value("COUPNCD(DATE(2011,1,25),DATE(2011,11,15),2,1)", true)).toBe(40_678 - 1462);
    expect(value("COUPDAYBS(DATE(2011,1,25),DATE(2011,11,15),2,1)", true)).toBe(71);
  });
});

it("a compiled program counts days as its workbook does", () => {
  const cells = { A1: 40_000, B1: "=YEAR(A1)", C1: '=TEXT(A1,"yyyy-mm-dd")', D1: "=DATE(YEAR(A1),7,7)" };
  const computed = computedBook(bookOf(cells));
  Object.assign(computed.computed().surroundings, { from1904: true });
  computed.recalculateAll();
  const results = runProgram(programOf(computed, ["A1"], ["B1", "C1", "D1"]), [[40_000, 40_365]]);
  expect(results).toEqual([
    [2013, 2014],
    ["2013-07-07", "2014-07-07"],
    [40_000, 40_365],
  ]);
});

describe("texts that are dates, where numbers are wanted, in a workbook that counts from 1904", () => {
  it.each([
    '"1/2/2020"+0',
    '--"1/2/2020"',
    '-"1/2/2020"*-1',
    'SUM("1/2/2020",0)',
    '100*"1/2/2020"%',
    '{"1/2/2020"}+0',
  ])("=%s", (formula) => {
    expect([value(formula, false), value(formula, true)].flat(2)).toEqual([43_832, 43_832 - 1462]);
  });

  it("in compiled programs as well", () => {
    const cells = { A1: 1, B1: '="1/2/2020"+A1', C1: '=IF(A1>0,"1/2/2020","")*1', D1: '="1/2/2020"*1+A1' };
    const computed = computedBook(bookOf(cells));
    Object.assign(computed.computed().surroundings, { from1904: true });
    computed.recalculateAll();
    const results = runProgram(programOf(computed, ["A1"], ["B1", "C1", "D1"]), [[1, 2]]);
    expect(results).toEqual([
      [42_371, 42_372],
      [42_370, 42_370],
      [42_371, 42_372],
    ]);
  });
});
