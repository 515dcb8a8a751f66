import { parameterOf, type Status } from "../parameters";
import type { Told, Warning } from "./warning";

/** Nobody typed the parameter; `*` stands for the member told of. */
export const leftOut =
  (key: string): Warning["where"] =>
  (at) =>
    typedValue(key, at) === undefined;

/** The parameter's value is of one of these statuses. */
export const standsAs =
  (key: string, ...statuses: Status[]): Warning["where"] =>
  (at) => {
    const status = at.comparison.value(keyAt(key, at), at.alternative)?.status;
    return status !== undefined && statuses.includes(status);
  };

/** What was typed; undefined for a default. */
export function typedValue(pattern: string, at: Told): number | string | undefined {
  const { key, parameter } = parameterOf(keyAt(pattern, at));
  return at.comparison.typed.get(key)?.[parameter.of === "site" ? 0 : at.alternative];
}

/** What the catalog says of the task told of; undefined where it does not hold the task or the figure. */
export function catalogTaskValue(pattern: string, at: Told): number | string | undefined {
  const { kind } = at.comparison.alternatives[at.alternative]!;
  return at.comparison.filling.task(at.member!, kind)?.get(keyAt(pattern, at))?.value;
}

const keyAt = (pattern: string, { member }: Told): string =>
  member === undefined ? pattern : pattern.replace("*", member);
