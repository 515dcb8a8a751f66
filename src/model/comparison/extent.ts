import { ModelError } from "../error";
import type { Comparison } from "./comparison";

/**
 * What one call works out, in alternatives times what each has: its own steps, which weigh as ten members, and its tasks,
 * licenses, resources and equipment. Far more than a business case has, and still worked out before Excel takes an add-in
 * for hung, which it does after 5 s.
 */
const most = 300;
const ownWeight = 10;

/** Refuses a comparison that one call can't work out in time. */
export function requireExtent({ alternatives, members }: Pick<Comparison, "alternatives" | "members">): void {
  const each = Object.values(members).reduce((sum, family) => sum + family.length, 0);
  if (alternatives.length * (each + ownWeight) <= most) return;
  const fitting = Math.floor(most / (each + ownWeight));
  const remedy =
    fitting >= 2
      ? `Compare at most ${fitting} alternatives in one call, the baseline among them.`
      : `With ${alternatives.length} alternatives they may be ${Math.max(0, Math.floor(most / alternatives.length) - ownWeight)} in all: put like ones together.`;
  throw new ModelError(
    "value",
    `inputs has ${alternatives.length} alternatives with ${each} tasks, licenses, resources and equipment: more than one call works out in the time that Excel gives. ${remedy}`,
    "inputs",
  );
}
