import type { ChartModel } from "@cj-tech-master/excelts/chart";
import { buildChartScene, renderChartSvg } from "@cj-tech-master/excelts/chart";
import { withRoomForFigures } from "./figures";
import { mendLabels } from "./labels";
import { withLineColors } from "./line-colors";
import type { Anchor } from "../place";
import { withScales } from "./scale";

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
  const options = { width, height, ...(chart.title !== undefined && { title: chart.title }) };
  const model = laidOut(withLineColors(withoutPointLegend(chart.model)), options);
  const svg = mendLabels(renderChartSvg(model, options), buildChartScene(model, options), model);
  return `data:image/svg+xml;charset=utf-8,${encodeURIComponent(withFonts(svg))}`;
}

/** Scaled as Excel does, and with room for its figures. */
function laidOut(model: ChartModel, options: { width: number; height: number; title?: string }): ChartModel {
  const scaled = withScales(model, buildChartScene(model, options).plot);
  return withRoomForFigures(scaled, buildChartScene(scaled, options), options.width);
}

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
