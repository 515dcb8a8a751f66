import { amount, positive } from "../argument";
import { quantity } from "../quantity";
import { countUnits, explainFigure, gbps, hardware, rule, vms } from "./billable-units";

const places = { sockets: 2, coresPerSocket: 3, vms: 6, gbps: 7 };

/** Price of one unit that the rule counts, and the years it is paid for; a perpetual license takes 1 year. */
export const pricing = [amount("unitPrice", "money/unit/yr"), positive("years", "yr", 1)] as const;

/** Cost of a license: units by the rule · unitPrice · years, in the currency of the price. */
export const licenseCost = quantity({
  unit: "money",
  args: [rule, amount("servers", "servers"), ...hardware, ...pricing, vms, gbps],
  kernel(n, [rules, servers, sockets, coresPerSocket, price, years, vms, gbps], out, faults) {
    countUnits(n, rules, { servers, sockets, coresPerSocket, vms, gbps }, places, out, faults);
    for (let i = 0; i < n; i++) out[i] = out[i]! * price[i]! * years[i]!;
  },
  explain: explainFigure,
});
