import type { ChartModel, ChartScene } from "@cj-tech-master/excelts/chart";

type Axis = NonNullable<ChartModel["chart"]["plotArea"]["axes"]>[number];
type ValueAxis = Extract<Axis, { axisType: "val" }>;
type Group = ChartModel["chart"]["plotArea"]["chartTypes"][number];

/** Least room of a figure along an axis, in pixels: an upright one, a level one. */
const UPRIGHT = 24;
const LEVEL = 70;

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
    const groups = plotArea.chartTypes.filter((group) => valueAxisOf(group, plotArea.axes ?? []) === axis);
    const extent = extentOf(groups);
    if (!extent) return axis;
    const isUpright = axis.axPos === "l" || axis.axPos === "r";
    const figures = Math.max(2, Math.floor(isUpright ? plot.height / UPRIGHT : plot.width / LEVEL));
    const step = axis.majorUnit ?? roundStep((extent.high - extent.low) / figures);
    return { ...axis, majorUnit: step, scaling: { ...axis.scaling, ...endsOf(extent, step, axis.scaling) } };
  });
  return { ...model, chart: { ...model.chart, plotArea: { ...plotArea, axes } } };
}

const isGiven = ({ scaling }: ValueAxis): boolean =>
  (scaling?.min !== undefined && scaling.max !== undefined) || scaling?.logBase !== undefined;

/** The axis along which a group's values are drawn. */
function valueAxisOf(group: Group, axes: readonly Axis[]): Axis | undefined {
  const ids: readonly number[] = ("axisIds" in group && group.axisIds) || [];
  const own = axes.filter(({ axId }) => ids.includes(axId));
  if (group.type === "scatter" || group.type === "bubble")
    return own.find(({ axPos }) => axPos === "l" || axPos === "r");
  return own.find(({ axisType }) => axisType === "val");
}

interface Extent {
  low: number;
  high: number;
}

/** From the least to the largest that is drawn, 0 included; undefined where there is nothing or it is no amount. */
function extentOf(groups: readonly Group[]): Extent | undefined {
  const grouping = (group: Group) => ("grouping" in group ? group.grouping : undefined);
  if (groups.some((group) => grouping(group) === "percentStacked")) return undefined;
  const drawn = groups.flatMap((group) => {
    const series = group.series.map(valuesOf);
    return grouping(group) === "stacked" ? stackedEnds(series) : series.flat();
  });
  let [low, high] = [0, 0];
  for (const value of drawn) {
    if (value < low) low = value;
    else if (value > high) high = value;
  }
  return low < high ? { low, high } : undefined;
}

/** A series' values at their places; what is no number counts as 0. */
function valuesOf(series: object): number[] {
  const { val, yVal } = series as Record<"val" | "yVal", { numRef?: { cache?: Cache } } | undefined>;
  const values: number[] = [];
  for (const { index, value } of (val ?? yVal)?.numRef?.cache?.points ?? [])
    values[index] = typeof value === "number" && Number.isFinite(value) ? value : 0;
  return Array.from(values, (value) => value ?? 0);
}

interface Cache {
  points: readonly { index: number; value: unknown }[];
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
  const min = given?.min ?? (low < 0 ? steps(Math.floor((low - margin) / step)) : 0);
  const above = high > 0 ? high + margin : 0;
  return { min, max: given?.max ?? min + steps(Math.max(1, Math.ceil((above - min) / step))) };
}

/** The least of 1, 2, 5 times a power of ten that is no less. */
function roundStep(least: number): number {
  const decade = Number(`1e${Math.floor(Math.log10(least))}`);
  return [1, 2, 5].map((digit) => digit * decade).find((step) => step >= least * (1 - 1e-9)) ?? 10 * decade;
}
