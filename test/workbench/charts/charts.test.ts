import { describe, expect, it } from "vitest";
import type { Scalar } from "../../../src/formula/value";
import { placeAxes } from "../../../src/workbench/charts/drawer/axis-places";
import { readAxisTitles } from "../../../src/workbench/charts/drawer/axis-titles";
import { refreshCaches } from "../../../src/workbench/charts/drawer/caches";
import { chartPicture } from "../../../src/workbench/charts/drawer/drawing";
import { anchorOf, anchorOver, boxOf } from "../../../src/workbench/charts/place";
import { requestedChart } from "../../../src/workbench/charts/drawer/requested";

const source = { sheet: "R&D's", top: 0, left: 0, bottom: 2, right: 2 };

describe("a chart's values", () => {
  const read = (reference: string): Scalar[] | undefined =>
    reference === "Model!$A$1:$A$4" ? [1.5, null, { error: "#N/A" }, "text"] : undefined;

  it("are read anew wherever a reference stands: blanks and errors are gaps, text is 0", () => {
    const model = {
      series: [{ val: { numRef: { formula: "Model!$A$1:$A$4", cache: { formatCode: "0", points: [] } } } }],
    };
    refreshCaches(model, read);
    expect(model.series[0]!.val.numRef.cache).toEqual({
      formatCode: "0",
      pointCount: 4,
      points: [1.5, null, null, 0].map((value, index) => ({ index, value })),
    });
  });

  it("stay as they came where the reference can't be read", () => {
    const cache = { points: [{ index: 0, value: 7 }] };
    const model = { val: { numRef: { formula: "[1]Other!A1", cache } } };
    refreshCaches(model, read);
    expect(model.val.numRef.cache).toBe(cache);
  });
});

it("Categories that are texts are read as such, whatever the file calls them", () => {
  const model = { cat: { numRef: { formula: "Model!$A$1:$A$2" } } };
  refreshCaches(model, () => ["North", "South"]);
  expect(model.cat).toMatchObject({
    strRef: { cache: { points: [{ value: "North" }, { value: "South" }] } },
  });
  expect(model.cat.numRef).toBeUndefined();
});

it.each([
  ["col", "b", "l"],
  ["bar", "l", "b"],
])("Two axes on one side are parted by the kind of chart: %s", (barDir, first, second) => {
  const axes = [
    { axId: 10, axPos: "l", crossAx: 100 },
    { axId: 100, axPos: "l", crossAx: 10 },
  ];
  const model = { chart: { plotArea: { axes, chartTypes: [{ barDir }] } } };
  placeAxes(model as unknown as Parameters<typeof placeAxes>[0]);
  expect(axes.map(({ axPos }) => axPos)).toEqual([first, second]);
});

describe("a chart's place", () => {
  const measures = { columnWidth: (column: number) => (column === 1 ? 0 : 100), rowHeight: () => 20 };

  it("is between the corners of its anchor, hidden columns left out", () => {
    const anchor = anchorOf({
      tl: { nativeCol: 0, nativeColOff: 95_250, nativeRow: 1, nativeRowOff: 0 },
      br: { nativeCol: 3, nativeColOff: 0, nativeRow: 5, nativeRowOff: 47_625 },
    });
    expect(boxOf(anchor, measures)).toEqual({ left: 10, top: 20, width: 190, height: 85 });
  });

  it("may be a size from a corner, or apart from the cells", () => {
    const tl = { nativeCol: 2, nativeColOff: 0, nativeRow: 0, nativeRowOff: 0 };
    const ext = { width: 100, height: 50 };
    expect(boxOf(anchorOf({ tl, ext }), measures)).toEqual({ left: 100, top: 0, width: 100, height: 50 });
    expect(boxOf(anchorOf({ tl, ext, pos: { x: 1, y: 1 } }), measures)).toMatchObject({
      left: 1,
      top: 1,
    });
  });

  it("is beside the source where a program names none", () => {
    expect(boxOf(anchorOver(undefined, source), measures)).toMatchObject({ left: 300, top: 0 });
  });
});

describe("a chart from a file", () => {
  const model = requestedChart({ type: "column", source });
  const [axis] = model.chart.plotArea.axes!;
  const runs = "<a:p><a:r><a:t>Cost &amp; gain,</a:t></a:r><a:r><a:t> USD</a:t></a:r></a:p>";
  axis!.title = { rawTx: `<c:tx><c:rich>${runs}</c:rich></c:tx>` } as NonNullable<typeof axis>["title"];
  readAxisTitles(model);

  it("has the title of its upright axis at the edge, clear of the figures", () => {
    const upright = requestedChart({ type: "column", source });
    const axis = upright.chart.plotArea.axes!.find(({ axPos }) => axPos === "l")!;
    axis.title = { rawTx: "<a:p><a:r><a:t>USD</a:t></a:r></a:p>" } as typeof axis.title & object;
    readAxisTitles(upright);
    const chart = { id: "c", sheet: "S", title: "T", anchor: anchorOver(undefined, source), model: upright };
    const [, x, turn] = /<text x="([\d.]+)"[^>]*transform="([^"]*)"[^>]*>USD</.exec(
      decodeURIComponent(chartPicture(chart, 480, 300)),
    )!;
    expect(Number(x)).toBeLessThan(20);
    expect(turn).toContain(` ${x} `);
  });

  it("shows the titles of its axes", () => {
    const chart = { id: "c", sheet: "S", title: "T", anchor: anchorOver(undefined, source), model };
    expect(decodeURIComponent(chartPicture(chart, 480, 300))).toContain(">Cost &amp; gain, USD<");
  });
});

