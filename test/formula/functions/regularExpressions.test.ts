import { describe, expect, it, test } from "vitest";
import { evaluateText } from "../../../src/formula/evaluateText";
import { at, calculated, cell } from "../books";

const value = (formula: string) => evaluateText(formula, {});

describe("regular expressions", () => {
  test.each([
    // ironcalc/IronCalc, calc_tests/TEXT/REGEX.xlsx and LOOKUP_AND_REFERENCE/XMATCH.xlsx
    ['REGEXEXTRACT("LonelyPlanet","[A-Z][a-z]+")', "Lonely"],
    ['REGEXEXTRACT("LonelyPlanet","[A-Z][a-z]+",1)', [["Lonely", "Planet"]]],
    ['REGEXREPLACE("JamesBond","([A-Z][a-z]+)([A-Z][a-z]+)","$2, $1 $2")', "Bond, James Bond"],
    ['REGEXTEST("Mr. Sherlock Holmes","[A-Z]her")', true],
    ['REGEXTEST("Mr. Sherlock Holmes","[0-9]+")', false],
    ['XMATCH("[A-Z][a-z]+y",{"Albania","Indonesia","India","Germany","Italy"},3)', 4],
    ['XMATCH("[A-Z][a-z]+y",{"Albania","Germany","Italy","Spain"},3,-1)', 3],
    ['XMATCH("y",{"Italy"},3,2)', { error: "#VALUE!" }],
    ['XLOOKUP("^I",{"Germany","Italy"},{1,2},,3)', 2],
    // as Microsoft describes the modes, the case and the occurrence
    ['REGEXEXTRACT("DylanWilliams","([A-Z][a-z]+)([A-Z]\\w+)",2)', [["Dylan", "Williams"]]],
    ['REGEXEXTRACT("abc","\\d")', { error: "#N/A" }],
    ['REGEXEXTRACT("abc","B",0,1)', "b"],
    ['REGEXEXTRACT("abc","B",3)', { error: "#VALUE!" }],
    ['REGEXTEST("abc","B",2)', { error: "#VALUE!" }],
    ['REGEXREPLACE("a1b2c3","\\d","#")', "a#b#c#"],
    ['REGEXREPLACE("a1b2c3","\\d","#",2)', "a1b#c3"],
    ['REGEXREPLACE("a1b2c3","\\d","#",-1)', "a1b2c#"],
    ['REGEXREPLACE("a1b2c3","\\d","#",9)', "a1b2c3"],
    ['REGEXREPLACE("10","\\d+","$$$0")', "$10"],
    ['REGEXREPLACE("10","\\d+","$1")', { error: "#VALUE!" }],
    ['REGEXTEST("a","(")', { error: "#VALUE!" }],
    ['REGEXTEST("a","a\\")', { error: "#VALUE!" }],
  ] as const)("=%s", (formula, expected) =>
    expect(value(formula)).toEqual(
      typeof expected === "object" && "error" in expected ? expect.objectContaining(expected) : expected,
    ),
  );

  test.each([
    // what PCRE2 writes otherwise than JavaScript: pcre2pattern(3)
    ['REGEXTEST("a"&CHAR(13)&"b","a.b")', true],
    ['REGEXTEST("a"&CHAR(10)&"b","a.b")', false],
    ['REGEXTEST("ab"&CHAR(10),"b$")', true],
    ['REGEXTEST("ab"&CHAR(10),"b\\z")', false],
    ['REGEXTEST("a"&UNICHAR(160)&"b","a\\sb")', false],
    ['REGEXTEST("x-1","[[:alpha:]]-[[:digit:]]")', true],
    ['REGEXTEST("a]","[]a]+$")', true],
    ['REGEXTEST("a{b}","a{b}")', true],
    ['REGEXEXTRACT("2024-05","(?P<year>\\d{4})-",2)', "2024"],
    ['REGEXTEST("é","\\x{e9}")', true],
    ['REGEXTEST("Ü","\\p{Lu}")', true],
    ['REGEXEXTRACT("a😀b","a.b")', "a😀b"],
    ['REGEXTEST("a_b","a\\_b")', true],
    ['REGEXEXTRACT("abab","(ab)\\1",0)', "abab"],
    ['REGEXEXTRACT("price 10 EUR","\\d+(?= EUR)")', "10"],
  ])("=%s is %j", (formula, expected) => expect(value(formula)).toBe(expected));

  test.each([
    "(a+)+$",
    "(a|aa)*b",
    "(?i)a",
    "a++",
    "(?>a)",
    "(?R)",
    "\\Ka",
    "[[:^alpha:]]",
    "(*UTF)a",
    "(a?){9}",
  ])("%s is told as not computed", (pattern) => {
    const book = calculated([cell("A1", pattern), cell("B1", '=IFERROR(REGEXTEST("aaa",A1),FALSE)')]);
    expect(at(book, "B1")).toMatchObject({ error: "#VALUE!" });
    expect(book.uncomputedAt("Main", 0, 1)).toContain("in a regular expression is not known here.");
  });

  it("with many * is refused for long texts, and quick for short ones", () => {
    const formula = (length: number) => value(`REGEXTEST(REPT("a",${length}),".*a.*a.*a.*b")`);
    expect(formula(60)).toBe(false);
    expect(formula(30_000)).toMatchObject({ error: "#VALUE!", message: expect.stringContaining("30,000") });
    expect(value('REGEXTEST(REPT("a",32767),".*b")')).toBe(false);
  });
});
