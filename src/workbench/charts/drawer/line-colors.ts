import type { ChartModel } from "@cj-tech-master/excelts/chart";
import { getSpPrFillColor, getSpPrLine, parseSpPr } from "@cj-tech-master/excelts/chart";

type Group = ChartModel["chart"]["plotArea"]["chartTypes"][number];
type Series = Group["series"][number];

/** The model with its lines in the colors that the file gives: the renderer takes a series' color from its fill alone. */
export function withLineColors(model: ChartModel): ChartModel {
  const { plotArea } = model.chart;
  const chartTypes = plotArea.chartTypes.map((group) =>
    LINES.has(group.type) ? ({ ...group, series: group.series.map(inLineColor) } as Group) : group,
  );
  return { ...model, chart: { ...model.chart, plotArea: { ...plotArea, chartTypes } } };
}

const LINES = new Set(["line", "scatter", "radar"]);

function inLineColor(series: Series): Series {
  const { spPr } = series;
  const color = spPr && !getSpPrFillColor(spPr) && getSpPrLine(spPr)?.color;
  return color ? { ...series, spPr: { ...parseSpPr(spPr), fill: { solid: color } } } : series;
}
