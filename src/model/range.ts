import { fault } from "../vector";
import type { ListArgument, NumberArgument } from "./argument";

type Ranged = NumberArgument | ListArgument;

/** Marks each lane outside the declared range as #VALUE! of argument `index`, unless it is faulted already. */
export function checkRange(argument: Ranged, index: number) {
  const { min, max, above = false, whole = false } = argument;
  const broken = fault("value", index);
  const mayBeLeftOut = argument.kind === "number" && Number.isNaN(argument.default);
  return (n: number, values: Float64Array, faults: Uint8Array): void => {
    let good = 1;
    for (let i = 0; i < n; i++) {
      const value = values[i]!;
      good &= value >= min && value <= max ? 1 : 0;
      good &= above && value === min ? 0 : 1;
      good &= whole && Math.floor(value) !== value ? 0 : 1;
    }
    if (good === 1) return;
    for (let i = 0; i < n; i++) {
      const isLeftOut = mayBeLeftOut && Number.isNaN(values[i]!);
      if (!isLeftOut && !inRange(argument, values[i]!)) faults[i] ||= broken;
    }
  };
}

/** True when the declaration allows the value. */
export function inRange({ min, max, above = false, whole = false }: Ranged, value: number): boolean {
  return value >= min && value <= max && !(above && value === min) && !(whole && Math.floor(value) !== value);
}

/** The allowed range in words: "above 0 and at most 1", "a whole number, at least 0". */
export function rangeInWords({ min, max, above = false, whole = false }: Ranged): string {
  const low = above ? `above ${min}` : `at least ${min}`;
  const bounded =
    max === Number.MAX_VALUE ? low : above ? `${low} and at most ${max}` : `from ${min} to ${max}`;
  return whole ? `a whole number, ${bounded}` : bounded;
}

/**
 * Why a value is refused: the argument, the value, the range; a 0 that may be a blank cell says so, and which `part` of
 * a call or table may be left out instead.
 */
export function outOfRange(argument: Ranged, value: number, part: "argument" | "row" = "argument"): string {
  const mayBeBlank = value === 0 && argument.above;
  const blank = mayBeBlank ? ` — blank? Type a number, or leave the ${part} out` : "";
  return `${argument.name} is ${value}${blank}. Allowed: ${rangeInWords(argument)}${unitInWords(argument.unit)}.`;
}

/** A unit behind a number: " W"; nothing for shares and plain numbers. */
export const unitInWords = (unit: string): string => (unit === "1" ? "" : ` ${unit}`);
