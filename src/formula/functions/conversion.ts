import { NA } from "../errors";
import { finite } from "../finite";
import type { CellFunction } from "../scope";
import type { Scalar } from "../value";
import { define, numeric, strictNumber, text } from "./define";
import { PREFIXED, UNITS } from "./units";

/** CONVERT, by Excel's own units. */
export const conversion: Record<string, CellFunction> = numeric({
  CONVERT: define([strictNumber, text, text], ([value, from, to]) => converted(value, from, to)),
});

const PREFIXES: Readonly<Record<string, number>> = {
  ...{ Y: 1e24, Z: 1e21, E: 1e18, P: 1e15, T: 1e12, G: 1e9, M: 1e6, k: 1e3, h: 1e2, da: 10, e: 10 },
  ...{ d: 0.1, c: 1e-2, m: 1e-3, u: 1e-6, n: 1e-9, p: 1e-12, f: 1e-15, a: 1e-18, z: 1e-21, y: 1e-24 },
};
const BINARY: Readonly<Record<string, number>> = {
  ...{ ki: 2 ** 10, Mi: 2 ** 20, Gi: 2 ** 30, Ti: 2 ** 40 },
  ...{ Pi: 2 ** 50, Ei: 2 ** 60, Zi: 2 ** 70, Yi: 2 ** 80 },
};

/** What a unit's name stands for. */
interface Meaning {
  readonly kind: string;
  /** How many of the kind's base it is; temperatures go by name. */
  readonly size: number;
  readonly name: string;
}

function converted(value: number, from: string, to: string): Scalar {
  const [source, target] = [meaningOf(from), meaningOf(to)];
  if (!source || !target || source.kind !== target.kind) return NA;
  if (source.kind === "temperature") return finite(fromKelvin(toKelvin(value, source), target));
  return source.size === target.size ? value : finite((value * source.size) / target.size);
}

function meaningOf(name: string): Meaning | undefined {
  const own = UNITS[name];
  if (own) return { kind: own[0], size: own[1], name };
  for (const [prefix, size] of [...Object.entries(PREFIXES), ...Object.entries(BINARY)]) {
    const rest = name.slice(prefix.length);
    const unit = name.startsWith(prefix) && PREFIXED.has(rest) ? UNITS[rest] : undefined;
    if (!unit || (prefix in BINARY && unit[0] !== "information")) continue;
    // of a square or cube it is the side that the prefix makes larger
    return { kind: unit[0], size: unit[1] * size ** dimensionOf(rest), name: rest };
  }
  return undefined;
}

const dimensionOf = (unit: string): number => (/[23]$/.test(unit) ? Number(unit.at(-1)) : 1);

function toKelvin(value: number, { name, size }: Meaning): number {
  switch (name) {
    case "C":
    case "cel":
      return value + 273.15;
    case "F":
    case "fah":
      return (value + 459.67) / 1.8;
    case "Rank":
      return value / 1.8;
    case "Reau":
      return value * 1.25 + 273.15;
    default:
      return value * size;
  }
}

function fromKelvin(kelvin: number, { name, size }: Meaning): number {
  switch (name) {
    case "C":
    case "cel":
      return kelvin - 273.15;
    case "F":
    case "fah":
      return kelvin * 1.8 - 459.67;
    case "Rank":
      return kelvin * 1.8;
    case "Reau":
      return (kelvin - 273.15) * 0.8;
    default:
      return kelvin / size;
  }
}
