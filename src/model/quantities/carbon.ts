import { amount, change, share } from "../argument";
import { quantity } from "../quantity";
import { years } from "./energy";
import { sumOverYears } from "./years";

/**
 * Operational carbon over the years, the grid getting cleaner: Σ kwhPerYear · gramsPerKwh · (1 − decline)^(y − 1),
 * kg CO2e. What it took to make the hardware is not in it.
 */
export const carbon = quantity({
  unit: "kg",
  args: [change("kwhPerYear", "kWh/yr"), amount("gramsPerKwh", "g/kWh"), years, share("decline", 0)],
  kernel(n, [kwh, grams, years, decline], out) {
    for (let i = 0; i < n; i++)
      out[i] = ((kwh[i]! * grams[i]!) / 1000) * sumOverYears(years[i]!, 1 - decline[i]!);
  },
});
