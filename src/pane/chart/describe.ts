import { formatAs } from "../numbers";
import { valueAt } from "./Readout";
import type { Series } from "./series";

/** A chart in a sentence, for those who don't see it: what over what, and where it begins and ends. */
export function describeSeries(series: Series): string {
  const last = series.x.length - 1;
  const { xAxis, yAxis } = series;
  return `Chart of ${yAxis.title} by ${xAxis.title}: from ${describePoint(series, 0)} to ${describePoint(series, last)}. Arrow keys read the points.`;
}

/** A point in words: "120 at 0.06". */
export const describePoint = (series: Series, index: number): string =>
  `${valueAt(series, index)} at ${formatAs(series.x[index]!, series.xAxis.numberFormat, series.culture)}`;
