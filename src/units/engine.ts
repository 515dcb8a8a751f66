import { create, type FactoryFunctionMap, unitDependencies } from "mathjs";
import type { Powers, Unit } from "./unit";

const math = create({ unitDependencies } as FactoryFunctionMap);

/** The base quantities of mathjs, in the order in which a unit of it lists its powers. */
const bases = [
  "mass",
  "length",
  "time",
  "current",
  "temperature",
  "luminosity",
  "substance",
  "angle",
  "data",
] as const;

/** What a unit of mathjs says of itself, beside what its types declare. */
interface LibraryUnit {
  readonly dimensions: readonly number[];
  readonly value: number;
  readonly units: readonly { readonly unit: { readonly offset: number } }[];
}

/** mathjs' unit of that name; undefined for none, and for another scale of temperature. */
export function libraryUnit(word: string): Unit | undefined {
  let unit: LibraryUnit;
  try {
    unit = math.unit(1, word) as unknown as LibraryUnit;
  } catch {
    return undefined;
  }
  if (unit.units.some((part) => part.unit.offset !== 0)) return undefined;
  const powers: Powers = Object.fromEntries(
    bases.map((base, k) => [base, unit.dimensions[k] ?? 0] as const).filter(([, n]) => n !== 0),
  );
  return { measures: word, powers, over: unit.value, under: 1 };
}
