import { nearest } from "../choice";
import { ModelError } from "../error";
import { quoted } from "../quote";

/**
 * Efficiency of a power supply by load, as its 80 PLUS level demands at 230 V internal redundant: certified points
 * (load share, efficiency), lowest first. Sources: tomshardware.com/uk/reviews/80-plus-psu-efficiency,4848-2.html;
 * ruby (2025): techspot.com/news/108077-new-80-plus-ruby-psu-efficiency-rating-exceeds.html.
 */
export type PsuCurve = readonly (readonly [load: number, efficiency: number])[];

const levels: Readonly<Record<string, PsuCurve>> = {
  bronze: [
    [0.2, 0.81],
    [0.5, 0.85],
    [1, 0.81],
  ],
  silver: [
    [0.2, 0.85],
    [0.5, 0.89],
    [1, 0.85],
  ],
  gold: [
    [0.2, 0.88],
    [0.5, 0.92],
    [1, 0.88],
  ],
  platinum: [
    [0.2, 0.9],
    [0.5, 0.94],
    [1, 0.91],
  ],
  titanium: [
    [0.1, 0.9],
    [0.2, 0.94],
    [0.5, 0.96],
    [1, 0.91],
  ],
  ruby: [
    [0.05, 0.9],
    [0.1, 0.91],
    [0.2, 0.95],
    [0.5, 0.965],
    [1, 0.92],
  ],
};

/** The names of the 80 PLUS levels. */
export const ratingNames: readonly string[] = Object.keys(levels);

/** The curve of an 80 PLUS level, by its name. */
export function parseRating(text: string): PsuCurve {
  const name = text.trim().toLowerCase();
  if (Object.hasOwn(levels, name)) return levels[name]!;
  const near = nearest(name, ratingNames);
  const hint = near.length > 0 ? ` Nearest: ${near.join(", ")}.` : "";
  const known = `Known: ${ratingNames.join(", ")}.`;
  throw new ModelError("value", `rating is ${quoted(text)}, which is unknown. ${known}${hint}`, "rating");
}

/**
 * What a supply loses at a load share from 0 to 1, as a share of its rated watts. Efficiency is linear between the
 * certified points; below the lowest the loss in watts stays what it is there.
 */
export function lossAt(curve: PsuCurve, load: number): number {
  const [lowest] = curve;
  if (load <= lowest![0]) return lowest![0] / lowest![1] - lowest![0];
  return load / efficiencyBetween(curve, load) - load;
}

function efficiencyBetween(curve: PsuCurve, load: number): number {
  for (let k = 1; k < curve.length; k++) {
    const [left, low] = curve[k - 1]!;
    const [right, high] = curve[k]!;
    if (load <= right) return low + ((load - left) / (right - left)) * (high - low);
  }
  return curve.at(-1)![1];
}
