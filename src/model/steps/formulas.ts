import { stepGroups } from "./index";
import type { Step } from "./step";

/** Every formula of the steps once, in their order: their cases, and what stands before a first year. */
export const stepFormulas = (): readonly string[] => [
  ...new Set(stepGroups.flatMap(({ steps }) => steps.flatMap(formulasOf))),
];

function formulasOf({ formula, opening }: Step): string[] {
  const own = typeof formula === "string" ? [formula] : formula.map((each) => each.formula);
  return opening === undefined ? own : [...own, opening];
}
