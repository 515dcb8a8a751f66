import { business } from "./business";
import { carbon } from "./carbon";
import { electricity } from "./electricity";
import { labor } from "./labor";
import { licensePrices } from "./licenses";
import type { Rate } from "./rate";

export { type Rate, rateFields, type RateKind } from "./rate";

/** Prices and factors for scenarios. No currency is converted. */
export const rates: readonly Rate[] = [...electricity, ...carbon, ...labor, ...licensePrices, ...business];
