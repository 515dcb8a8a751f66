import type { Members } from "../comparison";
import { membersOf } from "./members";
import { type Meaning, meaningOf } from "./meaning";
import type { IndexedStep } from "./place";

/** A step for one alternative and, where it has them, one task or license: a row of the model, over all years. */
export interface StepInstance {
  readonly step: IndexedStep;
  /** The baseline, 0, for a site's step. */
  readonly alternative: number;
  readonly member?: string;
}

/** An instance as a text that no other has. */
export const instanceId = ({ step, alternative, member }: StepInstance): string =>
  `${step.key}${member === undefined ? "" : `.${member}`}@${alternative}`;

/** The key by which EDGE.TCO knows it, without a year: hostCores.ipsec. */
export const instanceKey = ({ step, member }: StepInstance): string =>
  member === undefined ? step.key : `${step.key}.${member}`;

/** The instance of a step for an alternative and, where it has them, a member. */
export const instanceOf = (step: IndexedStep, alternative: number, member?: string): StepInstance => ({
  step,
  alternative: step.of === "site" ? 0 : alternative,
  ...(step.each && member !== undefined ? { member } : {}),
});

/** A name that means a step, and its instances: one, or with `.all` one a task or license. */
export interface NamedInstances {
  readonly meaning: Meaning & { readonly of: "step" };
  readonly instances: readonly StepInstance[];
}

/** What a name of an equation stands for where that is a step; undefined for anything else. */
export function instancesNamed(name: string, at: StepInstance, members: Members): NamedInstances | undefined {
  const meaning = meaningOf(name);
  if (meaning.of !== "step") return undefined;
  const { step, suffix, ofBaseline } = meaning;
  const alternative = ofBaseline ? 0 : at.alternative;
  const all = suffix === "all" ? membersOf(step, members) : [at.member];
  return { meaning, instances: all.map((member) => instanceOf(step, alternative, member)) };
}
