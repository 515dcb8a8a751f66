import { fault } from "../../vector";
import { type ChoiceArgument, count, amount } from "../argument";
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
  count("sockets", "sockets/server"),
  count("coresPerSocket", "cores/socket"),
] as const;

/** Totals over the servers that some rules count; they may be left out where the rule doesn't. */
export const vms = count("vms", "VMs", NaN);
export const gbps = amount("gbps", "Gbps", NaN);

const figures: readonly Figure[] = ["sockets", "coresPerSocket", "vms", "gbps"];

/** Where each figure stands among a quantity's arguments, from 0: for the blame. */
export type Places = Readonly<Record<Figure, number>>;

/** Billable units of one lane, 0 for no servers; 0 and a fault beside it where the rule lacks a figure. */
export function billableUnits(
  { rule, own }: CountingRule,
  of: Licensed,
  places: Places,
  faults: Uint8Array,
  lane: number,
): number {
  if (of.servers === 0) return 0;
  for (const figure of rule.reads) {
    const value = of[figure];
    const missing = figure === "vms" || figure === "gbps" ? Number.isNaN(value) : value === 0;
    if (missing) {
      faults[lane] ||= fault("value", places[figure]);
      return 0;
    }
  }
  const units = rule.units(of, own);
  if (Number.isNaN(units)) faults[lane] ||= fault("value", places.vms);
  return units;
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
