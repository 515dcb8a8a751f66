import { amount, count, positive, positiveShare } from "../argument";
import { quantity } from "../quantity";
import { wholeUnits } from "./ceiling";

/** Arguments that size a site, after the cores it needs. */
export const siteSizing = [
  positive("coresPerServer", "cores"),
  positiveShare("targetUtilization", 0.7),
] as const;

export const spares = count("spares", "servers", 0);
export const minimum = count("minimum", "servers", 1);

/** Servers at one site: whole ones, at least `minimum`, then the spares; no demand, no servers. */
export const serversAtSite = (
  cores: number,
  coresPerServer: number,
  targetUtilization: number,
  spareServers: number,
  leastServers: number,
): number =>
  cores === 0
    ? 0
    : Math.max(leastServers, wholeUnits(cores / (coresPerServer * targetUtilization))) + spareServers;

/** Servers at one site: max(minimum, ⌈coresNeeded / (coresPerServer · targetUtilization)⌉) + spares. */
export const servers = quantity({
  unit: "servers",
  args: [amount("coresNeeded", "cores"), ...siteSizing, spares, minimum],
  kernel(n, [coresNeeded, coresPerServer, target, spare, least], out) {
    for (let i = 0; i < n; i++)
      out[i] = serversAtSite(coresNeeded[i]!, coresPerServer[i]!, target[i]!, spare[i]!, least[i]!);
  },
});
