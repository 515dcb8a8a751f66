import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  columnName,
  columnNumber,
  COLUMNS,
  formatAbsoluteAddress,
  formatAddress,
  parseAddress,
  parseCell,
  quotedSheet,
  ROWS,
} from "../../src/address";

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
      fc.property(sheet, ends(ROWS), ends(COLUMNS), (name, [top, bottom], [left, right]) => {
        const rectangle = { top, left, bottom, right };
        for (const format of [formatAddress, formatAbsoluteAddress])
          expect(parseAddress(format(name, rectangle))).toEqual({ sheet: name, rectangle });
      }),
    );
  });
});

describe("a cell's address", () => {
  test.each([
    ["B3", { row: 2, column: 1 }],
    ["$aa$10", { row: 9, column: 26 }],
  ])("%s", (text, cell) => expect(parseCell(text)).toEqual(cell));

  test.each(["B:B", "3", "A1:A1", "A0", "B3 ", "NaN", "XFE1", ""])("%j is none", (text) => {
    expect(parseCell(text)).toBeUndefined();
  });

  test("has letters for its column's number", () => {
    expect([0, 25, 26, 701, 702, COLUMNS - 1].map(columnName)).toEqual(["A", "Z", "AA", "ZZ", "AAA", "XFD"]);
    fc.assert(fc.property(fc.nat(COLUMNS - 1), (column) => columnNumber(columnName(column)) === column));
  });
});

describe("a sheet's name in a formula", () => {
  // Excel would read these as cells in one of its two notations, or as truth values
  test.each([
    "Q1",
    "xfd9",
    "R",
    "c",
    "R1C1",
    "RC",
    "C2",
    "R12",
    "TRUE",
    "false",
    "2026",
    "a b",
    "a-b",
    "Übersicht",
    "",
  ])("%j is quoted", (name) => expect(quotedSheet(name)).toBe(`'${name}'`));

  test.each(["Inputs", "_x", "Q1.a", "ABCD1", "Rate", "Cost2", "R1x"])("%s needs no quotes", (name) =>
    expect(quotedSheet(name)).toBe(name),
  );
});
