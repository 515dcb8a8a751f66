import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { numberIn } from "../../../src/formula/textNumber";
import { type Entry, fifteenDigits, isPercent, readEntry } from "../../../src/workbench/typing/entry";

const names = ["Rate", "sites"];
const read = (text: string, format = "General"): Entry =>
  readEntry(text, { format, knows: (name) => names.includes(name) });
const formula = (text: string): Entry => ({ kind: "formula", formula: text });
const number = (value: number): Entry => ({ kind: "number", value });
const asTyped: Entry = { kind: "asTyped" };

describe("what begins with a sign is a formula", () => {
  test.each([
    ["+5+3", "=+5+3"],
    ["-5+3", "=-5+3"],
    ["-A1*2", "=-A1*2"],
    ["+Rate", "=+Rate"],
    ["+1/2", "=+1/2"],
    ["-SUM(A1:A3)", "=-SUM(A1:A3)"],
    ["+Inputs!D8", "=+Inputs!D8"],
    ["@SUM(1,2)", "=SUM(1,2)"],
  ])("%s", (text, expected) => expect(read(text)).toEqual(formula(expected)));

  test.each([
    "-5",
    "+5",
    "-5%",
    "-$5",
    "-",
    "+",
    "--",
    "-item",
    "- first point",
    "+1 (555) 123-4567",
    "@home",
    "-x*",
  ])("but not the number or the remark %s", (text) => expect(read(text)).toEqual(asTyped));
});

describe("a formula that can't be read", () => {
  test.each(["=1+*2", "=SUM(1,,", "=)", '="a', "=1 2"])("is told: %s", (text) =>
    expect(read(text)).toMatchObject({ kind: "doubtful" }),
  );

  test("says what is wrong, and what to do", () => {
    expect(read("=1+*2")).toEqual({
      kind: "doubtful",
      sentence:
        'This is no formula: unexpected * at position 3 of "1+*2". ' +
        "Correct it, press Esc to leave the cell as it was, or Enter again to keep it.",
    });
  });

  test.each([
    "=1+2",
    "=SUMM(1)",
    "=Rates*2",
    "=",
    "=LET(x,1,x+1)",
    "=EDGE.SERVERS(100,32)",
    "={1,2;3,4}",
    "=A1#",
  ])("is none of: %s", (text) => expect(read(text)).toEqual(asTyped));
});

describe("a decimal comma is told", () => {
  test.each([
    ["0,07", "0.07"],
    ["-1,5", "-1.5"],
    [",5", "0.5"],
    ["12,5%", "12.5%"],
    ["12,5 %", "12.5%"],
    ["1.234,56", "1234.56"],
    ["1 234,5", "1234.5"],
  ])("%s is meant for %s", (text, meant) =>
    expect(read(text)).toEqual({
      kind: "doubtful",
      sentence: `${text} is no number here, since decimals take a point: ${meant}. Press Enter again to keep it as text.`,
    }),
  );

  test.each(["1,234", "1,234,567", "1,234.5", "-1,234", "1, 2", "1,2,3", "a,5", "5,"])(
    "%s has none",
    (text) => expect(read(text)).toEqual(asTyped),
  );
});

describe("in a cell of percents", () => {
  test.each([
    ["8", 0.08],
    ["1", 0.01],
    ["0.5", 0.5],
    [".5", 0.5],
    ["0", 0],
    ["-8", -0.08],
    ["-0.5", -0.5],
    ["7.1", 0.071],
    ["1,000", 10],
    ["2e1", 0.2],
  ])("%s is %d", (text, value) => expect(read(text, "0%")).toEqual(number(value)));

  test.each(["8%", "=8", "eight", "1/2/2024"])("%s is what it is", (text) =>
    expect(read(text, "0.0%")).toEqual(asTyped),
  );

  test("which are those whose format has a percent sign that is not text", () => {
    expect(["0%", "0.0%", "#,##0%;[Red]-0%"].every(isPercent)).toBe(true);
    expect(["General", "0.00", '0" %"', "0\\%"].some(isPercent)).toBe(false);
  });
});

describe("numbers keep fifteen digits", () => {
  test.each([
    ["0.16999999999999998", 0.169999999999999],
    ["12345678901234567890", 12345678901234500000],
    ["1234567890123456", 1234567890123450],
    ["-0.0001234567890123456789", -0.000123456789012345],
    ["1.2345678901234567e10", 12345678901.2345],
    ["12,345,678,901,234,567", 12345678901234500],
  ])("%s", (text, value) => expect(read(text)).toEqual(number(value)));

  test.each(["5", "0.17", "123456789012345", "100000000000000", "1e5", "000000000000000000005"])(
    "%s has no more",
    (text) => expect(read(text)).toEqual(asTyped),
  );

  test("whatever the number: it differs by less than one in the fifteenth", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^-?\d{1,25}(\.\d{1,25})?$/), (text) => {
        const cut = fifteenDigits(text);
        expect(
          cut
            .replace(/^-?[0.]*/, "")
            .replace(".", "")
            .replace(/0+$/, "").length,
        ).toBeLessThanOrEqual(15);
        const [before, after] = [numberIn(text)!, numberIn(cut)!];
        expect(Math.abs(after - before)).toBeLessThanOrEqual(1e-14 * Math.abs(before));
      }),
    );
  });
});

test("in a cell of text nothing is anything else, nor is what begins with an apostrophe", () => {
  for (const text of ["+5+3", "=1+*2", "0,07", "12345678901234567890"]) {
    expect(read(text, "@")).toEqual(asTyped);
    expect(read(`'${text}`)).toEqual(asTyped);
  }
});
