import { burdenedWattExamples } from "./burdened-watt";
import { capacityExamples } from "./capacity";
import { comparisonExamples } from "./comparisons";
import type { WorkedExample } from "./example";
import { licenseExamples } from "./licenses";
import { moneyExamples } from "./money";
import { powerSupplyExamples } from "./power-supplies";
import { specPowerExamples } from "./spec-power";
import { wattsExamples } from "./watts";

export { type CollectedExample, collectedExamples } from "./collected";
export { disagreements } from "./disagreements";
export { agrees, type Figure, type WorkedExample } from "./example";
export { notComputed } from "./not-computed";

/** Calculations that others published and we reproduce, by what they are about. */
export const workedExamples: Readonly<Record<string, readonly WorkedExample[]>> = {
  "Cores, packets, servers": capacityExamples,
  "Watts, energy, slots": [...wattsExamples, ...powerSupplyExamples, ...burdenedWattExamples],
  "Servers measured by SPECpower": specPowerExamples,
  Licenses: licenseExamples,
  "Whole comparisons": comparisonExamples,
  Money: moneyExamples,
};
