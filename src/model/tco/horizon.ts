import type { Comparison } from "../comparison";
import { lastYear } from "../parameters";

/** The horizon of a comparison's one scenario, years. */
export const horizonOf = (comparison: Comparison): number => comparison.value("years", 0)!.value as number;

/** The largest number of years in a column; those beyond the model's are refused elsewhere. */
export const longestOf = (years: Float64Array): number =>
  years.reduce((most, each) => (each > most && each <= lastYear ? each : most), 1);
