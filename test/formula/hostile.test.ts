import { describe, expect, it, test } from "vitest";
import type { Scalar } from "../../src/formula/value";
import { bookOf, computedBook } from "../support/compiled";
import { computed } from "../support/scenarios";

const valueOf = (formula: string): Scalar => computed({ A1: 1, B2: `=${formula}` })("B2");

describe("a pattern with wildcards", () => {
  it.each([
    ['SEARCH("b*d","abcd")', 2],
    ['SEARCH("?c","abcd",2)', 2],
    ['SEARCH("~?","a?c")', 2],
    ['SEARCH("a~*c","xa*c")', 2],
    // a lone tilde stands for nothing: ironcalc/IronCalc, calc_tests/TEXT: SEARCH("~","Hi ~Bang!") is 1
    ['SEARCH("~","a~c")', 1],
    ['SEARCH("*","abc")', 1],
    ['SEARCH("C*","abc")', 3],
    ['SEARCH("b*b*d","abcbd")', 2],
    ['MATCH("a*c",{"ab","abxc"},0)', 2],
    ['MATCH("a*b*c",{"acb","aXbXc"},0)', 2],
    ['MATCH("a*bc*c",{"abc","abcc"},0)', 2],
    ['MATCH("*ab",{"abX","aab"},0)', 2],
    ['MATCH("?~?",{"ab","a?"},0)', 2],
    ['MATCH("STRAße*",{"x","straße 1"},0)', 2],
    ['MATCH("*",{1,"any"},0)', 2],
  ])("%s is %j", (formula, expected) => expect(valueOf(formula)).toBe(expected));

  it.each([
    'SEARCH("a*a*a*a*a*b",REPT("a",300))',
    'SEARCH("a*a*a*a*a*a*a*a*a*a*b",REPT("a",32000))',
    'MATCH("*a*a*a*a*a*a*a*b",REPT("a",2000),0)',
    'SEARCH("x*y","y x")',
  ])("is looked for once from each place, not in every way: %s", (formula) =>
    expect(valueOf(formula)).toHaveProperty("error"),
  );
});

// Microsoft's limits: 32,767 characters in a cell; what an array may hold here is our own bound, said in the cell.
describe("what would be too large", () => {
  it.each([
    ["SUM(SEQUENCE(10000)*SEQUENCE(1,10000))", "#NUM!", "more than 10,000,000 values"],
    ["SEQUENCE(3000)+SEQUENCE(1,3000)", "#NUM!", "more than 1,500,000 cells"],
    ["EXPAND({1},1000000,1000)", "#NUM!", "more than 10,000,000 values"],
    ["ROWS(VSTACK(SEQUENCE(1,9999),EXPAND({1},1001,1)))", "#NUM!", "more than 10,000,000 values"],
    ["IF(SEQUENCE(4000),SEQUENCE(1,4000),0)", "#NUM!", "more than 10,000,000 values"],
    ["MMULT(SEQUENCE(900,900),SEQUENCE(900,900))", "#NUM!", "pairs of numbers"],
    ['REPT("a",20000)&REPT("b",20000)', "#VALUE!", "32,767 characters"],
  ])("%s is %s", (formula, error, message) =>
    expect(valueOf(formula)).toMatchObject({ error, message: expect.stringContaining(message) }),
  );

  it.each([
    'CONCAT(IF(SEQUENCE(2000),REPT("a",30000)))',
    'TEXTJOIN("-",TRUE,IF(SEQUENCE(2000),REPT("a",30000)))',
    'SUBSTITUTE(REPT("a",30000),"a",REPT("b",30000))',
    'REPT("a",1E9)',
  ])("%s is #VALUE!", (formula) => expect(valueOf(formula)).toMatchObject({ error: "#VALUE!" }));

  it.each([
    ['SUBSTITUTE("a-b-a","a","c",2)', "a-b-c"],
    ['SUBSTITUTE("a-b-a","a","c")', "c-b-c"],
    ['SUBSTITUTE("aaa","aa","b")', "ba"],
    ['SUBSTITUTE("abc","x","y")', "abc"],
  ])("a substitution still is one: %s", (formula, expected) => expect(valueOf(formula)).toBe(expected));

  test("blank cells that meet a criterion are counted, not made", () => {
    const book = bookOf({ A1: 1 });
    book.sheets.push({
      name: "Two",
      cells: [{ row: 0, column: 0, formula: 'COUNTIF(Sheet1!A:XFD,"")', value: 0 }],
    });
    expect(computedBook(book).value("Two", 0, 0)).toBe(2 ** 34 - 1);
  });

  test("a sheet whose last cell is used is too large for an array, not for a count", () => {
    const book = bookOf({ A1: 1 });
    book.sheets[0]!.cells.push({ row: 1_048_575, column: 16_383, value: 5 });
    const formulas = ["COUNTIF(Sheet1!A:XFD,5)", "SUM(Sheet1!A:XFD*1)", "INDEX(Sheet1!A:XFD,1048576,16384)"];
    const cells = formulas.map((formula, row) => ({ row, column: 0, formula, value: null }));
    book.sheets.push({ name: "Two", cells });
    const calculation = computedBook(book);
    expect(formulas.map((_, row) => calculation.value("Two", row, 0))).toMatchObject([
      1,
      { error: "#NUM!" },
      5,
    ]);
  });
});

