import { describe, expect, it, test } from "vitest";
import { evaluateText } from "../../../src/formula/evaluateText";
import { at, calculated, cell } from "../books";

const value = (formula: string) => evaluateText(formula, {});
const FIELDS = '{"x","p";"x","q";"y","p"}';

/** Layouts and values that Excel saved are in documented/public-workbooks.tsv. */
describe("GROUPBY and PIVOTBY", () => {
  test.each([
    [`GROUPBY(${FIELDS},{1;2;3},SUM,,3)`],
    [`GROUPBY(${FIELDS},{1;2;3},SUM,,2,,,1)`],
    [`GROUPBY(${FIELDS},{1;2;3},SUM,4)`],
    [`GROUPBY(${FIELDS},{1;2;3},SUM,,,4)`],
    [`GROUPBY(${FIELDS},{1;2;3},SUM,,,0)`],
    [`GROUPBY(${FIELDS},{1;2},SUM)`],
    [`GROUPBY(${FIELDS},{1;2;3},SUM,,,,{1;1})`],
    [`GROUPBY(${FIELDS},{1;2;3},5)`],
    [`PIVOTBY({1;2},{1;2},{1;2},SUM,,,,,,,5)`],
  ])("=%s is refused, as Excel does", (formula) =>
    expect(value(formula)).toMatchObject({ error: "#VALUE!" }),
  );

  it("no row that is left is #CALC!", () =>
    expect(value("GROUPBY({1;2},{1;2},SUM,,0,,{0;0})")).toMatchObject({ error: "#CALC!" }));

  it("totals first, each before its own", () =>
    expect(value(`GROUPBY(${FIELDS},{1;2;3},SUM,0,-2,{-1,2})`)).toEqual([
      ["Grand Total", "", 6],
      ["y", "", 3],
      ["y", "p", 3],
      ["x", "", 3],
      ["x", "p", 1],
      ["x", "q", 2],
    ]));

  it("sorts fields one by one where they are a table", () =>
    expect(value(`GROUPBY(${FIELDS},{1;2;3},LAMBDA(v,MAX(v)),0,0,-3,,1)`)).toEqual([
      ["y", "p", 3],
      ["x", "q", 2],
      ["x", "p", 1],
    ]));

  test.each([
    ["=IFERROR(GROUPBY(A1:A3,B1:B3,HSTACK(SUM,COUNT)),0)", "Several functions"],
    ["=IFERROR(GROUPBY(A1:A3,B1:B3,SUM,2),0)", "headings"],
    ["=IFERROR(PIVOTBY(A1:A3,A1:A3,B1:B3,SUM,3),0)", "headings"],
  ])("%s is told as not computed", (formula, why) => {
    const data = ["A1", "A2", "A3", "B1", "B2", "B3"].map((address, i) => cell(address, i));
    const book = calculated([...data, cell("D1", formula, { storage: "dynamic" })]);
    expect(at(book, "D1")).toMatchObject({ error: "#VALUE!" });
    expect(book.uncomputedAt("Main", 0, 3)).toContain(why);
  });
});