describe("a chart that a program asks for", () => {
  it("refers to its cells: the first row are names, the first column categories", () => {
    const text = JSON.stringify(requestedChart({ type: "line", title: "Cost", source }));
    expect(text).toContain("'R&D''s'!$A$2:$A$3");
    expect(text).toContain("'R&D''s'!$C$1");
  });

  const drawn = (type: "column" | "line" | "scatter", categories: Scalar[], values: number[]) => {
    const model = requestedChart({ type, title: "Cost & gain", source });
    refreshCaches(model, (reference) =>
      reference.endsWith("$1") ? ["USD"] : reference.includes("$A$") ? categories : values,
    );
    const chart = { id: "c", sheet: "S", title: "Cost & gain", anchor: anchorOver(undefined, source), model };
    return decodeURIComponent(chartPicture(chart, 480, 300));
  };

  it("is drawn with its title and the thousands apart", () => {
    const svg = drawn("column", ["a", "b"], [1_000, 12_000]);
    expect(svg).toContain("Cost &amp; gain");
    expect(svg).toContain(">2,000<");
    expect(svg).toContain(">12,000<");
  });

  it.each(["column", "line", "scatter"] as const)("has texts in fonts that each system has: %s", (type) => {
    const svg = drawn(type, [1, 2], [1_000, 12_000]);
    const fonts = [...svg.matchAll(/font-family="([^"]*)"/g)].map(([, font]) => font);
    expect(fonts.length).toBeGreaterThan(4);
    expect([...new Set(fonts)]).toEqual(["'Segoe UI', Arial, 'Liberation Sans', sans-serif"]);
  });

  it("writes a long category on two lines", () => {
    const svg = drawn("column", ["a card with its own cores", "b"], [1, 2]);
    const lines = [...svg.matchAll(/<tspan[^>]*>([^<]*)</g)].map(([, line]) => line);
    expect(lines).toEqual(["a card with its own cores", "b"]);
    const narrow = drawn(
      "column",
      [..."abcd"].map((one) => `${one} card with own cores`),
      [1, 2, 3, 4],
    );
    expect(narrow).toMatch(/<tspan[^>]*>a card with own<\/tspan><tspan[^>]*>cores</);
  });

  it("has the points of a scatter at their numbers", () => {
    const svg = drawn("scatter", [0, 10, 100], [1, 2, 3]);
    const [first, second, third] = [...svg.matchAll(/<circle cx="([\d.]+)"/g)].map(([, x]) => Number(x));
    expect((second! - first!) / (third! - first!)).toBeCloseTo(0.1, 3);
  });

  it("has the categories of a line under its points, years as years", () => {
    const svg = drawn("line", [2026, 2027, 2028], [10_000, 20_000, 15_000]);
    const points = [...svg.matchAll(/<circle cx="([\d.]+)"/g)].slice(0, 3).map(([, x]) => Number(x));
    const labels = [2026, 2027, 2028].map((year) =>
      Number(new RegExp(`<text x="([\\d.]+)"[^>]*>${year}<`).exec(svg)?.[1]),
    );
    expect(points).toHaveLength(3);
    labels.forEach((x, i) => expect(x).toBeCloseTo(points[i]!, 1));
  });
});

describe("a series of points", () => {
  const drawn = (type: "scatter" | "column", spPr: object) => {
    const model = requestedChart({ type, source });
    refreshCaches(model, (reference) => (reference.endsWith("$1") ? ["DPU"] : [1, 2]));
    for (const { series } of model.chart.plotArea.chartTypes)
      for (const one of series) Object.assign(one, { spPr });
    const chart = { id: "c", sheet: "R&D's", title: "Saving", anchor: anchorOver(undefined, source), model };
    return decodeURIComponent(chartPicture(chart, 480, 300));
  };
  const line = `<a:ln w="25400"><a:solidFill><a:srgbClr val="B5432E"/></a:solidFill></a:ln>`;
  const fill = `<a:solidFill><a:srgbClr val="1F3864"/></a:solidFill>`;

  it("has the color of its line, as the file gives it", () => {
    expect(drawn("scatter", { _rawXml: `<c:spPr>${line}</c:spPr>` })).toMatch(/#B5432E/i);
  });

  it("has the color of its fill where there is one, and a column has no other", () => {
    const both = drawn("scatter", { _rawXml: `<c:spPr>${fill}${line}</c:spPr>` });
    expect(both).toMatch(/#1F3864/i);
    expect(drawn("column", { _rawXml: `<c:spPr>${fill}</c:spPr>` })).toMatch(/#1F3864/i);
  });
});
