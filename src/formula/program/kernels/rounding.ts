import { atDigits, halfAway } from "../../decimals";
import { isError } from "../../value";
import { type Block, ERROR_NUM, MIXED, NUMBER, numberAt, numberTag, settle } from "../block";
import type { Texts } from "../texts";
import type { Kernel } from "./kernel";

/** How far from a boundary a scaled number must be for plain arithmetic to be sure of its digit. */
export const SURE = 1e-6;
/** Scaled numbers up to this have their digits right in plain arithmetic. */
export const LARGEST = 1e9;
/** Powers of ten that a double holds exactly. */
const exactPowers = Array.from({ length: 16 }, (_, digits) => Number(`1e${digits}`));

/** What to multiply by to round at those places; undefined where only the decimal digits decide. */
export const plainPower = (places: number): number | undefined => exactPowers[Math.trunc(places)];

/** Which way a size is rounded, and at which fraction the result changes. */
interface Rounding {
  readonly round: (size: number) => number;
  readonly boundary: number;
}

/**
 * Rounds at decimal places. Away from the boundary between two results multiplication is sure of the digit; near
 * it, and for places or sizes out of the ordinary, the decimal digits decide (decimals.ts).
 */
function atPlaces({ round, boundary }: Rounding): Kernel {
  return (n, out, [x, places], texts) => {
    const power = places!.constant && places!.kind !== MIXED ? plainPower(places!.values[0]!) : undefined;
    if (power === undefined || x!.kind === MIXED) return roundLanes(n, out, x!, places!, texts, round);
    const values = x!.values;
    out.kind = NUMBER;
    for (let i = 0; i < n; i++) {
      const value = values[i]!;
      const scaled = Math.abs(value) * power;
      const whole = Math.floor(scaled);
      const distance = Math.abs(scaled - whole - boundary);
      const sure = scaled < LARGEST && (scaled === whole || (distance > SURE && distance < 1 - SURE));
      const size = sure ? round(scaled) / power : Number.NaN;
      out.values[i] = value < 0 ? -size : size;
    }
    // the lanes that were not sure
    for (let i = 0; i < n; i++)
      if (Number.isNaN(out.values[i])) {
        const exact = atDigits(values[i]!, Math.trunc(places!.values[0]!), round);
        if (isError(exact)) return roundLanes(n, out, x!, places!, texts, round);
        out.values[i] = exact as number;
      }
  };
}

/** The slow way: lane by lane, by the decimal digits. */
function roundLanes(
  n: number,
  out: Block,
  x: Block,
  places: Block,
  texts: Texts,
  round: Rounding["round"],
): void {
  for (let i = 0; i < n; i++) {
    const tag = numberTag(x, i, texts) || numberTag(places, i, texts);
    const exact =
      tag === 0 ? atDigits(numberAt(x, i, texts), Math.trunc(numberAt(places, i, texts)), round) : 0;
    out.tags[i] = tag || (isError(exact) ? ERROR_NUM : 0);
    out.values[i] = isError(exact) ? 0 : (exact as number);
  }
  settle(out, n);
}

/** ROUND and its like. */
export const rounding = {
  ROUND: atPlaces({ round: halfAway, boundary: 0.5 }),
  ROUNDUP: atPlaces({ round: Math.ceil, boundary: 0 }),
  ROUNDDOWN: atPlaces({ round: Math.floor, boundary: 0 }),
} satisfies Record<string, Kernel>;
