import { expect, it, test } from "vitest";
import { recalculate } from "../../src/formula/calculation";
import { asShown } from "../../src/formula/shownPrecision";
import { at, book, cell } from "./books";

test.each([
  [1 / 3, "0.00", 0.33],
  [2 / 3, "0", 1],
  [-2 / 3, "0.0;(0.00)", -0.67],
  [0.12345, "0.0%", 0.123],
  [1234567, "0.0,", 1234600],
  [1234567, '#,##0,,"M"', 1000000],
  [1234.5678, "#,##0.00", 1234.57],
  [12345.678, "0.00E+00", 12300],
  [0.000123456, "0.0E+00", 0.00012],
  [1 / 3, "General", 1 / 3],
  [45000.123456, "yyyy-mm-dd", 45000.123456],
  [0.123, "h:mm", 0.123],
  [1 / 3, "# ?/?", 1 / 3],
  [1 / 3, '0.00" 0.0000"', 0.33],
  [1.005, "0.00", 1.01],
  [2.5, "[Red]0", 3],
])("%d as %s counts as %d", (value, format, expected) => expect(asShown(value, format)).toBe(expected));

it("a workbook computes with what its cells show where it is set so", () => {
  const cells = [cell("A1", 1), cell("B1", "=A1/3", { numberFormat: "0.00" }), cell("C1", "=B1*3")];
  expect(at(recalculate({ ...book(cells), settings: { asDisplayed: true } }, {}), "C1")).toBe(0.99);
  expect(at(recalculate(book(cells), {}), "C1")).toBe(1);
});
