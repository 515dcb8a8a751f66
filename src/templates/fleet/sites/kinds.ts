import type { Quantiles } from "./draw";

/** Sites of one size, with the server that they run. */
export interface SiteKind {
  readonly name: string;
  /** Share of the fleet. */
  readonly share: number;
  /** Gbps at the peak, and application cores. */
  readonly demand: Quantiles;
  readonly appCores: Quantiles;
  readonly coresPerServer: number;
  readonly idleWatts: number;
  readonly maxWatts: number;
}

/**
 * Shares and demand are assumptions; cores and watts were read (SPECpower_ssj2008): ThinkEdge SE350 V2, ProLiant
 * DL110 Gen11, ProLiant DL145 Gen11.
 */
export const siteKinds: readonly SiteKind[] = [
  {
    name: "store",
    share: 0.72,
    demand: [
      [0, 0.1],
      [0.5, 0.3],
      [1, 1],
    ],
    appCores: [
      [0, 2],
      [0.5, 6],
      [1, 16],
    ],
    coresPerServer: 16,
    idleWatts: 51.2,
    maxWatts: 136,
  },
  {
    name: "plant",
    share: 0.23,
    demand: [
      [0, 1],
      [0.5, 3],
      [1, 10],
    ],
    appCores: [
      [0, 12],
      [0.5, 28],
      [1, 64],
    ],
    coresPerServer: 32,
    idleWatts: 108,
    maxWatts: 304,
  },
  {
    name: "hub",
    share: 0.05,
    demand: [
      [0, 10],
      [0.5, 25],
      [1, 100],
    ],
    appCores: [
      [0, 64],
      [0.5, 120],
      [1, 256],
    ],
    coresPerServer: 64,
    idleWatts: 46.8,
    maxWatts: 210,
  },
];
