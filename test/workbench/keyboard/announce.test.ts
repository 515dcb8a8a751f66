import { expect, test } from "vitest";
import { announcement } from "../../../src/workbench/keyboard/announce";

const area = (top: number, left: number, bottom = top, right = left) => ({
  sheet: "Inputs",
  ...{ top, left, bottom, right },
});

test.each([
  [area(2, 1), "42%", "B3: 42%"],
  [area(2, 1), "", "B3: blank"],
  [area(0, 0, 0, 0), "#DIV/0! The formula divides by zero.", "A1: #DIV/0! The formula divides by zero."],
  [area(0, 0, 999, 1), "key", "A1 to B1000, 2,000 cells: key"],
])("of %o that shows %s is said %s", (selected, shown, said) => {
  expect(announcement(selected, shown)).toBe(said);
});