describe("what goes deep or on and on", () => {
  it.each([
    ["-".repeat(5000) + "1"],
    ["(".repeat(5000) + "1" + ")".repeat(5000)],
    ["IF(1,".repeat(5000) + "1" + ")".repeat(5000)],
    ["1" + "%".repeat(5000)],
    ["A1" + "#".repeat(5000)],
    ["@".repeat(5000) + "A1"],
    ["LAMBDA(x,x)" + "(1)".repeat(5000)],
  ])("is refused with a sentence", (formula) => {
    expect(valueOf(formula)).toMatchObject({
      error: "#NAME?",
      message: expect.stringContaining("nested too deeply"),
    });
  });

  it.each<[string, Scalar]>([
    ["1" + "+1".repeat(16_000), 16_001],
    ["SUM(A1" + ":A1".repeat(2000) + ")", 1],
    ["SUM(" + "1,".repeat(16_000) + "1)", 16_001],
  ])("a long chain is no deep one", (formula, expected) => expect(valueOf(formula)).toBe(expected));

  test("LET takes 126 names, as in Excel", () => {
    const let_ = (count: number) =>
      `LET(${Array.from({ length: count }, (_, i) => `name${i}_,${i ? `name${i - 1}_+1` : 1}`).join()},name${count - 1}_)`;
    expect(valueOf(let_(126))).toBe(126);
    expect(valueOf(let_(127))).toMatchObject({ error: "#NAME?" });
  });
});

describe("an add-in's function", () => {
  it.each([
    ["EDGE.CARBON(1,1,1E10)", "years is 10000000000."],
    ["EDGE.ENERGYCOST(1,1,1E300)", "years is 1e+300."],
    ["EDGE.CARBON(1,1,SEQUENCE(2)*1E10)", "years is 10000000000."],
    [
      "EDGE.SERVERCURVE(0.9,SEQUENCE(150000,1,0,0.000001),SEQUENCE(150000))",
      "loads has 150000 values. It takes at most 10000.",
    ],
    [
      "EDGE.SERVERCURVE(0.9,SEQUENCE(9999,1,0,0.00001),SEQUENCE(9999))",
      "outside the measured loads 0 to 0.0999",
    ],
  ])("looks at ranges before it counts: %s", (formula, message) => {
    expect(valueOf(formula)).toMatchObject({ error: "#VALUE!", message: expect.stringContaining(message) });
  });
});
