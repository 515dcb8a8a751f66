import type { Members } from "../comparison";
import { type Family, memberKey, type Parameter } from "../parameters";
import type { Step } from "../steps/step";

/** The tasks, licenses and so on that a step is written for; one undefined for a step without. */
export const membersOf = ({ each }: Step, members: Members): readonly (string | undefined)[] =>
  each ? members[each] : [undefined];

/** The key of the parameter that a name means at a member: `task.*.coverage` is `task.ipsec.coverage` at ipsec's. */
export function keyAt({ key }: Parameter, member: string | undefined): string {
  if (!key.includes("*")) return key;
  if (member === undefined) throw new Error(`${key} is named where no member is.`);
  return memberKey(key, member);
}

/** The keys that `task.fixedCores.all` stands for, and `curve.watts.all`: those of every member, of every point. */
export function memberKeys(parameter: Parameter, members: Members, curvePoints: () => number): string[] {
  const { key } = parameter;
  const each = isOfCurve(parameter)
    ? Array.from({ length: curvePoints() }, (_, k) => String(k + 1))
    : members[key.slice(0, key.indexOf(".")) as Family];
  return each.map((member) => memberKey(key, member));
}

/** Whether a parameter is a point's of the server's measured curve. */
export const isOfCurve = ({ key }: Parameter): boolean => key.startsWith("curve.");
