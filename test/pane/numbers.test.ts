import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatAs, formatNumber, parseTyped, sharedDecimals, typed } from "../../src/pane/numbers";

const english = { decimal: ".", group: "," };
const german = { decimal: ",", group: "." };
const french = { decimal: ",", group: "\u202f" };

describe("formatNumber", () => {
  it.each([
    [0, "0"],
    [0.12, "0.12"],
    [184210.4, "184,210"],
    [-1234.5678, "−1,234.57"],
    [1e-7, "1E-7"],
    [-2.5e20, "−2.5E+20"],
  ])("writes %d as %s", (value, text) => {
    expect(formatNumber(value, english)).toBe(text);
  });

  it("uses the spreadsheet's separators", () => {
    expect(formatNumber(1234.5, german)).toBe("1.234,5");
    expect(formatNumber(1234567, french)).toBe("1\u202f234\u202f567");
  });

  it("keeps a percentage a percentage, and a % in quotes a text", () => {
    expect(formatAs(0.0825, "0.0%", english)).toBe("8.25%");
    expect(formatAs(70, '0 "%"', english)).toBe("70");
  });
});

describe("sharedDecimals", () => {
  it.each([
    [[0.1, 0.11, 0.12], "General", 2],
    [[52631.5789, 122807.01], "General", 0],
    [[0.35, 0.4], "0%", 0],
    [[1, 2, null], "0", 0],
  ])("of %j in %s is %d", (values, format, decimals) => {
    expect(sharedDecimals(values, format)).toBe(decimals);
  });
});

describe("parseTyped", () => {
  it.each([
    ["1,234.5", english, 1234.5],
    ["1.234,5", german, 1234.5],
    ["1 234,5", french, 1234.5],
    ["35 %", english, 0.35],
    ["−2", english, -2],
    [".5", english, 0.5],
    ["1e3", english, 1000],
    ["", english, NaN],
    ["abc", english, NaN],
    ["1.2.3", english, NaN],
    ["Infinity", english, NaN],
  ])("reads %j", (text, culture, value) => {
    expect(parseTyped(text, culture)).toBe(value);
  });

  it("reads back what it was prefilled with", () => {
    const number = fc
      .double({ min: -1e300, max: 1e300, noNaN: true })
      .map((x) => Number(x.toPrecision(12)) || 0);
    fc.assert(
      fc.property(
        number,
        fc.constantFrom("General", "0.0%"),
        fc.constantFrom(english, german, french),
        (x, format, culture) => {
          fc.pre(x === 0 || Math.abs(x) > 1e-290);
          expect(parseTyped(typed(x, format, culture), culture)).toBe(x);
        },
      ),
    );
  });
});
