import { licenseRules } from "./rules";

/** Where a license rule rounds: each server by itself, or all of an order or cluster together. */
export function licenseScope(rule: string): "server" | "fleet" {
  const named = ruleNamed(rule);
  const scope = rule.includes(":") ? named?.scope : (named?.bareScope ?? named?.scope);
  return scope === "order" || scope === "cluster" ? "fleet" : "server";
}

/** What a rule counts where it asks for vms: cards, or virtual machines. */
export const licenseCounts = (rule: string): "cards" | "vms" =>
  ruleNamed(rule)?.name === "per-card" ? "cards" : "vms";

const ruleNamed = (rule: string) =>
  licenseRules.find(({ name }) => name === rule.split(":")[0]!.trim().toLowerCase());
