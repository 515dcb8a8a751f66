import type { SweepRange } from "./plan";
import { roundStep } from "./round-step";

/** The values an input may take; an end that is left out is open. */
export interface AllowedRange {
  low?: number;
  high?: number;
}

const mostSteps = 30;

/**
 * A range worth sweeping around an input's current value: half of it to twice it, within what is allowed,
 * in round steps (1, 2 or 5 times a power of ten), of which there are 12 to 30 where the range lets them.
 * A whole value of 2 or more is taken for a count, so its steps are whole as well.
 */
export function suggestRange(value: number, allowed: AllowedRange = {}): SweepRange {
  const [low, high] = roughRange(value, allowed);
  const isCount = Number.isInteger(value) && Math.abs(value) >= 2;
  const step = Math.max(roundStep((high - low) / mostSteps), isCount ? 1 : 0);
  const from = clamp(roundTo(Math.floor(low / step + 1e-9) * step, step), allowed);
  const to = clamp(roundTo(Math.ceil(high / step - 1e-9) * step, step), allowed);
  return { from, to, points: Math.max(2, Math.round((to - from) / step) + 1) };
}

/** The most steps between two ends that were given: fine enough to see where a result turns. */
const mostStepsWithin = 100;

/** The sweep from the lesser of two values to the greater, in round steps, whose ends are rounded inward. */
export function rangeWithin(one: number, other: number): SweepRange {
  const [low, high] = one < other ? [one, other] : [other, one];
  const step = roundStep((high - low) / mostStepsWithin);
  const from = roundTo(Math.ceil(low / step - 1e-9) * step, step);
  const to = roundTo(Math.floor(high / step + 1e-9) * step, step);
  return { from, to, points: Math.round((to - from) / step) + 1 };
}

function roughRange(value: number, allowed: AllowedRange): [number, number] {
  const around: [number, number] =
    value === 0
      ? [allowed.low ?? 0, allowed.high ?? 1]
      : value > 0
        ? [value / 2, value * 2]
        : [value * 2, value / 2];
  const low = clamp(around[0], allowed);
  const high = clamp(around[1], allowed);
  return low < high ? [low, high] : [low, low + (Math.abs(low) || 1)];
}

const clamp = (value: number, { low = -Infinity, high = Infinity }: AllowedRange): number =>
  Math.min(Math.max(value, low), high);

/** Clears the last bits that a product with a decimal step leaves. */
function roundTo(value: number, step: number): number {
  const decimals = Math.max(0, -Math.floor(Math.log10(step)));
  return decimals > 100 ? value : Number(value.toFixed(decimals));
}
