import { amount } from "../argument";
import { quantity } from "../quantity";
import { explainFigure, gbps, hardware, rule, unitCounter, vms } from "./billable-units";
import { pricing } from "./license-cost";

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
    amount("serversBefore", "servers"),
    amount("serversAfter", "servers"),
    ...hardware,
    ...pricing,
    vms,
    gbps,
    amount("coresPerSocketAfter", "cores/socket", NaN),
  ],
  kernel(n, [rules, before, after, sockets, coresPerSocket, price, years, vms, gbps, later], out, faults) {
    const figures = { sockets, coresPerSocket, vms, gbps };
    const units = unitCounter(rules, figures, places, faults);
    const unitsWithOtherCores = unitCounter(rules, figures, placesAfter, faults);
    for (let i = 0; i < n; i++) {
      const unitsBefore = units(i, before[i]!);
      const unitsAfter = Number.isNaN(later[i]!)
        ? units(i, after[i]!)
        : unitsWithOtherCores(i, after[i]!, later[i]!);
      out[i] = (unitsBefore - unitsAfter) * price[i]! * years[i]!;
    }
  },
  explain: (argument, values) =>
    argument === "coresPerSocketAfter"
      ? `coresPerSocketAfter is ${String(values[argument])}, but the rule ${String(values.rule)} counts cores — blank? Type a number, or leave it out.`
      : explainFigure(argument, values),
});
