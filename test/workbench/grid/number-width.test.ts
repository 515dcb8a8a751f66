import { describe, expect, test } from "vitest";
import { fittingFormatted, fittingGeneral } from "../../../src/workbench/grid/number-width";

/** A font whose letters are all 7.43 pixels wide, as digits of Calibri 11 are on a page; Excel counts 7. */
const width = (text: string) => text.length * 7.43;
const letters = (count: number) => count * 7 + 0.5;

describe("a number of format General", () => {
  test.each([
    [8450065001, 10, "8450065001"],
    [8450065001, 9, "8.45E+09"],
    [8450065001, 8, "8.45E+09"],
    [8450065001, 7, "8.5E+09"],
    [8450065001, 5, "8E+09"],
    [8450065001, 4, "###"],
    [0.1 + 0.2, 20, "0.3"],
    [1 / 3, 20, "0.333333333"],
    [1 / 3, 8, "0.333333"],
    [-2 / 3, 6, "-0.667"],
    [1234.5678, 6, "1234.6"],
    [1234.5678, 4, "1235"],
    [1234.5678, 3, "##"],
    [0.0000123, 20, "0.0000123"],
    [0.0000123, 8, "1.23E-05"],
    [0.0000123, 6, "1E-05"],
    [1e300, 20, "1E+300"],
    [1e300, 3, "##"],
    [0, 1, "0"],
    [0, 0.5, "#"],
    [9.99999, 3, "10"],
  ])("%d in the room of %d letters", (value, room, text) => {
    expect(fittingGeneral(value, letters(room), width).text).toBe(text);
  });
});

describe("a number of another format", () => {
  test.each([
    ["8,450,065", 9, "8,450,065"],
    ["8,450,065", 8, "#######"],
    ["12.5%", 5, "12.5%"],
    ["12.5%", 4, "###"],
    ["30-Nov-2026", 3, "##"],
  ])("%s in the room of %d letters", (shown, room, text) => {
    expect(fittingFormatted(shown, letters(room), width).text).toBe(text);
  });
});

test("what Excel finds room for is drawn smaller where the page's letters are wider", () => {
  const { text, scale } = fittingFormatted("1234567890", 70, width);
  expect(text).toBe("1234567890");
  expect(width(text) * scale).toBeCloseTo(70, 9);
  expect(fittingFormatted("1", 70, width).scale).toBe(1);
});
