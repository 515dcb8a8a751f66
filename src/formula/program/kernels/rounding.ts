import { atDigits, halfAway } from "../../decimals";
import { isError } from "../../value";
import { MIXED, NUMBER, numberAt, numberTag, ERROR_NUM } from "../block";
import type { Kernel } from "./kernel";

/** How far from a boundary a scaled number must be for plain arithmetic to be sure of its digit. */
const SURE = 1e-6;
/** Powers of ten that a double holds exactly. */
const exactPowers = Array.from({ length: 16 }, (_, digits) => Number(`1e${digits}`));

/**
 * Rounds at decimal places. Away from the boundary between two results multiplication is sure of the digit; near
 * it, and for places or sizes out of the ordinary, the decimal digits decide (decimals.ts).
 */
const atPlaces =
  (round: (size: number) => number, boundary: number): Kernel =>
  (n, out, [x, places], texts) => {
    out.kind = MIXED;
    let faulted = 0;
    for (let i = 0; i < n; i++) {
      const tag = numberTag(x!, i, texts) || numberTag(places!, i, texts);
      out.tags[i] = tag;
      out.values[i] = 0;
      faulted |= tag;
      if (tag !== 0) continue;
      const value = rounded(numberAt(x!, i, texts), Math.trunc(numberAt(places!, i, texts)), round, boundary);
      if (Number.isNaN(value)) faulted |= out.tags[i] = ERROR_NUM;
      else out.values[i] = value;
    }
    if (faulted === 0) out.kind = NUMBER;
  };

function rounded(x: number, digits: number, round: (size: number) => number, boundary: number): number {
  const power = digits >= 0 ? exactPowers[digits] : undefined;
  const size = Math.abs(x);
  if (power !== undefined && size * power < 1e9) {
    const scaled = size * power;
    const toBoundary = Math.abs(scaled - Math.floor(scaled) - boundary);
    if (toBoundary > SURE && toBoundary < 1 - SURE) return (Math.sign(x) * round(scaled)) / power;
  }
  const exact = atDigits(x, digits, round);
  return isError(exact) ? Number.NaN : (exact as number);
}

/** ROUND and its like. */
export const rounding = {
  ROUND: atPlaces(halfAway, 0.5),
  ROUNDUP: atPlaces(Math.ceil, 0),
  ROUNDDOWN: atPlaces(Math.floor, 0),
} satisfies Record<string, Kernel>;
