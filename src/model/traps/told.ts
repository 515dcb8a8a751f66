import { parameterOf, type Status } from "../parameters";
import type { Told, Where } from "./warning";

/** Nobody typed the parameter; `*` stands for the member told of. */
export const leftOut = (key: string): Where => ({
  words: `\`${key}\` left out`,
  holds: (at) => typedValue(key, at) === undefined,
});

/** The parameter's value is assumed, or was not read in its source. */
export const assumed = (key: string): Where => ({
  words: `\`${key}\` assumed or unverified`,
  holds(at) {
    const status = at.comparison.value(keyAt(key, at), at.alternative)?.status;
    return status !== undefined && weak.includes(status);
  },
});

const weak: readonly Status[] = ["assumption", "unverified"];

/** What was typed; undefined for a default. */
export function typedValue(pattern: string, at: Told): number | string | undefined {
  const { key, parameter } = parameterOf(keyAt(pattern, at));
  return at.comparison.typed.get(key)?.[parameter.of === "site" ? 0 : at.alternative];
}

/** What the catalog says of the task told of, in that kind of alternative; undefined for a task it does not hold. */
export const catalogTask = ({ comparison, alternative, member }: Told) =>
  comparison.filling.task(member!, comparison.alternatives[alternative]!.kind);

/** One figure of it. */
export const catalogTaskValue = (pattern: string, at: Told): number | string | undefined =>
  catalogTask(at)?.get(keyAt(pattern, at))?.value;

const keyAt = (pattern: string, { member }: Told): string =>
  member === undefined ? pattern : pattern.replace("*", member);
