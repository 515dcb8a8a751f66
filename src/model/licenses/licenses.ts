import { amount } from "../argument";
import { quantity } from "../quantity";
import { explainFigure, gbps, hardware, rule, unitCounter, vms } from "./billable-units";

const places = { sockets: 2, coresPerSocket: 3, vms: 4, gbps: 5 };

/** Billable units of a license by its vendor's counting rule (rules.ts); what the unit is, the rule says. */
export const licenses = quantity({
  unit: "units",
  args: [rule, amount("servers", "servers"), ...hardware, vms, gbps],
  kernel(n, [rules, servers, sockets, coresPerSocket, vms, gbps], out, faults) {
    const units = unitCounter(rules, { sockets, coresPerSocket, vms, gbps }, places, faults);
    for (let i = 0; i < n; i++) out[i] = units(i, servers[i]!);
  },
  explain: explainFigure,
});
