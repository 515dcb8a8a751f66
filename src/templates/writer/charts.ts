import type { Worksheet } from "@cj-tech-master/excelts";
import type { PlacedChart } from "../page";

const ticks = { majorTickMark: "none", minorTickMark: "none" } as const;

/** Adds a native chart to a sheet. Its text alternative is written into the drawing part afterwards. */
export function addChart(sheet: Worksheet, chart: PlacedChart): void {
  const axes = {
    categoryAxis: { title: chart.categoryTitle, lineColor: "8A8D91", ...ticks },
    valueAxis: {
      title: chart.valueTitle,
      numFmt: chart.valueFormat,
      numFmtLinked: false,
      majorGridlines: true,
      ...(chart.kind === "stacked" && { min: 0 }),
      lineColor: "D9DEE5",
      ...ticks,
    },
  };
  const kind =
    chart.kind === "stacked"
      ? ({ type: "bar", barDir: "col", grouping: "stacked", overlap: 100, gapWidth: 80 } as const)
      : ({ type: "line", grouping: "standard", showMarker: false } as const);
  sheet.addChart(
    {
      ...kind,
      ...axes,
      title: chart.title,
      showLegend: true,
      legendPosition: "r",
      series: chart.series.map(({ label, values, color }) => ({
        name: label,
        categories: chart.categories,
        values,
        ...(chart.kind === "stacked" ? { fill: color } : { line: color, lineWidth: 2 }),
      })),
    },
    {
      tl: { col: chart.from.column, row: chart.from.row },
      br: { col: chart.to.column, row: chart.to.row },
      editAs: "oneCell",
    },
  );
}
