import { expect, test } from "vitest";
import { built, chunk } from "../support/dist";

/** What only the parser says, and what only Excel's own functions name. */
const marks = ["A quotation mark is not closed", "PERCENTILE.EXC"];

test.each(marks)("the workbench, which computes workbooks, holds %j", (mark) => {
  expect(built("workbench.js")).toContain(mark);
});

test.each([
  ["functions.js", () => "functions.js"],
  ["the whole model", () => chunk("whole-model")],
])("%s has neither the parser nor Excel's own functions", (_, file) => {
  expect(marks.filter((mark) => built(file()).includes(mark))).toEqual([]);
});

test("the whole model comes with the trees of its formulas", () => {
  expect(built(chunk("whole-model"))).toContain('["IF()",["=","year",1],"electricityPrice",');
});
