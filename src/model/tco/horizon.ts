import type { Comparison } from "../comparison";

/** The horizon of a comparison's one scenario, years. */
export const horizonOf = (comparison: Comparison): number => comparison.value("years", 0)!.value as number;
