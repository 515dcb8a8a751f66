import { expect, it } from "vitest";
import { rgb } from "../../../src/workbench/snapshot/color";
import { gridStyle } from "../../../src/workbench/snapshot/style";

const theme = ["FFFFFF", "000000", "E7E6E6", "44546A", "4472C4"];

it.each([
  [{ argb: "FF107C41" }, "#107c41"],
  [{ theme: 4 }, "#4472c4"],
  // Excel's "Blue, Accent 1, Lighter 40%" and "Darker 25%" of the Office theme
  [{ theme: 4, tint: 0.39997558519241921 }, "#8faadc"],
  [{ theme: 4, tint: -0.249977111117893 }, "#2f5597"],
  [{ theme: 0, tint: -0.5 }, "#808080"],
  [{ indexed: 10 }, "#ff0000"],
  [{ indexed: 64 }, undefined],
])("The color %j is %s", (color, expected) => {
  expect(rgb(color, theme)).toBe(expected);
});

it("Font, fill, border, alignment and number format carry over", () => {
  expect(
    gridStyle(
      {
        font: { name: "Segoe UI", size: 12, bold: true, underline: "single", color: { argb: "FF0000FF" } },
        fill: { type: "pattern", pattern: "solid", fgColor: { argb: "FFFFF2CC" } },
        border: { bottom: { style: "double" } },
        alignment: { horizontal: "right", vertical: "middle", wrapText: true, indent: 1 },
        numFmt: "0.0%",
      },
      theme,
    ),
  ).toEqual({
    ff: "Segoe UI",
    fs: 12,
    bl: 1,
    ul: { s: 1 },
    cl: { rgb: "#0000ff" },
    bg: { rgb: "#fff2cc" },
    bd: { b: { s: 7, cl: { rgb: "#000000" } } },
    ht: 3,
    vt: 2,
    tb: 3,
    pd: { r: 9 },
    n: { pattern: "0.0%" },
  });
});

it("The default style is none", () => {
  expect(gridStyle({ numFmt: "General" }, theme)).toBeUndefined();
});

it("Text at the top of its cell stands clear of the edge, which would cut it at small zooms", () => {
  expect(gridStyle({ alignment: { vertical: "top", horizontal: "left", indent: 1 } }, [])).toEqual({
    ...{ vt: 1, ht: 1 },
    pd: { l: 9, t: 2 },
  });
});
