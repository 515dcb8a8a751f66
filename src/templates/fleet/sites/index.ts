import type { Fleet } from "../../template";
import { draw, type Quantiles, quantile } from "./draw";
import { type SiteKind, siteKinds } from "./kinds";
import { states } from "./states";

const seed = 1;
const count = 10_000;

/** PUE: free-air cabinets, rooms, closets with a split unit; an assumption around 1.5. */
const pue: Quantiles = [
  [0, 1.2],
  [0.3, 1.3],
  [0.5, 1.5],
  [1, 2],
];

/** Sites without a slot, the power or the software for a card; an assumption, 20 to 70%. */
const withoutPlace = 0.4;

/** A made-up fleet of 10,000 unlike sites: most are small, few are hubs, and no two are alike. */
export const fleet: Fleet = {
  keys: [
    "demand",
    "appCores",
    "coresPerServer",
    "idleWatts",
    "maxWatts",
    "electricityPrice",
    "gramsPerKwh",
    "pue",
    "stackSupported",
  ],
  about: [
    "A made-up fleet, drawn with a fixed seed: replace it by your own sites. A cell that should not override Inputs says default.",
    "72% stores (0.1 to 1 Gbps, 2 to 16 cores), 23% plants (1 to 10 Gbps, 12 to 64 cores), 5% hubs (10 to 100 Gbps, 64 to 256 cores): assumptions; half of each kind lie below 0.3, 3 and 25 Gbps.",
    "Each kind has its own measured server, at the one price of Inputs: ThinkEdge SE350 V2, ProLiant DL110 Gen11 and DL145 Gen11 (SPECpower_ssj2008).",
    "Twelve states, each as likely: price of electricity by eia.gov (commercial, 2023); carbon of the grid by EPA eGRID region, of four states the country's mean (Ember, 2024).",
    "PUE 1.2 to 2, half of the sites below 1.5. At 40% of the sites no card can go in: no slot, no power for it, or software that does not support it (20 to 70%).",
  ],
  rows: () => Array.from({ length: count }, (_, site) => siteOf(site)),
};

function siteOf(site: number): (number | string)[] {
  const u = (which: number): number => draw(seed, site, which);
  const kind = kindAt(u(0));
  const state = states[Math.floor(u(1) * states.length)]!;
  return [
    `${state.code} ${kind.name} ${String(site + 1).padStart(5, "0")}`,
    rounded(quantile(kind.demand, u(2)), 100),
    rounded(quantile(kind.appCores, u(3)), 1),
    kind.coresPerServer,
    kind.idleWatts,
    kind.maxWatts,
    state.electricityPrice,
    state.gramsPerKwh,
    rounded(quantile(pue, u(4)), 100),
    u(5) < withoutPlace ? "no" : "yes",
  ];
}

function kindAt(u: number): SiteKind {
  let below = 0;
  return siteKinds.find(({ share }) => u < (below += share)) ?? siteKinds.at(-1)!;
}

/** To a whole number of parts of 1. */
const rounded = (value: number, parts: number): number => Math.round(value * parts) / parts;
