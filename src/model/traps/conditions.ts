import { memberKey, parameterOf, type Status } from "../parameters";
import type { WarningSubject, Where } from "./warning";

/** Nobody typed the parameter; `*` stands for the member that it is said of. */
export const leftOut = (key: string): Where => ({
  words: `\`${key}\` left out`,
  holds: (at) => typedValue(key, at) === undefined,
});

/** The parameter's value is assumed, or was not read in its source. */
export const assumed = (key: string): Where => ({
  words: `\`${key}\` assumed or unverified`,
  holds(at) {
    const status = at.comparison.value(keyOf(key, at), at.alternative)?.status;
    return status !== undefined && weak.includes(status);
  },
});

const weak: readonly Status[] = ["assumption", "unverified"];

/** What was typed; undefined for a default. */
export function typedValue(pattern: string, at: WarningSubject): number | string | undefined {
  const { key, parameter } = parameterOf(keyOf(pattern, at));
  return at.comparison.typed.get(key)?.[parameter.of === "site" ? 0 : at.alternative];
}

/** What the catalog says of the task that it is said of, in that kind of alternative; undefined for a task it does not hold. */
export const catalogTask = ({ comparison, alternative, member }: WarningSubject) =>
  comparison.filling.task(member!, comparison.alternatives[alternative]!.kind);

/** One figure of it. */
export const catalogTaskValue = (pattern: string, at: WarningSubject): number | string | undefined =>
  catalogTask(at)?.get(keyOf(pattern, at))?.value;

const keyOf = (pattern: string, { member }: WarningSubject): string =>
  member === undefined ? pattern : memberKey(pattern, member);
