import type { ChartScene } from "@cj-tech-master/excelts/chart";

/**
 * Mends what the renderer leaves undone in a chart's texts: figures get their thousands' separators, the title of the
 * axis at the left stands clear of them, and the categories of a line stand under its points, which run from edge to
 * edge of the plot. `points` is how many
 * a line has; undefined for a chart that is none.
 */
export function mendLabels(svg: string, scene: ChartScene, points: number | undefined): string {
  return svg.replace(TEXT, (_, x: string, y: string, rest: string, text: string) => {
    const at = (label: { x: number; y: number }) => near(label.x, +x) && near(label.y, +y);
    const besidePlot = +x < scene.plot.x && scene.axisTitles.some(at);
    const underLine = points !== undefined && points > 1 && scene.xLabels.some(at);
    const moved = besidePlot ? AT_EDGE : underLine ? underPoint(+x, scene.plot, points) : x;
    const figures = [...scene.yLabels, ...scene.secondaryYLabels].some(at) ? /^-?\d{4,}/ : /^-?\d{5,}/;
    const shown = grouped(text, figures);
    return `<text x="${moved}" y="${y}"${rest.replace(` ${x} ${y})`, ` ${moved} ${y})`)}>${shown}<`;
  });
}

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
