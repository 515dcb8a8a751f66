import { fault } from "../../vector";
import { amount, positive } from "../argument";
import { quantity } from "../quantity";
import { belowIdle } from "./server-power";

/**
 * The average slope of a server's power curve, (maxW − idleW) / cores. At 20–50% load the local slope is about
 * 0.70 of it (median of 616 SPECpower results), so that a freed core saves less there: see FREEDWATTS.
 */
export const wattsPerCore = quantity({
  unit: "W/core",
  args: [amount("idleW", "W"), amount("maxW", "W"), positive("cores", "cores")],
  kernel(n, [idle, max, cores], out, faults) {
    for (let i = 0; i < n; i++) {
      out[i] = (max[i]! - idle[i]!) / cores[i]!;
      if (max[i]! < idle[i]!) faults[i] ||= fault("value", 1);
    }
  },
  explain: (argument, values) => (argument === "maxW" ? belowIdle(values) : undefined),
});
