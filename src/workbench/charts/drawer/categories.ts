import type { ChartModel, ChartScene } from "@cj-tech-master/excelts/chart";

/** Mean width of a letter in the labels' size of 10 pixels, and what stays free between two of them. */
const LETTER = 5.2;
const GAP = 6;

/**
 * The one or two lines of a category at the bottom of a chart, by its place among the labels: the renderer cuts all
 * after twelve letters. Undefined where it shows all whole, and where labels are turned or some left out.
 */
export function categoryLines(
  { xLabels, plot }: ChartScene,
  model: ChartModel,
): ((label: number) => string[]) | undefined {
  const categories = categoriesOf(model);
  const isLevel = xLabels.every(({ rotate }) => !rotate);
  if (!isLevel || xLabels.length !== categories.length) return undefined;
  if (xLabels.every(({ text }, i) => text === categories[i])) return undefined;
  const letters = Math.floor((plot.width / categories.length - GAP) / LETTER);
  return (label) => onTwoLines(categories[label]!, letters);
}

/** The categories of the first series that has any. */
function categoriesOf(model: ChartModel): string[] {
  for (const { series } of model.chart.plotArea.chartTypes)
    for (const { cat } of series as { cat?: { strRef?: { cache?: Cache } } }[]) {
      const points = cat?.strRef?.cache?.points ?? [];
      if (points.length > 0) return points.map(({ value }) => String(value ?? ""));
    }
  return [];
}

interface Cache {
  points: readonly { value: unknown }[];
}

/** Broken between words as late as the first line allows; a second that is too long is cut. */
function onTwoLines(text: string, letters: number): string[] {
  if (text.length <= letters) return [text];
  const space = text.lastIndexOf(" ", letters);
  if (space <= 0) return [cut(text, letters)];
  return [text.slice(0, space), cut(text.slice(space + 1), letters)];
}

const cut = (text: string, letters: number): string =>
  text.length <= letters ? text : `${text.slice(0, Math.max(1, letters - 1)).trimEnd()}…`;
