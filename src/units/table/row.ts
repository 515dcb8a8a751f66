import type { Powers } from "../unit";

/** Units that measure one thing. */
export interface Shelf {
  readonly measures: string;
  readonly powers: Powers;
  readonly units: readonly Row[];
}

/** One unit: its spellings, of which the first takes prefixes, and its size over / under in base units. */
export interface Row {
  readonly names: readonly string[];
  readonly over?: number;
  readonly under?: number;
  /** Letters put before the first name: "kM" makes kW and MW of W. */
  readonly prefixes?: readonly (keyof typeof prefixes)[];
  readonly offset?: number;
}

/** A prefix's factor over / under. */
export const prefixes = {
  n: [1, 1e9],
  u: [1, 1e6],
  m: [1, 1e3],
  c: [1, 100],
  k: [1e3, 1],
  M: [1e6, 1],
  G: [1e9, 1],
  T: [1e12, 1],
  P: [1e15, 1],
  Ki: [1024, 1],
  Mi: [1024 * 1024, 1],
  Gi: [1024 * 1024 * 1024, 1],
  Ti: [1024 * 1024 * 1024 * 1024, 1],
} as const;
