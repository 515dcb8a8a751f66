import fc from "fast-check";

/** In every run the same, so that a run fails for what was changed; --long draws another, which it prints. */
const SEED = 20_261_130;

/** How many times as many cases a long run tries. */
const LONG = 10;

const seed = Number(process.env["PROPERTY_SEED"] ?? SEED);
const isLong = process.env["PROPERTY_LONG"] === "yes";

// fast-check names the seed, and the path to the smallest case, where a property fails
fc.configureGlobal({ seed, numRuns: runs(100) });

/** A count of cases for a property that can't have the default of 100; ten times that, or what is said, in a long run. */
export function runs(count: number, long = LONG * count): number {
  return isLong ? long : count;
}
