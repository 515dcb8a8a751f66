import type { Step } from "../../model/steps";
import { type Name, parseName } from "../../model/tco/name";
import { type IndexedStep, stepNamed } from "../../model/tco/place";
import type { Scenario } from "../scenario";

/** A row of the model: a step for its alternative and its task or license, over all years. */
export interface Spot {
  readonly step: IndexedStep;
  /** The baseline, 0, for a site's step. */
  readonly alternative: number;
  readonly member?: string;
}

/** A spot as a text that no other has. */
export const spotId = ({ step, alternative, member }: Spot): string =>
  `${step.key}${member === undefined ? "" : `.${member}`}@${alternative}`;

/** The key by which EDGE.TCO knows it, without a year: hostCores.ipsec. */
export const spotKey = ({ step, member }: Spot): string =>
  member === undefined ? step.key : `${step.key}.${member}`;

/** The row of a step for an alternative and, where it has them, a member. */
export const spotOf = (step: IndexedStep, alternative: number, member?: string): Spot => ({
  step,
  alternative: step.of === "site" ? 0 : alternative,
  ...(step.each && member !== undefined ? { member } : {}),
});

/** The tasks, licenses and so on that a step is written for; one undefined for a step without. */
export const membersOf = (step: Step, { comparison }: Scenario): readonly (string | undefined)[] =>
  step.each ? comparison.members[step.each] : [undefined];

/** What a name of a formula stands for where that is rows of the model; undefined for anything else. */
export function spotsNamed(text: string, at: Spot, scenario: Scenario): NamedSpots | undefined {
  const name = parseName(text);
  const step = stepNamed(name.base);
  if (!step) return undefined;
  const alternative = name.ofBaseline ? 0 : at.alternative;
  const members = name.suffix === "all" ? membersOf(step, scenario) : [at.member];
  return { name, step, spots: members.map((member) => spotOf(step, alternative, member)) };
}

/** A name, the step it means, and its rows: one, or with `.all` one a task or license. */
export interface NamedSpots {
  readonly name: Name;
  readonly step: IndexedStep;
  readonly spots: readonly Spot[];
}
