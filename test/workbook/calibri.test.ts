import { describe, expect, test } from "vitest";
import { calibriWidth, linesOf } from "../../src/workbook/calibri";

describe("a text in Calibri", () => {
  test("is as wide as its letters' advances", () => {
    // a digit of Calibri is 1038 of 2048 wide, i and l 470
    expect(calibriWidth("2026", 11)).toBeCloseTo((4 * 1038 * 11 * 4) / 3 / 2048, 9);
    expect(calibriWidth("ill", 12)).toBeCloseTo((3 * 470 * 16) / 2048, 9);
    expect(calibriWidth("", 11)).toBe(0);
  });

  test("in bold is wider, letters beyond ASCII count as capitals", () => {
    expect(calibriWidth("Model", 10, true)).toBeGreaterThan(calibriWidth("Model", 10));
    expect(calibriWidth("中", 10)).toBeGreaterThan(calibriWidth("i", 10));
  });
});

describe("lines of a text", () => {
  const width = (text: string) => text.length;

  test.each([
    ["one two", 7, 1],
    ["one two", 6, 2],
    ["one two three", 7, 2],
    ["one\ntwo", 20, 2],
    ["one\n\ntwo", 20, 3],
    ["incomprehensibilities", 10, 3],
    ["an incomprehensibility", 10, 3],
    ["", 10, 1],
  ])("%j in a room of %d letters", (text, room, lines) => {
    expect(linesOf(text, room, width)).toBe(lines);
  });
});
