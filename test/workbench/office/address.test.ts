import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  columnLimit,
  formatAbsoluteAddress,
  formatAddress,
  parseAddress,
  rowLimit,
} from "../../../src/workbench/office/address";

describe("an address", () => {
  test.each([
    ["A1", { top: 0, left: 0, bottom: 0, right: 0 }],
    ["$c$4:b2", { top: 1, left: 1, bottom: 3, right: 2 }],
    ["XFD1048576", { top: 1_048_575, left: 16_383, bottom: 1_048_575, right: 16_383 }],
    ["B:C", { top: 0, left: 1, bottom: 1_048_575, right: 2 }],
    ["7:7", { top: 6, left: 0, bottom: 6, right: 16_383 }],
  ])("%s", (text, rectangle) => {
    expect(parseAddress(text)).toEqual({ rectangle });
  });

  test.each([
    ["Inputs!A1", "Inputs"],
    ["'My notes'!A1", "My notes"],
    ["'Bob''s: 1'!A1", "Bob's: 1"],
  ])("%s lies on a sheet", (text, sheet) => {
    expect(parseAddress(text)?.sheet).toBe(sheet);
  });

  test.each(["", "A", "7", "A0", "XFE1", "A1048577", "A1:", "A1:B", "A:1", "A1:B2:C3", "A1 B2", "Taxes2024"])(
    "%j is none",
    (text) => {
      expect(parseAddress(text)).toBeUndefined();
    },
  );

  test("is read as it was written, with dollar signs or without", () => {
    const ends = (limit: number) =>
      fc
        .tuple(fc.nat(limit - 1), fc.nat(limit - 1))
        .map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);
    const sheet = fc
      .string({ minLength: 1, maxLength: 31 })
      .filter((name) => !/[\\/?*[\]:]|^'|'$/.test(name));
    fc.assert(
      fc.property(sheet, ends(rowLimit), ends(columnLimit), (name, [top, bottom], [left, right]) => {
        const rectangle = { top, left, bottom, right };
        for (const format of [formatAddress, formatAbsoluteAddress])
          expect(parseAddress(format(name, rectangle))).toEqual({ sheet: name, rectangle });
      }),
    );
  });
});
