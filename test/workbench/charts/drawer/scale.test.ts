import type { ChartModel } from "@cj-tech-master/excelts/chart";
import { describe, expect, it } from "vitest";
import type { Scalar } from "../../../../src/formula/value";
import { refreshCaches } from "../../../../src/workbench/charts/drawer/caches";
import { chartPicture } from "../../../../src/workbench/charts/drawer/drawing";
import { anchorOver } from "../../../../src/workbench/charts/place";
import { requestedChart } from "../../../../src/workbench/charts/drawer/requested";
import { withScales } from "../../../../src/workbench/charts/drawer/scale";

const plot = { x: 60, y: 50, width: 400, height: 200 };

/** A chart of columns with a series for each list of values. */
function columns(
  series: readonly Scalar[][],
  grouping: "clustered" | "stacked" | "percentStacked",
): ChartModel {
  const source = { sheet: "Costs", top: 0, left: 0, bottom: series[0]!.length, right: series.length };
  const model = requestedChart({ type: "column", source });
  refreshCaches(model, (reference) => {
    const column = reference.charCodeAt("Costs!$".length) - 66;
    if (reference.endsWith("$1")) return [`series ${column}`];
    return column < 0 ? series[0]!.map((_, i) => `category ${i}`) : series[column];
  });
  for (const group of model.chart.plotArea.chartTypes) Object.assign(group, { grouping });
  return model;
}

const valueAxis = (model: ChartModel) =>
  model.chart.plotArea.axes!.find((axis) => axis.axisType === "val")! as Extract<
    NonNullable<ChartModel["chart"]["plotArea"]["axes"]>[number],
    { axisType: "val" }
  >;

const scaleOf = (model: ChartModel) => {
  const { majorUnit, scaling } = valueAxis(withScales(model, plot));
  return [scaling?.min, scaling?.max, majorUnit];
};

describe("a value axis", () => {
  it("ends with a figure above the highest stack", () => {
    expect(
      scaleOf(
        columns(
          [
            [2, 3, 1],
            [4, 5, 2],
          ],
          "stacked",
        ),
      ),
    ).toEqual([0, 9, 1]);
  });

  it("has the highest single value below its last figure where nothing is stacked", () => {
    expect(
      scaleOf(
        columns(
          [
            [2, 3, 1],
            [4, 5, 2],
          ],
          "clustered",
        ),
      ),
    ).toEqual([0, 6, 1]);
  });

  it("leaves a twentieth of the span above a value that is a figure itself, as Excel does", () => {
    expect(scaleOf(columns([[100, 40]], "clustered"))).toEqual([0, 120, 20]);
  });

  it("goes below 0 for what is negative, stacked apart from what is not", () => {
    expect(scaleOf(columns([[-300], [-100], [150]], "stacked"))).toEqual([-500, 200, 100]);
    expect(scaleOf(columns([[-30, -20]], "clustered"))).toEqual([-35, 0, 5]);
  });

  it("keeps an end or a step that the file gives", () => {
    const capped = columns([[100, 40]], "clustered");
    valueAxis(capped).scaling = { max: 90 };
    expect(scaleOf(capped)).toEqual([0, 90, 20]);
    const stepped = columns([[100, 40]], "clustered");
    valueAxis(stepped).majorUnit = 25;
    expect(scaleOf(stepped)).toEqual([0, 125, 25]);
  });

  it.each<[string, ChartModel]>([
    ["shares of a whole", columns([[1], [2]], "percentStacked")],
    ["no values", columns([[null, null]], "clustered")],
  ])("is left alone for %s", (_, model) => {
    expect(scaleOf(model)).toEqual([undefined, undefined, undefined]);
  });
});

