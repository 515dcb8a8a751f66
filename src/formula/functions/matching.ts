import { compare, compareNumbers } from "../coerce";
import { isError, type Scalar } from "../value";

/** Which value a search takes where none equals. */
export type Nearest = "exact" | "smaller" | "larger" | "wildcard";

/** True when a text has Excel's wildcards: ? one character, * any, ~ before any character for itself. */
export const hasWildcards = (text: string): boolean => /[?*~]/.test(text);

/** A text with wildcards as a test of whole texts, without regard to case. */
export function wildcardTest(pattern: string): (text: string) => boolean {
  const expression = new RegExp(`^${wildcardSource(pattern)}$`, "i");
  return (text) => expression.test(text);
}

/** A text with wildcards as a regular expression's source. */
export const wildcardSource = (pattern: string): string =>
  pattern.replace(/~[\s\S]?|[?*]|[\\^$.|+()[\]{}]/g, (found) => {
    if (found === "?") return "[\\s\\S]";
    if (found === "*") return "[\\s\\S]*";
    return found.replace(/^~/, "").replace(/[\\^$.|?*+()[\]{}]/, "\\$&");
  });

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
    nearest === "wildcard" && typeof sought === "string" && hasWildcards(sought)
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
export function halve(sought: Scalar, values: readonly Scalar[], descending = false, mixed = false): number {
  const sign = descending ? -1 : 1;
  const isPassedOver = (value: Scalar) => (mixed ? value === null : typeof value !== typeof sought);
  let low = 0;
  let high = values.length - 1;
  let found = -1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    let at = middle;
    while (at >= low && isPassedOver(values[at]!)) at--;
    if (at < low) {
      low = middle + 1;
      continue;
    }
    const side = sign * order(values[at]!, sought);
    if (side === 0) return lastOfRun(sought, values, at, isPassedOver);
    if (side < 0) {
      found = at;
      low = middle + 1;
    } else high = at - 1;
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

function order(a: Scalar, b: Scalar): number {
  if (typeof a === "number" && typeof b === "number") return compareNumbers(a, b);
  const result = compare(a, b);
  return typeof result === "number" ? result : NaN;
}
