import type { FuzzCase, FuzzPart } from "./part";
import { Random } from "./random";

/** Each is loaded when it is asked for. */
const parts = {
  functions: async () => (await import("./calls")).functionCalls,
  formulas: async () => (await import("./texts")).formulaTexts,
  files: async () => (await import("./files")).mutatedFiles,
  differential: async () => (await import("./points")).differentialPoints,
} satisfies Record<string, () => Promise<FuzzPart>>;

export type PartName = keyof typeof parts;

export const partNames = Object.keys(parts) as PartName[];

export const partNamed = (name: PartName): Promise<FuzzPart> => parts[name]();

/** A part's cases by number. */
export async function casesOf(name: PartName, seed: number): Promise<(number: number) => FuzzCase> {
  const part = await parts[name]();
  const cases = await part.cases();
  const salt = partNames.indexOf(name);
  return (number) => cases(new Random(seed, salt, number));
}
