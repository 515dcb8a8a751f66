import type { NumberCulture } from "../../workbook/excel";

/** What a chart shows: y over x, with what the axes are called and how their numbers are written. */
export interface Series {
  x: ArrayLike<number>;
  /** null where there is no number: a gap in the line. */
  y: readonly (number | null)[];
  /** Said of a gap: the error's text. */
  gapText: (index: number) => string;
  xAxis: Axis;
  yAxis: Axis;
  /** Where the workbook stands; marked when x lies within the chart. */
  current: { x: number; y: number | null };
  culture: NumberCulture;
}

export interface Axis {
  title: string;
  numberFormat: string;
}
