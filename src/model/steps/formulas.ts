import { trapFormulas } from "../traps/formulas";
import { stepGroups } from "./index";
import type { Step } from "./step";

/** Every formula once: of the steps in order, their cases and what stands before a first year, then of the warnings. */
export const stepFormulas = (): readonly string[] => [
  ...new Set([...stepGroups.flatMap(({ steps }) => steps.flatMap(formulasOf)), ...trapFormulas]),
];

function formulasOf({ formula, opening }: Step): string[] {
  const own = typeof formula === "string" ? [formula] : formula.map((each) => each.formula);
  return opening === undefined ? own : [...own, opening];
}
