import { stepGroups } from "../steps";
import { trapFormulas } from "../traps/formulas";
import { equationsOf } from "./cases";

/** Every formula once: of the steps in order, their cases and what stands before a first year, then of the warnings. */
export const stepFormulas = (): readonly string[] => [
  ...new Set([
    ...stepGroups.flatMap(({ steps }) => steps.flatMap(equationsOf)).map(({ formula }) => formula),
    ...trapFormulas,
  ]),
];
