import { count } from "../argument";
import { quantity } from "../quantity";
import { billableUnits, explainFigure, gbps, hardware, rule, vms } from "./billable-units";
import { pricing } from "./license-cost";
import type { Licensed } from "./rule";

const places = { sockets: 3, coresPerSocket: 4, vms: 7, gbps: 8 };
const placesAfter = { ...places, coresPerSocket: 9 };

/**
 * License cost before − after, in the currency of the price. Only retired servers (or fewer cores in them) save:
 * freed cores alone change nothing; a license that ends altogether is serversAfter = 0.
 */
export const licenseSavings = quantity({
  unit: "money",
  args: [
    rule,
    count("serversBefore", "servers"),
    count("serversAfter", "servers"),
    ...hardware,
    ...pricing,
    vms,
    gbps,
    count("coresPerSocketAfter", "cores/socket", NaN),
  ],
  kernel(n, [rules, before, after, sockets, cores, price, years, vms, gbps, coresAfter], out, faults) {
    const of: Licensed = { servers: 0, sockets: 0, coresPerSocket: 0, vms: 0, gbps: 0 };
    for (let i = 0; i < n; i++) {
      if (faults[i] !== 0) continue;
      const counting = rules.meanings[rules.codes[i]!]!;
      of.servers = before[i]!;
      of.sockets = sockets[i]!;
      of.coresPerSocket = cores[i]!;
      of.vms = vms[i]!;
      of.gbps = gbps[i]!;
      const unitsBefore = billableUnits(counting, of, places, faults, i);
      of.servers = after[i]!;
      const given = !Number.isNaN(coresAfter[i]!);
      if (given) of.coresPerSocket = coresAfter[i]!;
      const unitsAfter = billableUnits(counting, of, given ? placesAfter : places, faults, i);
      out[i] = (unitsBefore - unitsAfter) * price[i]! * years[i]!;
    }
  },
  explain: (argument, values) =>
    argument === "coresPerSocketAfter"
      ? `coresPerSocketAfter is ${String(values[argument])}, but the rule ${String(values.rule)} counts cores — blank? Type a number, or leave it out.`
      : explainFigure(argument, values),
});
