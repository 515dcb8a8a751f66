import { inCapitals } from "../capitals";
import type { Line } from "../line";
import { compare, compareNumbers } from "../coerce";
import { isError, type Scalar } from "../value";

/** Which value a search takes where none equals. */
export type Nearest = "exact" | "smaller" | "larger" | "wildcard";

/** True when a text has Excel's wildcards: ? one character, * any, ~ before any character for itself. */
export const hasWildcards = (text: string): boolean => /[?*~]/.test(text);

/** A text with wildcards as a test of whole texts, without regard to case. */
export function wildcardTest(pattern: string): (text: string) => boolean {
  const parts = partsOf(pattern);
  return (text) => {
    const whole = inCapitals(text);
    const [first, last] = [parts[0]!, parts.at(-1)!];
    if (parts.length === 1) return whole.length === first.length && isAt(first, whole, 0);
    if (!isAt(first, whole, 0)) return false;
    const end = whole.length - last.length;
    const at = placeOfRest(parts.slice(1, -1), whole, first.length);
    return at !== undefined && at <= end && isAt(last, whole, end);
  };
}

/** Where a pattern with wildcards is first found in a text, from a position on, without regard to case; -1 for nowhere. */
export function wildcardPlace(pattern: string, text: string, from: number): number {
  const parts = partsOf(pattern);
  const whole = inCapitals(text);
  // where the first part is found first, the others have the most room behind it
  const start = placeOf(parts[0]!, whole, from);
  if (start === undefined) return -1;
  return placeOfRest(parts.slice(1), whole, start + parts[0]!.length) === undefined ? -1 : start;
}

/** Characters in order, undefined for any one. */
type Part = readonly (string | undefined)[];

/** The parts of a pattern between its asterisks: each is looked for behind the one before, so nothing is tried twice. */
function partsOf(pattern: string): Part[] {
  const parts: (string | undefined)[][] = [[]];
  const characters = inCapitals(pattern);
  for (let i = 0; i < characters.length; i++) {
    const character = characters[i]!;
    const next = characters[i + 1];
    if (character === "~") {
      // it takes the next as it is; with nothing behind it it stands for nothing
      if (next !== undefined) parts.at(-1)!.push(next);
      i++;
    } else if (character === "*") parts.push([]);
    else parts.at(-1)!.push(character === "?" ? undefined : character);
  }
  return parts;
}

function isAt(part: Part, text: string, at: number): boolean {
  if (at < 0 || at + part.length > text.length) return false;
  for (let i = 0; i < part.length; i++) if (part[i] !== undefined && part[i] !== text[at + i]) return false;
  return true;
}

function placeOf(part: Part, text: string, from: number): number | undefined {
  if (!part.includes(undefined)) {
    const at = text.indexOf(part.join(""), from);
    return at < 0 ? undefined : at;
  }
  for (let at = from; at + part.length <= text.length; at++) if (isAt(part, text, at)) return at;
  return undefined;
}

/** Where the last of the parts ends, each at its first place behind the one before; undefined where one is missing. */
function placeOfRest(parts: readonly Part[], text: string, from: number): number | undefined {
  let at = from;
  for (const part of parts) {
    const found = placeOf(part, text, at);
    if (found === undefined) return undefined;
    at = found + part.length;
  }
  return at;
}

/** True when a cell holds what is looked for: the same type, numbers to 15 digits, texts without regard to case. */
export function isSame(sought: Scalar, value: Scalar): boolean {
  if (sought === null || value === null) return sought === value;
  if (typeof sought !== typeof value || isError(value)) return false;
  return compare(sought, value) === 0;
}

/**
 * Looks through values one by one.
 * @param backward from the last to the first
 * @returns the position from 0, -1 when nothing is found
 */
export function search(
  sought: Scalar,
  values: readonly Scalar[],
  nearest: Nearest,
  backward = false,
): number {
  const matches =
    // letter by letter, so that ß is not ss, though the two are equal
    nearest === "wildcard" && typeof sought === "string"
      ? textTest(wildcardTest(sought))
      : (value: Scalar) => isSame(sought, value);
  let best = -1;
  for (let step = 0; step < values.length; step++) {
    const at = backward ? values.length - 1 - step : step;
    const value = values[at]!;
    if (matches(value)) return at;
    if (nearest === "exact" || nearest === "wildcard" || value === null || isError(value)) continue;
    if (isCloser(sought, value, best < 0 ? undefined : values[best], nearest)) best = at;
  }
  return best;
}

const textTest =
  (test: (text: string) => boolean) =>
  (value: Scalar): boolean =>
    typeof value === "string" && test(value);

function isCloser(
  sought: Scalar,
  value: Scalar,
  best: Scalar | undefined,
  nearest: "smaller" | "larger",
): boolean {
  const sign = nearest === "smaller" ? 1 : -1;
  if (sign * order(value, sought) > 0) return false;
  return best === undefined || sign * order(value, best) > 0;
}

/**
 * Halves sorted values, as Excel does: values of another type than the sought one are passed over; at one that equals
 * it the halving ends, and the last of those equal side by side counts. So values out of order are found, or missed,
 * as Excel finds and misses them.
 * @param descending sorted from the largest down
 * @param mixed compares values of every type, numbers before texts before truth values, and passes over none
 * @returns the last position (ascending: of what is not larger; descending: not smaller), -1 when there is none
 */
export function halve(
  sought: Scalar,
  { values, length }: Pick<Line, "values" | "length">,
  descending = false,
  mixed = false,
): number {
  const sign = descending ? -1 : 1;
  const isPassedOver = (value: Scalar) =>
    mixed ? value === null && sought !== null : typeof value !== typeof sought;
  let low = 0;
  let high = length - 1;
  let found = -1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    let at = middle;
    const end = Math.min(high, values.length - 1);
    while (at <= end && isPassedOver(values[at]!)) at++;
    // beyond its values a line is blank
    if (at > end && (at > high || isPassedOver(null))) {
      high = middle - 1;
      continue;
    }
    if (at > end) return length - 1;
    const side = sign * order(values[at]!, sought);
    if (side === 0) return lastOfRun(sought, values, at, isPassedOver);
    if (side < 0) {
      found = at;
      low = at + 1;
    } else high = middle - 1;
  }
  return found;
}

/** The last of equal values side by side, whatever is passed over among them. */
function lastOfRun(
  sought: Scalar,
  values: readonly Scalar[],
  from: number,
  isPassedOver: (value: Scalar) => boolean,
): number {
  let last = from;
  for (let at = from + 1; at < values.length; at++) {
    if (isPassedOver(values[at]!)) continue;
    if (order(values[at]!, sought) !== 0) break;
    last = at;
  }
  return last;
}

/** Orders a value and what is looked for; a blank that is looked for is larger than all else. */
function order(a: Scalar, b: Scalar): number {
  if (b === null) return a === null ? 0 : -1;
  if (typeof a === "number" && typeof b === "number") return compareNumbers(a, b);
  const result = compare(a, b);
  return typeof result === "number" ? result : NaN;
}
