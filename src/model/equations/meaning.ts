import { type Parameter, parameters } from "../parameters";
import { type Constant, constants } from "../steps";
import { type DerivedName, derivedNames } from "./derived";
import { type Name, parseName } from "./name";
import { type IndexedStep, indexedSteps } from "./place";

/** What a name of an equation means, wherever the equation stands and whatever reads it. */
export type Meaning = Name &
  (
    | { readonly of: "year" }
    | { readonly of: "step"; readonly step: IndexedStep }
    | { readonly of: "constant"; readonly constant: Constant }
    /** The share of the sites converted by the end of the cell's year. */
    | { readonly of: "rollout"; readonly parameter: Parameter }
    | { readonly of: "derived"; readonly derived: DerivedName }
    /** `task.coverage` is `task.*.coverage`: the one of the cell's own task or, with `.all`, each. */
    | { readonly of: "parameter"; readonly parameter: Parameter }
  );

/** Without prefix and suffix. */
type BaseMeaning = Meaning extends infer Each ? (Each extends Name ? Omit<Each, keyof Name> : never) : never;

/** What names mean where these are the steps; undefined for what means nothing. */
export function vocabulary(steps: readonly IndexedStep[]): (name: string) => Meaning | undefined {
  const bases = new Map<string, BaseMeaning>([
    ["year", { of: "year" }],
    ...derivedNames.map((derived): [string, BaseMeaning] => [derived, { of: "derived", derived }]),
    ...parameters.map((parameter): [string, BaseMeaning] => {
      const base = baseOfKey(parameter.key);
      return [base, { of: base === "rollout" ? base : "parameter", parameter }];
    }),
    ...constants.map((constant): [string, BaseMeaning] => [
      constant.name.toLowerCase(),
      { of: "constant", constant },
    ]),
    ...steps.map((step): [string, BaseMeaning] => [step.key.toLowerCase(), { of: "step", step }]),
  ]);
  const known = new Map<string, Meaning | undefined>();
  return (text) => {
    if (known.has(text)) return known.get(text);
    const name = parseName(text);
    const base = bases.get(name.base);
    const meaning = base && ({ ...name, ...base } as Meaning);
    known.set(text, meaning);
    return meaning;
  };
}

/** What equations call a parameter: task.*.coverage is task.coverage, rollout.* rollout; in lower case. */
export const baseOfKey = (key: string): string => key.replace(".*", "").toLowerCase();

/** Whose value a name means in a cell of this alternative: the first one's with `baseline.` before it. */
export const ownerOf = ({ ofBaseline }: Name, alternative: number): number => (ofBaseline ? 0 : alternative);

const ofTheModel = vocabulary(indexedSteps);

/** What a name of the model's equations means. Throws an Error for what means nothing. */
export function meaningOf(name: string): Meaning {
  const meaning = ofTheModel(name);
  if (!meaning) throw new Error(`No equation can name ${name}: it is no step, parameter or constant.`);
  return meaning;
}
