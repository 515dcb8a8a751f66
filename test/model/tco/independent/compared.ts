import { equationsOf } from "../../../../src/model/equations/cases";
import { type IndexedStep, indexedSteps, stepNamed } from "../../../../src/model/equations/place";
import { meaningsIn } from "../../../../src/model/equations/trees";
import { parameterOf, parameters } from "../../../../src/model/parameters";

/** Keys of the steps that these figures are, or are made of. */
export function stepsBehind(figures: Iterable<string>): Set<string> {
  const found = new Set<string>();
  const waiting = [...figures].map((key) => stepNamed(key.replace(/\..*/, ""))).filter(isStep);
  for (let step = waiting.pop(); step; step = waiting.pop()) {
    if (found.has(step.key)) continue;
    found.add(step.key);
    waiting.push(...precedentsOf(step));
  }
  return found;
}

/** Keys of all steps. */
export const allSteps: readonly string[] = indexedSteps.map(({ key }) => key);

const isStep = (step: IndexedStep | undefined): step is IndexedStep => step !== undefined;

const precedentsOf = (step: IndexedStep): IndexedStep[] =>
  equationsOf(step)
    .flatMap(({ formula }) => meaningsIn(formula))
    .flatMap((meaning) => (meaning.of === "step" ? [meaning.step] : []));

/** Parameters that no equation reads: words for people, and names of rows in the catalog. */
const words = ["moneyTerms", "currency", "demandUnit", "server", "card"];

/** Keys of all parameters that have a part in what is computed. */
export const allParameters: readonly string[] = parameters
  .map(({ key }) => key)
  .filter((key) => !words.includes(key) && !key.endsWith(".label"));

/** The parameter of a key that a case types: `task.*.mode` of `task.a.mode`. */
export const parameterTyped = (key: string): string => parameterOf(key).parameter.key;
