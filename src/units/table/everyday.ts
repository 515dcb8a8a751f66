import type { Shelf } from "./row";

const hour = 3600;
/** 365 days: the 8,760 hours that the model counts by. */
const year = 8760 * hour;

/** Time, mass, length, and what is made of them. */
export const everydayShelves: readonly Shelf[] = [
  {
    measures: "time",
    powers: { time: 1 },
    units: [
      { names: ["s", "second", "seconds"], prefixes: ["n", "u", "m"] },
      { names: ["min", "minute", "minutes"], over: 60 },
      { names: ["h", "hr", "hour", "hours"], over: hour },
      { names: ["d", "day", "days"], over: 24 * hour },
      { names: ["week", "weeks"], over: 168 * hour },
      { names: ["month", "months"], over: year / 12 },
      { names: ["yr", "year", "years"], over: year },
    ],
  },
  {
    measures: "mass",
    powers: { mass: 1 },
    units: [
      { names: ["g"], under: 1000, prefixes: ["m", "k"] },
      { names: ["gCO2e"], under: 1000, prefixes: ["k"] },
      { names: ["t", "tonne", "tonnes", "tCO2e"], over: 1000 },
      { names: ["lb"], over: 45_359_237, under: 1e8 },
      { names: ["oz"], over: 45_359_237, under: 16e8 },
    ],
  },
  {
    measures: "length",
    powers: { length: 1 },
    units: [
      { names: ["m"], prefixes: ["m", "c", "k"] },
      { names: ["in"], over: 254, under: 1e4 },
      { names: ["ft"], over: 3048, under: 1e4 },
      { names: ["mi", "mile", "miles"], over: 1_609_344, under: 1000 },
      { names: ["U"], over: 4445, under: 1e5 },
    ],
  },
  { measures: "area", powers: { length: 2 }, units: [{ names: ["ha"], over: 1e4 }] },
  {
    measures: "volume",
    powers: { length: 3 },
    units: [{ names: ["L", "l"], under: 1000, prefixes: ["m"] }],
  },
  {
    measures: "volume flow",
    powers: { length: 3, time: -1 },
    // a cubic foot a minute
    units: [{ names: ["CFM", "cfm"], over: 28_316_846_592, under: 60e12 }],
  },
];