describe("a chart of points", () => {
  const source = { sheet: "Saving", top: 0, left: 0, bottom: 6, right: 1 };
  const scale = (at: string, width: number, years = [0, 1, 2, 3, 4, 5]) => {
    const model = requestedChart({ type: "scatter", source });
    refreshCaches(model, (reference) => {
      if (reference.endsWith("$1")) return ["DPU"];
      return reference.includes("$A$") ? years : [-50, -30, -10, 10, 30, 50];
    });
    const axes = withScales(model, { ...plot, width }).chart.plotArea.axes!;
    const { majorUnit, scaling } = axes.find(({ axPos }) => axPos === at) as ReturnType<typeof valueAxis>;
    return [scaling?.min, scaling?.max, majorUnit];
  };

  it("has both axes scaled", () => {
    expect(scale("l", 400)).toEqual([-60, 60, 20]);
    expect(scale("b", 400)).toEqual([0, 6, 1]);
  });

  it("begins at 0 unless all its points are far from it", () => {
    expect(scale("b", 400, [2, 5])).toEqual([0, 6, 1]);
    // Excel's line is drawn where the least is five sixths of the largest
    expect(scale("b", 400, [82, 100])).toEqual([0, 120, 20]);
    expect(scale("b", 400, [84, 100])[0]).toBeGreaterThan(0);
    expect(scale("b", 400, [2026, 2030])).toEqual([2024, 2031, 1]);
  });

  it("has fewer figures where there is less room, and not more on a long axis", () => {
    expect(scale("b", 100)).toEqual([0, 6, 2]);
    expect(scale("b", 1600)).toEqual([0, 6, 1]);
  });
});

describe("a chart's picture", () => {
  const picture = (model: ChartModel) => {
    const source = { sheet: "Costs", top: 0, left: 0, bottom: 2, right: 2 };
    const chart = { id: "c", sheet: "Costs", title: "Cost", anchor: anchorOver(undefined, source), model };
    return decodeURIComponent(chartPicture(chart, 480, 300));
  };
  /** Each text with its place. */
  const textsOf = (svg: string) =>
    [...svg.matchAll(/<text x="([\d.]+)" y="([\d.]+)"[^>]*>(.*?)<\/text>/g)].map(([, x, y, text]) => ({
      x: Number(x),
      y: Number(y),
      text: text!,
    }));

  it("has every bar of a stack below the highest figure", () => {
    const svg = picture(
      columns(
        [
          [200, 310],
          [180, 333],
        ],
        "stacked",
      ),
    );
    const top = textsOf(svg).find(({ text }) => text === "700")!;
    const bars = [
      ...svg.matchAll(/<rect x="[\d.]+" y="([\d.]+)" width="[\d.]+" height="[\d.]+"[^>]*fill="#/g),
    ];
    expect(bars.length).toBeGreaterThanOrEqual(4);
    for (const [, y] of bars.filter(([, y]) => Number(y) > 0)) expect(Number(y)).toBeGreaterThan(top.y - 3);
  });

  it("gives figures the decimals that their step has", () => {
    const texts = textsOf(picture(columns([[0.21, 0.34]], "clustered"))).map(({ text }) => text);
    expect(texts).toEqual(expect.arrayContaining(["0.00", "0.05", "0.35", "0.40"]));
  });

  it("moves aside for long figures", () => {
    const left = (values: number[]) =>
      Math.max(
        ...textsOf(picture(columns([values], "clustered")))
          .filter(({ text }) => text === "0")
          .map(({ x }) => x),
      );
    expect(left([4e11])).toBeGreaterThan(left([40]) + 15);
  });

  it("has long categories on two lines, broken between words", () => {
    const model = columns([[1, 2, 3, 4]], "clustered");
    refreshCaches(model, (reference) =>
      reference.includes("$A$")
        ? ["Server, standard NIC", "Server, <Smart> NIC", "Server, DPU", "Incomprehensibilities"]
        : undefined,
    );
    const texts = textsOf(picture(model)).map(({ text }) => text.replace(/<\/tspan><tspan[^>]*>/, " | "));
    const shown = texts.map((text) => text.replace(/<[^>]*>/g, ""));
    expect(shown).toEqual(
      expect.arrayContaining([
        "Server, standard | NIC",
        "Server, &lt;Smart&gt; | NIC",
        "Server, DPU",
        expect.stringMatching(/^Incompre\w*…$/),
      ]),
    );
  });
});
