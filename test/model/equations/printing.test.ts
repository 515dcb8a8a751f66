import { expect, test } from "vitest";
import { parse } from "../../../src/formula/parse";
import { stepFormulas } from "../../../src/model/equations/formulas";
import { printed } from "../../../src/model/equations/printing";

test("every formula of the model, printed, is read as the same formula again", () => {
  for (const formula of stepFormulas()) {
    const tree = parse(formula);
    expect(parse(printed(tree, (name) => name)), formula).toEqual(tree);
  }
});

test("texts with quotes and errors are printed as a cell holds them", () => {
  for (const formula of ['IF(a="say ""so""",#N/A,TRUE)', "a%*2", "F(a,,b)"])
    expect(printed(parse(formula), (name) => name)).toBe(formula);
});
