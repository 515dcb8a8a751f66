import { expect, test } from "vitest";
import { packed, unpacked } from "../../src/formula/packed";
import { parse } from "../../src/formula/parse";

test.each([
  "x",
  "-x%",
  "1.5*(x.prior+2)^baseline.x",
  'IF(kind="dpu","a ""card""",IF(x>=1,,#N/A))',
  "AND(TRUE,NOT(FALSE))&x",
  "SUMPRODUCT(bought.past*(year-years.past<life))",
])("%s is the same tree when it has been packed", (formula) => {
  const tree = parse(formula);
  expect(unpacked(JSON.parse(JSON.stringify(packed(tree))))).toEqual(tree);
});

test("a tree takes little more than its text", () => {
  expect(JSON.stringify(packed(parse("load*(1-coverage)")))).toBe('["*","load",["-",1,"coverage"]]');
});

test.each(["A1+1", "LET(a,1,a)", "Sheet1!x", "{1,2}"])("%s can't be packed", (formula) => {
  expect(() => packed(parse(formula))).toThrow(/can't be packed/);
});
