import type { ChartModel, NumberDataSource } from "@cj-tech-master/excelts/chart";
import { buildChartScene, renderChartSvg } from "@cj-tech-master/excelts/chart";
import { mendLabels } from "./labels";
import type { Anchor } from "./place";

/** A chart of the workbook on show. */
export interface SheetChart {
  id: string;
  sheet: string;
  title: string | undefined;
  anchor: Anchor;
  /** Its values are rewritten after each calculation. */
  model: ChartModel;
}

/**
 * A chart as the address of a picture. A picture, not elements of the page: whatever text a file puts into
 * a chart stays text, and it is sharp at every zoom.
 */
export function chartPicture(chart: SheetChart, width: number, height: number): string {
  const model = withoutPointLegend(chart.model);
  const options = { width, height, ...(chart.title !== undefined && { title: chart.title }) };
  const scene = buildChartScene(model, options);
  const svg = mendLabels(renderChartSvg(model, options), scene, linePoints(model));
  return `data:image/svg+xml;charset=utf-8,${encodeURIComponent(withFonts(svg))}`;
}

/** How many points the longest series of a line or area chart has. */
function linePoints(model: ChartModel): number | undefined {
  const groups = model.chart.plotArea.chartTypes;
  if (!groups.every(({ type }) => type === "line" || type === "area")) return undefined;
  return Math.max(...groups.flatMap(({ series }) => series.map((one) => pointsOf(one))), 0);
}

const pointsOf = (series: object) =>
  ("val" in series ? (series.val as NumberDataSource | undefined) : undefined)?.numRef?.cache?.points
    .length ?? 0;

/** The renderer lists a lone series' categories in the legend, as only a pie's are. */
function withoutPointLegend(model: ChartModel): ChartModel {
  const groups = model.chart.plotArea.chartTypes;
  const lone = groups.reduce((sum, { series }) => sum + series.length, 0) === 1;
  if (!lone || groups.some(({ type }) => /pie|doughnut/i.test(type))) return model;
  const { legend: _, ...chart } = model.chart;
  return { ...model, chart };
}

/** The renderer asks for Arial alone, which Linux lacks. */
const withFonts = (svg: string) =>
  svg.replaceAll('font-family="Arial"', `font-family="'Segoe UI', Arial, 'Liberation Sans', sans-serif"`);
