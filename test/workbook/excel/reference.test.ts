import { expect, it } from "vitest";
import { addressOf } from "../../../src/workbook/excel";
import { sheetOf } from "../../../src/workbook/excel/reference";

it.each([
  ["Inputs", 2, 1, "Inputs!B3"],
  ["My sheet", 0, 25, "'My sheet'!Z1"],
  ["Bob's", 9, 26, "'Bob''s'!AA10"],
  ["2026", 0, 16383, "'2026'!XFD1"],
])("the cell of %s in row %d and column %d is %s", (sheet, row, column, address) => {
  expect(addressOf({ sheet, row, column })).toBe(address);
  expect(sheetOf(address)).toBe(sheet);
});
