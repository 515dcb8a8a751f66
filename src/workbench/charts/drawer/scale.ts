import type { ChartModel, ChartScene } from "@cj-tech-master/excelts/chart";
import { roundStep } from "../../../sweep/round-step";

type Axis = NonNullable<ChartModel["chart"]["plotArea"]["axes"]>[number];
type ValueAxis = Extract<Axis, { axisType: "val" }>;
type Group = ChartModel["chart"]["plotArea"]["chartTypes"][number];

/** Least room of a figure along an axis, in pixels: an upright one, a level one and a letter more of it. */
const UPRIGHT = 24;
const LEVEL = 26;
const LETTER = 6;
/** Most figures along a level axis, however long it is. */
const MOST_LEVEL = 9;

/**
 * The model with its value axes scaled as Excel does it by itself: from one figure to another, round steps apart, so
 * that no bar rises above the last, and the largest value stays a twentieth of the span below it. An end that the file
 * gives is kept; axes with both ends are left alone, as are logarithmic ones and those of shares (which end at 100%).
 * @param plot where the values are drawn, which tells how many figures find room
 */
export function withScales(model: ChartModel, plot: ChartScene["plot"]): ChartModel {
  const { plotArea } = model.chart;
  const axes = (plotArea.axes ?? []).map((axis) => {
    if (axis.axisType !== "val" || isGiven(axis)) return axis;
    const groups = plotArea.chartTypes.filter((group) =>
      valueAxesOf(group, plotArea.axes ?? []).includes(axis),
    );
    const isUpright = axis.axPos === "l" || axis.axPos === "r";
    const extent = extentOf(groups, isUpright);
    if (!extent) return axis;
    const figures = Math.max(2, isUpright ? Math.floor(plot.height / UPRIGHT) : across(extent, plot.width));
    const step = axis.majorUnit ?? roundStep((extent.high - extent.low) / figures);
    return { ...axis, majorUnit: step, scaling: { ...axis.scaling, ...endsOf(extent, step, axis.scaling) } };
  });
  return { ...model, chart: { ...model.chart, plotArea: { ...plotArea, axes } } };
}

/** How many figures find room side by side. */
function across({ low, high }: Extent, width: number): number {
  const letters = Math.max(...[low, high].map((end) => Math.round(end).toLocaleString("en-US").length));
  return Math.min(MOST_LEVEL, Math.floor(width / (LEVEL + LETTER * letters)));
}

const isGiven = ({ scaling }: ValueAxis): boolean =>
  (scaling?.min !== undefined && scaling.max !== undefined) || scaling?.logBase !== undefined;

/** The axes along which a group's values are drawn: two where each point has two. */
function valueAxesOf(group: Group, axes: readonly Axis[]): Axis[] {
  const ids: readonly number[] = ("axisIds" in group && group.axisIds) || [];
  const own = axes.filter(({ axId, axisType }) => axisType === "val" && ids.includes(axId));
  return hasPoints(group) ? own : own.slice(0, 1);
}

const hasPoints = ({ type }: Group): boolean => type === "scatter" || type === "bubble";

interface Extent {
  low: number;
  high: number;
}

/**
 * From the least to the largest that is drawn; undefined where there is nothing or it is no amount. 0 is included, but
 * for points that all lie far to the right of it.
 */
function extentOf(groups: readonly Group[], isUpright: boolean): Extent | undefined {
  const grouping = (group: Group) => ("grouping" in group ? group.grouping : undefined);
  if (groups.some((group) => grouping(group) === "percentStacked")) return undefined;
  const isAcross = !isUpright && groups.some(hasPoints);
  const drawn = groups.flatMap((group) => {
    const series = group.series.map((one) => valuesOf(one, isAcross));
    return grouping(group) === "stacked" ? stackedEnds(series) : series.flat();
  });
  let [low, high] = [0, 0];
  for (const value of drawn) {
    if (value < low) low = value;
    else if (value > high) high = value;
  }
  const least = drawn.reduce((found, value) => Math.min(found, value), high);
  if (isAcross && least < high && least > FAR * high) low = least - (high - least) / 2;
  return low < high ? { low, high } : undefined;
}

/** Excel leaves 0 out where all values are within a sixth of the largest. */
const FAR = 5 / 6;

/** A series' values at their places, or how far right its points are; what is no number counts as 0. */
function valuesOf(series: object, isAcross: boolean): number[] {
  const { val, xVal, yVal } = series as Record<"val" | "xVal" | "yVal", Reference | undefined>;
  const values: number[] = [];
  for (const { index, value } of (isAcross ? xVal : (val ?? yVal))?.numRef?.cache?.points ?? [])
    values[index] = typeof value === "number" && Number.isFinite(value) ? value : 0;
  return Array.from(values, (value) => value ?? 0);
}

interface Reference {
  numRef?: { cache?: { points: readonly { index: number; value: unknown }[] } };
}

/** Both ends of each stack: what is negative hangs below 0. */
function stackedEnds(series: readonly (readonly number[])[]): number[] {
  const count = Math.max(0, ...series.map(({ length }) => length));
  const ends: number[] = [];
  for (let i = 0; i < count; i++) {
    const stack = series.map((values) => values[i] ?? 0);
    ends.push(sum(stack.filter((value) => value > 0)), sum(stack.filter((value) => value < 0)));
  }
  return ends;
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** The ends of a scale around an extent, whole steps apart. */
function endsOf(
  { low, high }: Extent,
  step: number,
  given: ValueAxis["scaling"],
): { min: number; max: number } {
  const margin = (high - low) / 20;
  const steps = (count: number) => Number((count * step).toPrecision(12));
  const below = low < 0 ? low - margin : low;
  const min = given?.min ?? steps(Math.floor(below / step));
  const above = high > 0 ? high + margin : 0;
  return { min, max: given?.max ?? min + steps(Math.max(1, Math.ceil((above - min) / step))) };
}
