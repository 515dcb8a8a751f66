import { expect, test } from "vitest";
import { built } from "../support/dist";

/** What only the parser says, and what only Excel's own functions name. */
const marks = { parser: "A quotation mark is not closed", functions: "PERCENTILE.EXC" };

test("the workbench has the parser and Excel's own functions", () => {
  expect(built("workbench.js")).toContain(marks.parser);
  expect(built("workbench.js")).toContain(marks.functions);
});

test("functions.js has neither, but the trees of the model's formulas", () => {
  expect(built("functions.js")).not.toContain(marks.parser);
  expect(built("functions.js")).not.toContain(marks.functions);
  expect(built("functions.js")).toContain('["IF()",["=","year",1],"electricityPrice",');
});
