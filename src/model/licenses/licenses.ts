import { amount } from "../argument";
import { quantity } from "../quantity";
import { countUnits, explainFigure, gbps, hardware, rule, vms } from "./billable-units";

const places = { sockets: 2, coresPerSocket: 3, vms: 4, gbps: 5 };

/** Billable units of a license by its vendor's counting rule (rules.ts); what the unit is, the rule says. */
export const licenses = quantity({
  unit: "units",
  args: [rule, amount("servers", "servers"), ...hardware, vms, gbps],
  kernel(n, [rules, servers, sockets, coresPerSocket, vms, gbps], out, faults) {
    countUnits(n, rules, { servers, sockets, coresPerSocket, vms, gbps }, places, out, faults);
  },
  explain: explainFigure,
});
