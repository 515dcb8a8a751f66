import { roundStep } from "../../sweep/round-step";

/** A step may be this share of what the number of ticks asks for. */
const NEAR = 0.75;

/** Maps numbers of an interval to pixels. */
export interface Scale {
  low: number;
  high: number;
  at(value: number): number;
}

/** A linear scale from [low, high] to the pixels [start, end]; low < high. */
export function linearScale(low: number, high: number, start: number, end: number): Scale {
  // halved, so that the span of the largest numbers does not overflow
  const span = high / 2 - low / 2;
  return { low, high, at: (value) => start + ((value / 2 - low / 2) / span) * (end - start) };
}

/** Round numbers (1, 2, 5 times a power of ten) within [low, high], about `count` of them. */
export function ticks(low: number, high: number, count: number): number[] {
  const step = roundStep((high / 2 - low / 2) / (count / 2), NEAR);
  const first = Math.ceil(low / step - 1e-9);
  const last = Math.floor(high / step + 1e-9);
  return Array.from({ length: last - first + 1 }, (_, i) => Number(((first + i) * step).toPrecision(12)));
}

/** The interval that holds all numbers, widened to the round steps around it; null entries are skipped. */
export function roundedExtent(values: Iterable<number | null>): [low: number, high: number] {
  let low = Infinity;
  let high = -Infinity;
  for (const value of values) {
    if (value === null) continue;
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  if (low > high) return [0, 1];
  if (low === high) return aroundOne(low);
  const step = roundStep((high / 2 - low / 2) / 2.5, NEAR);
  return [Math.floor(low / step + 1e-9) * step, Math.ceil(high / step - 1e-9) * step];
}

function aroundOne(value: number): [number, number] {
  const margin = value === 0 ? 1 : Math.abs(value) / 10;
  return [value - margin, value + margin];
}
