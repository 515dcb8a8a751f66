import { fault, type Lanes, type TextLanes } from "../vector";
import type { Argument } from "./argument";

/** A text argument's meanings, one for each distinct text, and its lanes with refused texts faulted. */
export interface Meanings {
  readonly lanes: Lanes;
  readonly meanings: readonly unknown[];
}

/** Parses each distinct text once; undefined for an argument that is no choice. */
export function meaningsOf(
  argument: Argument,
  index: number,
  operand: Lanes | readonly Lanes[],
): Meanings | undefined {
  if (argument.kind !== "choice") return undefined;
  const { texts, ...lanes } = operand as TextLanes;
  const refused = new Set<number>();
  const meanings = texts.map((text, code) => {
    try {
      return argument.parse(text);
    } catch {
      refused.add(code);
      return undefined;
    }
  });
  if (refused.size === 0) return { lanes, meanings };
  const faults = lanes.faults?.slice() ?? new Uint8Array(lanes.values.length);
  lanes.values.forEach((code, i) => {
    if (refused.has(code)) faults[i] ||= fault("value", index);
  });
  return { lanes: { ...lanes, faults }, meanings };
}

/** No name is so long: what is longer is none of them, misspelled. */
const longestTyped = 100;

/** The known names nearest to what was typed, at most three, best first: for "did you mean". */
export function nearest(typed: string, known: readonly string[]): string[] {
  const text = typed.trim().toLowerCase();
  if (text === "" || text.length > longestTyped) return [];
  const furthest = Math.max(2, Math.floor(text.length / 3));
  return known
    .map((name) => ({ name, distance: closeness(text, name.toLowerCase(), furthest) }))
    .filter(({ distance }) => distance <= furthest)
    .sort((a, b) => a.distance - b.distance)
    .slice(0, 3)
    .map(({ name }) => name);
}

/** Letters to change, to the whole name or to a part of it between hyphens; a part counts one more. */
function closeness(text: string, name: string, furthest: number): number {
  const whole = editDistance(text, name, furthest);
  const parts = name.split("-").map((part) => editDistance(text, part, furthest - 1) + 1);
  return Math.min(whole, ...parts);
}

/** Levenshtein's distance: the fewest single-letter changes from one text to the other; more than `furthest` is Infinity. */
function editDistance(a: string, b: string, furthest: number): number {
  if (Math.abs(a.length - b.length) > furthest) return Infinity;
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const change = previous[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      current.push(Math.min(change, previous[j]! + 1, current[j - 1]! + 1));
      least = Math.min(least, current[j]!);
    }
    if (least > furthest) return Infinity;
    previous = current;
  }
  return previous[b.length]!;
}
