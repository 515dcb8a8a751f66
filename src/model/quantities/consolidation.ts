import { faultKinds } from "../../vector";
import { amount } from "../argument";
import { rowQuantity } from "../quantity";
import { minimum, serversAtSite, siteSizing, spares } from "./servers";

/**
 * Servers of all sites before and after infrastructure cores are freed: whole servers at each site, then
 * removed = before − after, ratio = before / after, share = removed / before (#DIV/0! where there are none).
 */
export const consolidation = rowQuantity({
  outputs: [
    { name: "before", unit: "servers" },
    { name: "after", unit: "servers" },
    { name: "removed", unit: "servers" },
    { name: "ratio", unit: "1" },
    { name: "share", unit: "1" },
  ],
  args: [
    amount("appCores", "cores"),
    amount("infraCoresBefore", "cores"),
    amount("infraCoresAfter", "cores"),
    ...siteSizing,
    amount("sites", "sites", 1),
    spares,
    minimum,
  ],
  kernel(n, [app, infraBefore, infraAfter, perServer, target, sites, spare, least], outs, faults) {
    const [before, after, removed, ratio, share] = outs as [
      Float64Array,
      Float64Array,
      Float64Array,
      Float64Array,
      Float64Array,
    ];
    const size = (i: number, cores: number) =>
      sites[i]! * serversAtSite(cores, perServer[i]!, target[i]!, spare[i]!, least[i]!);
    for (let i = 0; i < n; i++) {
      before[i] = size(i, app[i]! + infraBefore[i]!);
      after[i] = size(i, app[i]! + infraAfter[i]!);
      removed[i] = before[i]! - after[i]!;
      ratio[i] = before[i]! / after[i]!;
      share[i] = removed[i]! / before[i]!;
      if (after[i] === 0) faults[3]![i] ||= faultKinds.div0;
      if (before[i] === 0) faults[4]![i] ||= faultKinds.div0;
    }
  },
});
