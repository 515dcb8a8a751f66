import { tickTexts } from "./tickTexts";
import type { TickText } from "./tickTexts";
import { outline } from "./outline";
import type { Mark } from "./outline";
import { linearScale, roundedExtent, ticks } from "./scale";
import type { Scale } from "./scale";
import type { Series } from "./series";

/** The rectangle that the line is drawn in, in pixels. */
export interface Frame {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** A chart in pixels, ready to draw. */
export interface Layout {
  frame: Frame;
  x: Scale;
  y: Scale;
  xTicks: TickText[];
  yTicks: TickText[];
  path: string;
  /** The points themselves, where there are few enough to tell them apart. */
  dots: { x: number; y: number }[];
  current?: Mark;
  markAt(index: number): Mark;
}

const mostDots = 60;
const pixelsPerCharacter = 6;

/** Lays a series out in a drawing of the given size. */
export function layout(series: Series, width: number, height: number): Layout {
  const { x: xs, y: ys, current, culture } = series;
  const ends = [xs[0]!, xs[xs.length - 1]!] as const;
  const [low, high] = ends[0] < ends[1] ? ends : [ends[1], ends[0]];
  const [bottom, top] = roundedExtent(isWithin(current.x, low, high) ? [...drawable(ys), current.y] : ys);
  const yTicks = tickTexts(ticks(bottom, top, 5), series.yAxis.numberFormat, culture);
  const left = 10 + pixelsPerCharacter * Math.max(...yTicks.map(({ text }) => text.length));
  const frame = { left, right: width - 14, top: 10, bottom: height - 24 };
  const x =
    low < high
      ? linearScale(low, high, frame.left, frame.right)
      : linearScale(low - 1, low + 1, frame.left, frame.right);
  const y = linearScale(bottom, top, frame.bottom, frame.top);
  const markAt = (i: number): Mark => ({ x: x.at(xs[i]!), y: ys[i] === null ? null : y.at(ys[i]!) });
  const marks = Array.from(ys, (_, i) => markAt(i));
  return {
    frame,
    x,
    y,
    xTicks: tickTexts(
      ticks(x.low, x.high, (frame.right - frame.left) / 60),
      series.xAxis.numberFormat,
      culture,
    ),
    yTicks,
    path: outline(marks),
    dots: marks.length <= mostDots ? marks.filter(isDrawn) : [],
    ...(isWithin(current.x, low, high) && {
      current: { x: x.at(current.x), y: current.y === null ? null : y.at(current.y) },
    }),
    markAt,
  };
}

const isWithin = (value: number, low: number, high: number): boolean => value >= low && value <= high;

const isDrawn = (mark: Mark): mark is { x: number; y: number } => mark.y !== null;

const drawable = (ys: Series["y"]): (number | null)[] => ys.filter((y) => y !== null);
