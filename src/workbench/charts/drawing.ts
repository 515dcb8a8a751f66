import type { ChartModel } from "@cj-tech-master/excelts/chart";
import { renderChartSvg } from "@cj-tech-master/excelts/chart";
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
export function chartPicture({ model, title }: SheetChart, width: number, height: number): string {
  const svg = renderChartSvg(model, { width, height, ...(title !== undefined && { title }) });
  return `data:image/svg+xml;charset=utf-8,${encodeURIComponent(grouped(withFonts(svg)))}`;
}

/** The renderer asks for Arial alone, which Linux lacks. */
const withFonts = (svg: string) =>
  svg.replaceAll('font-family="Arial"', `font-family="'Segoe UI', Arial, 'Liberation Sans', sans-serif"`);

/** The renderer writes the figures of an axis without the thousands' separators of their number format. */
const grouped = (svg: string) =>
  svg.replace(
    />(-?\d{5,})(?=(\.\d+)?<)/g,
    (_, digits: string) => `>${Number(digits).toLocaleString("en-US")}`,
  );
