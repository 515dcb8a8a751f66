/** How a vendor counts: dated, sourced data, since vendors change their rules. */
export interface LicenseRule {
  /** The keyword, in English everywhere. */
  readonly name: string;
  /** What is counted, in words. */
  readonly counts: string;
  /** The floors, in words; empty where there are none. */
  readonly minimum: string;
  /** Where it rounds: a server, an order, or the cluster. */
  readonly scope: "server" | "order" | "cluster" | "none";
  /** The same when its own number is left out, if that makes a difference: an order without a floor rounds nothing. */
  readonly bareScope?: LicenseRule["scope"];
  /** Products known to be sold so. */
  readonly products: string;
  readonly asOf: string;
  readonly source: string;
  /** True when the rule was read in the source. */
  readonly verified: boolean;
  /** Which figures the rule reads: those it doesn't may be 0. */
  readonly reads: readonly Figure[];
  /** More sockets of a server than these are a slip of the pen; 8, those of a large server, unless it is said. */
  readonly mostSockets?: number;
  /** The rule's own number, written after a colon; `fallback` is taken without one. */
  readonly parameter?: RuleParameter;
  readonly units: CountUnits;
}

/**
 * Billable units of n lanes, NaN where the rule has no answer; where there are no servers the result does not matter.
 * `own` is the rule's own number or numbers.
 */
export type CountUnits = (n: number, of: Licensed, own: readonly number[], out: Float64Array) => void;

export interface RuleParameter {
  readonly meaning: string;
  readonly fallback: readonly number[];
  /** Several numbers parted by "/", rising. */
  readonly several?: boolean;
}

/** What is licensed, lane by lane: sockets and cores a server; vms and gbps are totals over the servers. */
export type Licensed = Readonly<Record<"servers" | Figure, Float64Array>>;

export type Figure = "sockets" | "coresPerSocket" | "vms" | "gbps";

/** A rule with its own number, as written: `vmware-core:72`. */
export interface CountingRule {
  readonly units: CountUnits;
  readonly own: readonly number[];
  /** Whether it reads each figure. */
  readonly reads: Readonly<Record<Figure, boolean>>;
  readonly mostSockets: number;
}
