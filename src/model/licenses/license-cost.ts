import { amount, count, positive } from "../argument";
import { quantity } from "../quantity";
import { billableUnits, explainFigure, gbps, hardware, rule, vms } from "./billable-units";
import type { Licensed } from "./rule";

const places = { sockets: 2, coresPerSocket: 3, vms: 6, gbps: 7 };

/** Price of one unit that the rule counts, and the years it is paid for; a perpetual license takes 1 year. */
export const pricing = [amount("unitPrice", "money/unit/yr"), positive("years", "yr", 1)] as const;

/** Cost of a license: units by the rule · unitPrice · years, in the currency of the price. */
export const licenseCost = quantity({
  unit: "money",
  args: [rule, count("servers", "servers"), ...hardware, ...pricing, vms, gbps],
  kernel(n, [rules, servers, sockets, cores, price, years, vms, gbps], out, faults) {
    const of: Licensed = { servers: 0, sockets: 0, coresPerSocket: 0, vms: 0, gbps: 0 };
    for (let i = 0; i < n; i++) {
      if (faults[i] !== 0) continue;
      of.servers = servers[i]!;
      of.sockets = sockets[i]!;
      of.coresPerSocket = cores[i]!;
      of.vms = vms[i]!;
      of.gbps = gbps[i]!;
      const units = billableUnits(rules.meanings[rules.codes[i]!]!, of, places, faults, i);
      out[i] = units * price[i]! * years[i]!;
    }
  },
  explain: explainFigure,
});
