import { amount, change, positive } from "../argument";
import { quantity } from "../quantity";
import { mostYears, sumOverYears } from "./years";

/** Years that anything here is counted over. */
export const years = { ...positive("years", "yr", 1), max: mostYears };

/** Energy a year: watts / 1000 · hours · pue, kWh; of watts saved, energy saved, and negative where they are. */
export const energy = quantity({
  unit: "kWh",
  args: [change("watts", "W"), positive("hours", "h", 8760), { ...amount("pue", "1", 1), min: 1 }],
  kernel(n, [watts, hours, pue], out) {
    for (let i = 0; i < n; i++) out[i] = (watts[i]! / 1000) * hours[i]! * pue[i]!;
  },
});

/**
 * Cost of energy over the years, its price rising, or what is saved of it: Σ kwhPerYear · price · (1 + escalation)^(y − 1).
 */
export const energyCost = quantity({
  unit: "money",
  args: [
    change("kwhPerYear", "kWh/yr"),
    amount("price", "money/kWh"),
    years,
    { ...amount("escalation", "1/yr", 0), min: -1, max: 1 },
  ],
  kernel(n, [kwh, price, years, escalation], out) {
    for (let i = 0; i < n; i++) out[i] = kwh[i]! * price[i]! * sumOverYears(years[i]!, 1 + escalation[i]!);
  },
});
