import type { Shelf } from "./row";

/** Joules in a BTU (international table) · 10⁸, so that it is whole. */
const btu = 105_505_585_262;

/** Power, energy, and what electricity is measured by. */
export const energyShelves: readonly Shelf[] = [
  {
    measures: "power",
    powers: { mass: 1, length: 2, time: -3 },
    units: [
      { names: ["W", "watt", "watts"], prefixes: ["m", "k", "M", "G"] },
      { names: ["VA"], prefixes: ["k", "M"] },
      { names: ["hp"], over: 7_456_998_715_822_702, under: 1e13 },
    ],
  },
  {
    measures: "energy",
    powers: { mass: 1, length: 2, time: -2 },
    units: [
      { names: ["J"], prefixes: ["k", "M", "G"] },
      { names: ["Wh"], over: 3600, prefixes: ["m", "k", "M", "G", "T"] },
      { names: ["BTU", "Btu"], over: btu, under: 1e8, prefixes: ["k"] },
      { names: ["MMBTU", "MMBtu"], over: btu, under: 100 },
      { names: ["therm"], over: btu, under: 1000 },
    ],
  },
  {
    measures: "voltage",
    powers: { mass: 1, length: 2, time: -3, current: -1 },
    units: [{ names: ["V"], prefixes: ["m", "k"] }],
  },
  { measures: "current", powers: { current: 1 }, units: [{ names: ["A"], prefixes: ["m"] }] },
  {
    measures: "temperature",
    powers: { temperature: 1 },
    units: [
      { names: ["K"] },
      { names: ["C", "°C", "degC"], offset: 273.15 },
      { names: ["F", "°F", "degF"], over: 5, under: 9, offset: 459.67 },
    ],
  },
];
