import { isAlike, type Unit } from "./unit";
import { quoted } from "../model";

/** Turns a number of one unit into one of another. */
export type Conversion = (value: number) => number;

/** The conversion between two units; undefined when they do not measure the same, or in two currencies. */
export function conversion(from: Unit, to: Unit): Conversion | undefined {
  if (!isAlike(from.powers, to.powers) || areTwoCurrencies(from, to)) return undefined;
  const more = from.over * to.under;
  const less = from.under * to.over;
  const [start, end] = [from.offset ?? 0, to.offset ?? 0];
  // by the factor that is above 1, since that is the one that is often whole
  if (more >= less) {
    const factor = more / less;
    const shift = plain(start * factor - end);
    return (value) => value * factor + shift;
  }
  const factor = less / more;
  const shift = plain(start - end * factor);
  return (value) => (value + shift) / factor;
}

/** Why there is none, with both units as typed. */
export function refusal(from: Typed, to: Typed): string {
  if (isAlike(from.unit.powers, to.unit.powers))
    return `from is in ${from.unit.currency}, to in ${to.unit.currency}. Currencies are not converted.`;
  return `from ${quoted(from.text)} is ${kind(from.unit)}, to ${quoted(to.text)} is ${kind(to.unit)}. Units of one kind convert.`;
}

interface Typed {
  readonly text: string;
  readonly unit: Unit;
}

const kind = ({ measures }: Unit): string => measures || "a plain number";

const areTwoCurrencies = (a: Unit, b: Unit): boolean =>
  a.currency !== undefined && b.currency !== undefined && a.currency !== b.currency;

/** Without what binary fractions add: 32, not 32.00000000000006. */
const plain = (shift: number): number => Number(shift.toPrecision(12));
