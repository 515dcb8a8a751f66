import type { Members } from "../comparison";
import { membersOf } from "./members";
import { type Meaning, meaningOf, ownerOf } from "./meaning";
import { cellKey, type IndexedStep, placeIn } from "./place";

/** A step for one alternative and, where it has them, one task or license: a row of the model, over all years. */
export interface StepInstance {
  readonly step: IndexedStep;
  /** The baseline, 0, for a site's step. */
  readonly alternative: number;
  readonly member?: string;
}

/** An instance as a text that no other has. */
export const instanceId = ({ step, alternative, member }: StepInstance): string =>
  `${cellKey(step, { member })}@${alternative}`;

/** The key by which EDGE.TCO knows it, without a year: hostCores.ipsec. */
export const instanceKey = ({ step, member }: StepInstance): string => cellKey(step, { member });

/** The instance of a step for an alternative and, where it has them, a member. */
export function instanceOf(step: IndexedStep, alternative: number, member?: string): StepInstance {
  const place = placeIn(step, { alternative, member });
  return {
    step,
    alternative: place.alternative,
    ...(place.member === undefined ? {} : { member: place.member }),
  };
}

/** A name that means a step, and its instances: one, or with `.all` one a task or license. */
export interface NamedInstances {
  readonly meaning: Meaning & { readonly of: "step" };
  readonly instances: readonly StepInstance[];
}

/** What a name of an equation stands for where that is a step; undefined for anything else. */
export function instancesNamed(name: string, at: StepInstance, members: Members): NamedInstances | undefined {
  const meaning = meaningOf(name);
  if (meaning.of !== "step") return undefined;
  const { step, suffix } = meaning;
  const alternative = ownerOf(meaning, at.alternative);
  const all = suffix === "all" ? membersOf(step, members) : [at.member];
  return { meaning, instances: all.map((member) => instanceOf(step, alternative, member)) };
}
