import { count } from "../argument";
import { quantity } from "../quantity";
import { billableUnits, explainFigure, gbps, hardware, rule, vms } from "./billable-units";
import type { Licensed } from "./rule";

const places = { sockets: 2, coresPerSocket: 3, vms: 4, gbps: 5 };

/** Billable units of a license by its vendor's counting rule (rules.ts); what the unit is, the rule says. */
export const licenses = quantity({
  unit: "units",
  args: [rule, count("servers", "servers"), ...hardware, vms, gbps],
  kernel(n, [rules, servers, sockets, cores, vms, gbps], out, faults) {
    const of: Licensed = { servers: 0, sockets: 0, coresPerSocket: 0, vms: 0, gbps: 0 };
    for (let i = 0; i < n; i++) {
      if (faults[i] !== 0) continue;
      of.servers = servers[i]!;
      of.sockets = sockets[i]!;
      of.coresPerSocket = cores[i]!;
      of.vms = vms[i]!;
      of.gbps = gbps[i]!;
      out[i] = billableUnits(rules.meanings[rules.codes[i]!]!, of, places, faults, i);
    }
  },
  explain: explainFigure,
});
