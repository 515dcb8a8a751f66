import { fault } from "../../vector";
import { amount, type ChoiceArgument, type ForKernel } from "../argument";
import type { LaneValues } from "../quantity";
import { rangeInWords, unitInWords } from "../range";
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

/**
 * Counts the billable units of n lanes: 0 for no servers; where the rule lacks a figure, 0 and a fault that blames it by
 * its place.
 */
export function countUnits(
  n: number,
  { codes, meanings }: ForKernel<typeof rule>,
  of: Licensed,
  places: Places,
  out: Float64Array,
  faults: Uint8Array,
): void {
  const [first] = meanings;
  if (first && meanings.length === 1) return countByRule(n, first, of, places, out, faults);
  const counted = new Float64Array(n);
  const found = new Uint8Array(n);
  meanings.forEach((rule: CountingRule | undefined, code) => {
    // a text that is no rule has no meaning, and its lanes are faulted
    if (!rule) return;
    for (let i = 0; i < n; i++) found[i] = codes[i] === code ? faults[i]! : fault("value");
    countByRule(n, rule, of, places, counted, found);
    for (let i = 0; i < n; i++) if (codes[i] === code) [out[i], faults[i]] = [counted[i]!, found[i]!];
  });
}

/** The same where all lanes that are not faulted yet have one rule. */
function countByRule(
  n: number,
  { units, own, reads, mostSockets }: CountingRule,
  of: Licensed,
  places: Places,
  out: Float64Array,
  faults: Uint8Array,
): void {
  units(n, of, own, out);
  const { servers, sockets, coresPerSocket } = of;
  for (let i = 0; i < n; i++) {
    const lacks =
      Number.isNaN(out[i]!) ||
      sockets[i]! > mostSockets ||
      (reads.sockets && !(sockets[i]! > 0)) ||
      (reads.coresPerSocket && !(coresPerSocket[i]! > 0));
    if (faults[i] === 0 && servers[i] !== 0 && !lacks) continue;
    out[i] = 0;
    // a rule that has all it reads and still no answer is one of tiers
    if (faults[i] === 0 && servers[i] !== 0)
      faults[i] = fault("value", places[missingFigure(reads, of, i) ?? beyond(sockets[i]!, mostSockets)]);
  }
}

const beyond = (sockets: number, mostSockets: number): Figure => (sockets > mostSockets ? "sockets" : "vms");

/** The first figure that a rule reads and that a lane lacks: a total left out (NaN), no sockets or cores. */
function missingFigure(reads: CountingRule["reads"], of: Licensed, i: number): Figure | undefined {
  if (reads.sockets && !(of.sockets[i]! > 0)) return "sockets";
  if (reads.coresPerSocket && !(of.coresPerSocket[i]! > 0)) return "coresPerSocket";
  if (reads.vms && Number.isNaN(of.vms[i]!)) return "vms";
  return reads.gbps && Number.isNaN(of.gbps[i]!) ? "gbps" : undefined;
}

/** Why a figure is refused although it is in range: the rule counts it and it is missing, more than there are, or above the last tier. */
export function explainFigure(argument: string, values: LaneValues): string | undefined {
  const figure = figures.find((each) => each === argument);
  if (!figure) return undefined;
  const name = String(values.rule);
  const value = values[argument] as number;
  if (Number.isNaN(value)) {
    const total = figure === "gbps" ? gbps : vms;
    const allowed = `${rangeInWords(total)}${unitInWords(total.unit)}`;
    return `${argument} is left out, but the rule ${name} counts it. Allowed: ${allowed}.`;
  }
  if (value === 0 && figure !== "vms" && figure !== "gbps")
    return `${argument} is 0, but the rule ${name} counts it — blank? Type a number.`;
  if (figure === "sockets")
    return `sockets is ${value}, but a server has at most ${parseRule(name).mostSockets} — a total, or cores? Type the sockets of one server.`;
  return `${argument} is ${value}: a server would need more vCPUs than the last tier of ${name}.`;
}
