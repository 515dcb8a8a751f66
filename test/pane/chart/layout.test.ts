import { describe, expect, it } from "vitest";
import { describePoint, describeSeries } from "../../../src/pane/chart/describe";
import { layout } from "../../../src/pane/chart/layout";
import type { Series } from "../../../src/pane/chart/series";

const series = (change: Partial<Series> = {}): Series => ({
  x: [1, 2, 3],
  y: [10, null, 30],
  gapText: () => "#N/A",
  xAxis: { title: "Price (USD)", numberFormat: "0" },
  yAxis: { title: "Cost (USD)", numberFormat: "0" },
  current: { x: 2, y: 20 },
  culture: { decimal: ".", group: "," },
  ...change,
});

describe("layout", () => {
  it("draws every point within the frame, and a gap where there is no number", () => {
    const { frame, dots, markAt } = layout(series(), 318, 220);
    expect(dots).toHaveLength(2);
    for (const { x, y } of dots) {
      expect(x >= frame.left && x <= frame.right).toBe(true);
      expect(y >= frame.top && y <= frame.bottom).toBe(true);
    }
    expect(markAt(1).y).toBeNull();
  });

  it("marks where the workbook stands, if that is in the chart", () => {
    expect(layout(series(), 318, 220).current).toMatchObject({
      x: expect.any(Number),
      y: expect.any(Number),
    });
    expect(layout(series({ current: { x: 5, y: 20 } }), 318, 220).current).toBeUndefined();
    expect(layout(series({ current: { x: 2, y: null } }), 318, 220).current).toMatchObject({ y: null });
  });

  it("runs from left to right whichever way the sweep ran", () => {
    const { markAt } = layout(series({ x: [3, 2, 1] }), 318, 220);
    expect(markAt(0).x).toBeGreaterThan(markAt(2).x);
  });

  it("draws a single point and one without any number", () => {
    expect(layout(series({ x: [2], y: [10] }), 318, 220).dots).toHaveLength(1);
    expect(layout(series({ x: [2], y: [null], current: { x: 9, y: null } }), 318, 220).path).toBe("");
  });
});

describe("a chart in words", () => {
  it("says what over what, from where to where", () => {
    expect(describeSeries(series())).toBe(
      "Chart of Cost (USD) by Price (USD): from 10 at 1 to 30 at 3. Arrow keys read the points.",
    );
    expect(describePoint(series(), 1)).toBe("#N/A at 2");
  });
});
