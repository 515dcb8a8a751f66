import { expect, test } from "vitest";
import { parse } from "../../../src/formula/parse";
import { nodesOf } from "../../../src/formula/syntax";
import { stepFormulas } from "../../../src/model/equations/formulas";
import { namesIn, treeOf } from "../../../src/model/equations/trees";

test("every formula of a step has its tree", () => {
  expect(stepFormulas().length).toBeGreaterThan(100);
  for (const formula of stepFormulas()) expect([...nodesOf(treeOf(formula))].length).toBeGreaterThan(0);
});

test("a text that is no step's formula has none", () => {
  expect(() => treeOf("1+1+1")).toThrow("No step has the formula 1+1+1.");
});

test("the names in an equation are told in the order in which it is written", () => {
  expect(namesIn(parse('IF(b>-a,c.prior,SUM(d.all,,b)*2&"x")'))).toEqual(["b", "a", "c.prior", "d.all", "b"]);
});
