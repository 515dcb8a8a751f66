import type { ChartModel, ChartScene } from "@cj-tech-master/excelts/chart";

/** A figure's baseline is so far below what it stands for. */
const BASELINE = 3;

/**
 * The figures of the scaled axis at the left by their height, with the decimals that its step has; undefined where
 * there is no such axis. The renderer gives them one decimal at most.
 */
export function uprightFigures(
  plot: ChartScene["plot"],
  model: ChartModel,
): ((y: number) => string) | undefined {
  const axis = model.chart.plotArea.axes?.find(({ axPos, delete: isGone }) => axPos === "l" && !isGone);
  if (axis?.axisType !== "val" || axis.scaling?.orientation === "maxMin") return undefined;
  const { majorUnit: step, scaling: { min, max } = {} } = axis;
  if (step === undefined || min === undefined || max === undefined) return undefined;
  const decimals = decimalsOf(step);
  const format = new Intl.NumberFormat("en-US", {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });
  return (y) => {
    const value = max - ((y - BASELINE - plot.y) / plot.height) * (max - min);
    return format.format(min + Math.round((value - min) / step) * step + 0);
  };
}

const MOST_DECIMALS = 12;

function decimalsOf(step: number): number {
  for (let decimals = 0; decimals < MOST_DECIMALS; decimals++)
    if (Number(step.toFixed(decimals)) === step) return decimals;
  return MOST_DECIMALS;
}

/** Where the widest figure begins: beside the title of its axis, or the chart's edge. */
const BESIDE_TITLE = 24;
const BESIDE_EDGE = 8;
const FROM_PLOT = 8;
/** Widths in the figures' size of 10 pixels. */
const DIGIT = 5.7;
const POINT = 2.8;

/** The model with its plot moved to the right where the figures at its left would reach the title or the edge. */
export function withRoomForFigures(model: ChartModel, scene: ChartScene, width: number): ChartModel {
  const { plotArea } = model.chart;
  const figureAt = uprightFigures(scene.plot, model);
  if (!figureAt || plotArea.layout?.manualLayout) return model;
  const widest = Math.max(0, ...scene.yLabels.map(({ y }) => widthOf(figureAt(y))));
  const isTitled = scene.axisTitles.some(({ x }) => x < scene.plot.x);
  const left = (isTitled ? BESIDE_TITLE : BESIDE_EDGE) + widest + FROM_PLOT;
  const moved = left - scene.plot.x;
  if (moved <= 0) return model;
  const edge = { xMode: "edge", wMode: "edge" } as const;
  const manualLayout = { ...edge, x: left / width, w: (scene.plot.width - moved) / width };
  return { ...model, chart: { ...model.chart, plotArea: { ...plotArea, layout: { manualLayout } } } };
}

const widthOf = (figure: string): number =>
  [...figure].reduce((width, letter) => width + (/[.,]/.test(letter) ? POINT : DIGIT), 0);
