import { difference } from "../../vector";
import { amount } from "../argument";
import { quantity } from "../quantity";
import { countUnits, explainFigure, gbps, hardware, type Places, rule, vms } from "./billable-units";
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
    countUnits(n, rules, { ...figures, servers: before }, places, out, faults);
    const [asBefore, changed] = byLaterCores(n, after, later);
    const left = new Float64Array(n);
    const count = (servers: Float64Array, cores: Float64Array, blamed: Places): void => {
      countUnits(n, rules, { ...figures, servers, coresPerSocket: cores }, blamed, left, faults);
      for (let i = 0; i < n; i++) out[i] = difference(out[i]!, left[i]!);
    };
    count(asBefore, coresPerSocket, places);
    count(changed, later, placesAfter);
    for (let i = 0; i < n; i++) out[i] = out[i]! * price[i]! * years[i]!;
  },
  explain: (argument, values) =>
    argument === "coresPerSocketAfter"
      ? `coresPerSocketAfter is ${String(values[argument])}, but the rule ${String(values.rule)} counts cores — blank? Type a number, or leave it out.`
      : explainFigure(argument, values),
});

/** Servers in lanes without cores of their own afterwards, then those with; 0 elsewhere. */
function byLaterCores(n: number, servers: Float64Array, later: Float64Array): [Float64Array, Float64Array] {
  const asBefore = new Float64Array(n);
  const changed = new Float64Array(n);
  for (let i = 0; i < n; i++) (Number.isNaN(later[i]!) ? asBefore : changed)[i] = servers[i]!;
  return [asBefore, changed];
}
