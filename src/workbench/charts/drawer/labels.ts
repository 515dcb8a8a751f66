import type { ChartModel, ChartScene } from "@cj-tech-master/excelts/chart";
import { categoryLines } from "./categories";
import { uprightFigures } from "./figures";

/**
 * Mends what the renderer leaves undone in a chart's texts: figures get their decimals and thousands' separators, the
 * title of the axis at the left stands clear of them, the categories of a line stand under its points, which run from
 * edge to edge of the plot, and a long category is written on two lines.
 */
export function mendLabels(svg: string, scene: ChartScene, model: ChartModel): string {
  const points = linePoints(model);
  const figureAt = uprightFigures(scene.plot, model);
  const linesOf = categoryLines(scene, model);
  return svg.replace(TEXT, (_, x: string, y: string, rest: string, text: string) => {
    const at = (label: { x: number; y: number }) => near(label.x, +x) && near(label.y, +y);
    const besidePlot = +x < scene.plot.x && scene.axisTitles.some(at);
    const category = scene.xLabels.findIndex(at);
    const underLine = points !== undefined && points > 1 && category >= 0;
    const moved = besidePlot ? AT_EDGE : underLine ? underPoint(+x, scene.plot, points) : x;
    const isFigure = scene.yLabels.some(at);
    const figures = isFigure || scene.secondaryYLabels.some(at) ? /^-?\d{4,}/ : /^-?\d{5,}/;
    const shown = (isFigure && figureAt?.(+y)) || grouped(text, figures);
    const attributes = rest.replace(` ${x} ${y})`, ` ${moved} ${y})`);
    const lines = category < 0 ? undefined : linesOf?.(category);
    if (!lines) return `<text x="${moved}" y="${y}"${attributes}>${shown}<`;
    const spans = lines.map((line, i) => `<tspan x="${moved}" dy="${i * LINE}">${escaped(line)}</tspan>`);
    return `<text x="${moved}" y="${+y - RAISED}"${attributes}>${spans.join("")}<`;
  });
}

/** Between two lines of a category, and by how much the first is raised, so that they end above the axis's title. */
const LINE = 11;
const RAISED = 5;

const escaped = (text: string) =>
  text.replace(/[&<>]/g, (letter) => ({ "&": "&amp;", "<": "&lt;" })[letter] ?? "&gt;");

/** How many points the longest series of a line or area chart has; undefined for any other chart. */
function linePoints(model: ChartModel): number | undefined {
  const groups = model.chart.plotArea.chartTypes;
  if (!groups.every(({ type }) => type === "line" || type === "area")) return undefined;
  return Math.max(...groups.flatMap(({ series }) => series.map((one) => pointsOf(one))), 0);
}

const pointsOf = (series: object) =>
  (series as { val?: { numRef?: { cache?: { points: unknown[] } } } }).val?.numRef?.cache?.points.length ?? 0;

/** The middle of a line of text at the chart's left edge. */
const AT_EDGE = "14";

const TEXT = /<text x="([-\d.]+)" y="([-\d.]+)"([^>]*)>([^<]*)</g;

/** Positions are written with two decimals. */
const near = (a: number, b: number) => Math.abs(a - b) < 0.01;

/** A figure and nothing else: a category that is a year keeps its four digits. */
const grouped = (text: string, figures: RegExp) =>
  /^-?\d+(\.\d+)?$/.test(text)
    ? text.replace(figures, (digits) => Number(digits).toLocaleString("en-US"))
    : text;

/** From the middle of the category's share of the plot to its point. */
function underPoint(x: number, plot: ChartScene["plot"], points: number): string {
  const index = ((x - plot.x) / plot.width) * points - 0.5;
  return (plot.x + (index / (points - 1)) * plot.width).toFixed(2);
}
