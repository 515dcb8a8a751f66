import { NUM } from "./errors";
import { toFifteenDigits } from "./numberText";
import { finite } from "./finite";
import type { Scalar } from "./value";

/** Half away from zero, of a number that is not negative. */
export const halfAway = (size: number): number => Math.floor(size + 0.5);

/**
 * Rounds the size of a number at a decimal place, its sign kept; negative places round tens and hundreds.
 * The scaled number is taken to 15 digits first, so that 1.115 at two places is 1.12 as its digits say.
 */
export function atDigits(x: number, digits: number, round: (size: number) => number): Scalar {
  if (x === 0 || digits > 300) return x;
  if (digits < -308) return round === Math.ceil ? NUM : 0;
  const plain = digits >= 0 && digits < POWERS.length ? atPlainDigits(Math.abs(x), digits, round) : undefined;
  if (plain !== undefined) return x < 0 ? -plain + 0 : plain;
  const scaled = shifted(Math.abs(x), digits);
  if (scaled >= 1e15) return x;
  return finite(Math.sign(x) * shifted(round(toFifteenDigits(scaled)), -digits));
}

/** Powers of ten that a double holds exactly, as far as they are useful. */
const POWERS = Array.from({ length: 16 }, (_, i) => Number(`1e${i}`));

/** The same by plain multiplication, where the scaled number is not so near a whole or half that digits decide. */
function atPlainDigits(size: number, digits: number, round: (size: number) => number): number | undefined {
  const scaled = size * POWERS[digits]!;
  if (scaled >= 1e12) return undefined;
  const doubled = 2 * scaled;
  if (Math.abs(doubled - Math.round(doubled)) <= 1e-14 * scaled + 1e-300) return undefined;
  return round(scaled) / POWERS[digits]!;
}

/** x · 10^places, exact where the digits allow: the text's exponent is moved, nothing is multiplied. */
function shifted(x: number, places: number): number {
  const [mantissa, exponent = "0"] = String(x).split("e");
  return Number(`${mantissa}e${Number(exponent) + places}`);
}
