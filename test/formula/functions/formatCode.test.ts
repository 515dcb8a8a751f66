import { describe, expect, it } from "vitest";
import { formatFacts } from "../../../src/formula/functions/formatCode";

describe("CELL's codes of number formats", () => {
  // Microsoft's documentation of CELL, "CELL format codes"
  it.each([
    ...[
      ["General", "G"],
      ["0", "F0"],
      ["#,##0", ",0"],
      ["0.00", "F2"],
      ["#,##0.00", ",2"],
    ],
    ...[
      ["$#,##0_);($#,##0)", "C0"],
      ["$#,##0_);[Red]($#,##0)", "C0-"],
    ],
    ...[
      ["$#,##0.00_);($#,##0.00)", "C2"],
      ["$#,##0.00_);[Red]($#,##0.00)", "C2-"],
    ],
    ...[
      ["0%", "P0"],
      ["0.00%", "P2"],
      ["0.00E+00", "S2"],
      ["# ?/?", "G"],
      ["# ??/??", "G"],
    ],
    ...[
      ["m/d/yy", "D4"],
      ["m/d/yy h:mm", "D4"],
      ["mm/dd/yy", "D4"],
      ["d-mmm-yy", "D1"],
      ["dd-mmm-yy", "D1"],
    ],
    ...[
      ["d-mmm", "D2"],
      ["dd-mmm", "D2"],
      ["mmm-yy", "D3"],
      ["mm/dd", "D5"],
    ],
    ...[
      ["h:mm AM/PM", "D7"],
      ["h:mm:ss AM/PM", "D6"],
      ["h:mm", "D9"],
      ["h:mm:ss", "D8"],
    ],
    // the same as files store them, and the built-in ones beside
    ...[
      ['"$"#,##0_);[Red]\\("$"#,##0\\)', "C0-"],
      ["m/d/yyyy", "D4"],
      ["#,##0.00_);[Red](#,##0.00)", ",2-"],
    ],
    ...[
      ["[$-409]d\\-mmm\\-yy;@", "D1"],
      ['_("$"* #,##0.00_);_("$"* (#,##0.00);_("$"* "-"??_);_(@_)', "C2"],
    ],
    ...[
      ['_(* #,##0_);_(* (#,##0);_(* "-"_);_(@_)', ",0"],
      ["##0.0E+0", "S1"],
      ["@", "G"],
      ["0.000", "F3"],
    ],
    ...[
      ['0.0 "W"', "F1"],
      ["(0.0)", "F1()"],
      ["(0);[Red]-0", "F0-()"],
      ["0_)", "F0"],
    ],
  ])("%s is %s", (format, code) => expect(formatFacts(format!).code).toBe(code));

  it.each([
    "[$€-2]#,##0.00",
    "yyyy-mm-dd",
    "[h]:mm",
    "[<0]0;0.0",
    "0.0#",
    "#,##0,",
    "[Red]0",
    '"(a)"0',
    "[$-F800]d-mmm",
    "",
  ])("%s is not known", (format) => expect(formatFacts(format).code).toBe(undefined));

  it("colors count where negative numbers have a section of their own", () => {
    const colors = ["0", "0;[Blue]-0", "0;[Color 9]-0;0", "[Red]0;-0", "[Red]0", "[<5][Red]0;0"];
    expect(colors.map((format) => formatFacts(format).color)).toEqual([
      ...[false, true, true, false, undefined, undefined],
    ]);
  });

  it("parentheses count where positive numbers have them, not where negative ones alone do", () => {
    const formats = ["0", "0_);(0)", "(0)", "\\(0\\);0", '"(0"0'];
    expect(formats.map((format) => formatFacts(format).parentheses)).toEqual([
      ...[false, false, true, true, undefined],
    ]);
  });
});
