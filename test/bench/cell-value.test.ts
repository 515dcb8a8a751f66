import { expect, test } from "vitest";
import { wrongResult } from "../../bench/fuzz/cell-value";
import { wrongWith } from "../../bench/fuzz/part";
import type { Matrix, Scalar } from "../../src/formula/value";

test.each<[string, Scalar | Matrix, string | undefined]>([
  ["a number", 1.5, undefined],
  ["no number", NaN, "gives NaN"],
  ["more than any number", -Infinity, "gives -Infinity"],
  ["a zero below zero", -0, "gives -0"],
  ["a text that fits", "x".repeat(32_767), undefined],
  ["a text that does not", "x".repeat(32_768), "gives a text longer than a cell holds"],
  ["an error of Excel's", { error: "#N/A", message: "cards is unknown." }, undefined],
  ["an error that nobody knows", { error: "#OOPS!" as "#N/A" }, "gives object"],
  ["an error that says NaN", { error: "#VALUE!", message: "gbps is NaN." }, "says gbps is NaN."],
  ["an array", [[1, "a"]], undefined],
  ["an array without cells", [[]], "gives an array without cells"],
  ["rows of unlike length", [[1, 2], [3]], "gives rows of unlike length"],
  ["an array with one cell wrong", [[1, NaN]], "gives NaN"],
  ["an array wider than a sheet", [new Array<number>(16_385).fill(0)], "gives an array larger than a sheet"],
])("%s", (_, result, wrong) => expect(wrongResult(result)).toBe(wrong));

test("what a case throws is wrong, too", () => {
  const run = (): undefined => {
    throw new RangeError("too deep");
  };
  expect(wrongWith({ subject: "s", text: "t", run })).toBe("throws RangeError: too deep");
});
