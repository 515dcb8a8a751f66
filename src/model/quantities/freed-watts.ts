import { fault } from "../../vector";
import { amount, amounts, positive, share, shares } from "../argument";
import { quantity } from "../quantity";
import { isMonotone, type MeasuredCurve, wattsAt } from "./measured-curve";
import { checkPairs } from "./pairs";
import { notMonotone, unmeasured } from "./server-curve";

/**
 * Watts saved when cores fall idle at a server that goes on running: P(u) − P(u − coresFreed / cores) on its
 * measured curve. More cores freed than are busy is #VALUE!.
 */
export const freedWatts = quantity({
  unit: "W",
  args: [
    amount("coresFreed", "cores"),
    positive("cores", "cores"),
    share("utilization"),
    shares("loads"),
    amounts("watts", "W"),
  ],
  check: checkPairs("loads", "watts"),
  kernel(n, [freed, cores, utilization, loads, watts], out, faults) {
    const curve: MeasuredCurve = { loads, watts };
    for (let i = 0; i < n; i++) {
      if (faults[i] !== 0) continue;
      const before = utilization[i]!;
      const after = before - freed[i]! / cores[i]!;
      out[i] = wattsAt(curve, i, before) - wattsAt(curve, i, Math.max(0, after));
      if (after < -1e-9) faults[i] = fault("value", 0);
      else if (!isMonotone(curve, i)) faults[i] = fault("value", 3);
      else if (Number.isNaN(out[i]!)) faults[i] = fault("value", 2);
    }
  },
  explain(argument, values) {
    if (argument === "loads") return notMonotone;
    if (argument === "utilization") return unmeasured("utilization", values);
    const busy = Number(values.utilization) * Number(values.cores);
    return `coresFreed is ${String(values.coresFreed)}, more than the ${busy} cores that are busy. Allowed: at most utilization · cores.`;
  },
});
