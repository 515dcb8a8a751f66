import { describe, expect, test } from "vitest";
import { parse } from "../../../src/formula/parse";
import { folded, literal } from "../../../src/model/equations/folding";
import { printed } from "../../../src/model/equations/printing";

const known: Record<string, number | string | boolean> = { none: 0, one: 1, off: "no", holds: true };

/** A formula with these names known. */
const fold = (formula: string): string =>
  printed(
    folded(parse(formula), (name) => (name in known ? literal(known[name]!) : undefined)),
    (name) => name,
  );

describe("a folded formula", () => {
  test.each([
    ["a+none*b", "a"],
    ["none-a", "-a"],
    ["a*one/one-none", "a"],
    ["SUM(none,a,none)", "SUM(a)"],
    ["SUM(none,none)*a+b", "b"],
    ["on*sites*(one*own+(1-one)*other)", "on*sites*own"],
    ["none/a", "0"],
    ["MAX(none,none)", "0"],
    ["NPV(rate,none)+a", "a"],
    ["SUMPRODUCT(none*(a<b))", "0"],
  ])("%s leaves out what makes no difference: %s", (formula, left) => {
    expect(fold(formula)).toBe(left);
  });

  test.each([
    ['IF(off="yes",a,b)', "b"],
    ['IF(off="no",a,b)', "a"],
    ['IF(AND(holds,off="no"),a,b)', "a"],
    ["AND(holds,a>b,holds)", "a>b"],
    ["OR(a>b,holds)", "TRUE"],
    ["IF(a>b,none,none)", "0"],
    ["IF(none<1,a,b)", "a"],
  ])("%s takes the branch that is known: %s", (formula, left) => {
    expect(fold(formula)).toBe(left);
  });

  test("keeps brackets where the order of adding or the sign needs them", () => {
    expect(fold("a-(b-x)")).toBe("a-(b-x)");
    expect(fold("a*(b+x)/(y*z)")).toBe("a*(b+x)/(y*z)");
    expect(fold("-(a+b)^2")).toBe("-(a+b)^2");
    expect(fold("(a+b)+x")).toBe("a+b+x");
  });

  test("is not touched where nothing is known", () => {
    for (const formula of ["MAX(0,a-b)", "IF(a=0,0,MIN(1,b/a))", 'IF(kind="dpu",a,0)', "AND(all)"])
      expect(fold(formula)).toBe(formula);
  });
});
