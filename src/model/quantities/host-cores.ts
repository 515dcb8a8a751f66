import { fault } from "../../vector";
import { amount, positive, share } from "../argument";
import { quantity } from "../quantity";

/**
 * Host cores that a task costs: gbps · ((1 − c) · coresPerGbps + c · residualCoresPerGbps), where the card takes
 * c = min(coverage, offloadCapacityGbps / gbps); what it can't take falls back on the host.
 */
export const hostCores = quantity({
  unit: "cores",
  args: [
    amount("gbps", "Gbps"),
    amount("coresPerGbps", "cores/Gbps"),
    share("coverage", 0),
    amount("residualCoresPerGbps", "cores/Gbps", 0),
    { ...positive("offloadCapacityGbps", "Gbps", Number.MAX_VALUE) },
  ],
  kernel(n, [gbps, coresPerGbps, coverage, residual, capacity], out, faults) {
    for (let i = 0; i < n; i++) {
      const taken = gbps[i]! > 0 ? Math.min(coverage[i]!, capacity[i]! / gbps[i]!) : coverage[i]!;
      out[i] = gbps[i]! * ((1 - taken) * coresPerGbps[i]! + taken * residual[i]!);
      // offloading must not add host work: more would make the search for servers ambiguous
      if (residual[i]! > coresPerGbps[i]!) faults[i] ||= fault("value", 3);
    }
  },
  explain: (argument, { residualCoresPerGbps, coresPerGbps }) =>
    argument === "residualCoresPerGbps"
      ? `residualCoresPerGbps is ${residualCoresPerGbps}, above coresPerGbps ${coresPerGbps}. Allowed: at most coresPerGbps.`
      : undefined,
});
