import type { Worksheet } from "@cj-tech-master/excelts";
import type { PlacedChart } from "./page";

type AddChart = Parameters<Worksheet["addChart"]>[0];

const ticks = { majorTickMark: "none", minorTickMark: "none" } as const;

/**
 * Adds a native chart to a sheet. Its text alternative is written into the drawing part afterwards.
 * @param isBelowZero whether any of its figures is below 0
 */
export function addChart(sheet: Worksheet, chart: PlacedChart, isBelowZero: boolean): void {
  const common = {
    title: chart.title,
    showLegend: chart.series.length > 1,
    legendPosition: "r",
    categoryAxis: { title: chart.categoryTitle, lineColor: "8A8D91", ...ticks },
    valueAxis: {
      title: chart.valueTitle,
      numFmt: chart.valueFormat,
      numFmtLinked: false,
      majorGridlines: true,
      // bars that do not begin at 0 would show more than there is
      ...(chart.kind !== "lines" && !isBelowZero && { min: 0 }),
      lineColor: "D9DEE5",
      ...ticks,
    },
  } as const;
  const options = chart.kind === "lines" ? lines(chart, common) : bars(chart, common);
  sheet.addChart(options, {
    tl: { col: chart.from.column, row: chart.from.row },
    br: { col: chart.to.column, row: chart.to.row },
    editAs: "oneCell",
  });
}

const bars = ({ kind, series, categories }: PlacedChart, common: object): AddChart =>
  ({
    ...common,
    type: "bar",
    barDir: "col",
    ...(kind === "stacked" ? { grouping: "stacked", overlap: 100 } : { grouping: "clustered" }),
    gapWidth: 80,
    series: series.map(({ label, values, color }) => ({ name: label, categories, values, fill: color })),
  }) as AddChart;

/** Over a measured axis, so that points upon one another end a line. */
const lines = ({ series, categories }: PlacedChart, common: object): AddChart =>
  ({
    ...common,
    type: "scatter",
    scatterStyle: "lineMarker",
    series: series.map(({ label, values, color }) => ({
      name: label,
      xValues: categories,
      values,
      line: color,
      lineWidth: 2,
      smooth: false,
      marker: { symbol: "circle", size: 5, fill: color },
    })),
  }) as AddChart;
