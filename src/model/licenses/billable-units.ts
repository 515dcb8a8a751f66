import { fault } from "../../vector";
import { amount, type ChoiceArgument, type ForKernel } from "../argument";
import type { LaneValues } from "../quantity";
import { parseRule } from "./parse-rule";
import type { CountingRule, Figure, Licensed } from "./rule";

export const rule: ChoiceArgument<CountingRule> = {
  kind: "choice",
  name: "rule",
  unit: "keyword",
  parse: parseRule,
};

/** Licensed hardware, after the number of servers. */
export const hardware = [
  amount("sockets", "sockets/server"),
  amount("coresPerSocket", "cores/socket"),
] as const;

/** Totals over the servers that some rules count; they may be left out where the rule doesn't. */
export const vms = amount("vms", "VMs", NaN);
export const gbps = amount("gbps", "Gbps", NaN);

const figures: readonly Figure[] = ["sockets", "coresPerSocket", "vms", "gbps"];

/** Where each figure stands among a quantity's arguments, from 0: for the blame. */
export type Places = Readonly<Record<Figure, number>>;

/** Columns that a rule may read. */
type Figures = Readonly<Record<Figure, Float64Array>>;

/**
 * Counts the billable units of lane i for a number of servers: 0 for no servers; where the rule lacks a figure, 0
 * and a fault that blames it.
 */
export function unitCounter(
  rules: ForKernel<typeof rule>,
  figures: Figures,
  places: Places,
  faults: Uint8Array,
) {
  const { sockets, vms, gbps } = figures;
  const of: Licensed = { servers: 0, sockets: 0, coresPerSocket: 0, vms: 0, gbps: 0 };
  return (i: number, servers: number, coresPerSocket = figures.coresPerSocket[i]!): number => {
    if (faults[i] !== 0 || servers === 0) return 0;
    const { units, own, reads } = rules.meanings[rules.codes[i]!]!;
    of.servers = servers;
    of.sockets = sockets[i]!;
    of.coresPerSocket = coresPerSocket;
    of.vms = vms[i]!;
    of.gbps = gbps[i]!;
    const missing = missingFigure(reads, of);
    const counted = missing ? Number.NaN : units(of, own);
    if (!Number.isNaN(counted)) return counted;
    // a rule that has all it reads and still no answer is one of tiers
    faults[i] = fault("value", places[missing ?? "vms"]);
    return 0;
  };
}

/** The first figure that a rule reads and that is not there: a total left out (NaN), no sockets or cores. */
function missingFigure(reads: CountingRule["reads"], of: Licensed): Figure | undefined {
  if (reads.sockets && !(of.sockets > 0)) return "sockets";
  if (reads.coresPerSocket && !(of.coresPerSocket > 0)) return "coresPerSocket";
  if (reads.vms && Number.isNaN(of.vms)) return "vms";
  return reads.gbps && Number.isNaN(of.gbps) ? "gbps" : undefined;
}

/** Why a figure is refused although it is in range: the rule counts it and it is missing, or above the last tier. */
export function explainFigure(argument: string, values: LaneValues): string | undefined {
  const figure = figures.find((each) => each === argument);
  if (!figure) return undefined;
  const name = String(values.rule);
  const value = values[argument] as number;
  if (Number.isNaN(value)) return `${argument} is left out, but the rule ${name} counts it.`;
  if (value === 0 && figure !== "vms" && figure !== "gbps")
    return `${argument} is 0, but the rule ${name} counts it — blank? Type a number.`;
  return `${argument} is ${value}: a server would need more vCPUs than the last tier of ${name}.`;
}
