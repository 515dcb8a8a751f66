import { expect, test } from "vitest";
import { nodesOf } from "../../../src/formula/syntax";
import { stepFormulas } from "../../../src/model/equations/formulas";
import { treeOf } from "../../../src/model/equations/trees";

test("every formula of a step has its tree", () => {
  expect(stepFormulas().length).toBeGreaterThan(100);
  for (const formula of stepFormulas()) expect([...nodesOf(treeOf(formula))].length).toBeGreaterThan(0);
});

test("a text that is no step's formula has none", () => {
  expect(() => treeOf("1+1+1")).toThrow("No step has the formula 1+1+1.");
});
