import { describe, expect, it } from "vitest";
import { outline } from "../../../src/pane/chart/outline";

describe("outline", () => {
  it("joins the marks", () => {
    expect(
      outline([
        { x: 0, y: 1 },
        { x: 10, y: 2.25 },
      ]),
    ).toBe("M0 1L10 2.3");
  });

  it("breaks where there is nothing to draw, and leaves a dot where a mark stands alone", () => {
    const marks = [
      { x: 0, y: 1 },
      { x: 10, y: null },
      { x: 20, y: 3 },
      { x: 30, y: null },
      { x: 40, y: 5 },
      { x: 50, y: 6 },
    ];
    expect(outline(marks)).toBe("M0 1h0M20 3h0M40 5L50 6");
  });

  it("keeps the extremes of each pixel column and drops the rest", () => {
    const marks = [5, 1, 4, 9, 3, 6].map((y, i) => ({ x: 10 + i / 100, y }));
    expect(outline(marks)).toBe("M10 5L10 1L10 9L10.1 6");
  });

  it("draws 100,000 marks on 300 pixels with at most four a column", () => {
    const marks = Array.from({ length: 100_000 }, (_, i) => ({ x: (300 * i) / 99_999, y: (i * 7919) % 200 }));
    expect(outline(marks).match(/[ML]/g)!.length).toBeLessThanOrEqual(4 * 301);
  });
});
