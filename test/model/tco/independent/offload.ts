import type { Column } from "./column";
import type { Years } from "./site";
import type { Sized } from "./sizing";
import { cardsDc, serverAt, utilizationOf } from "./watts";

/** The card's watts against those of the cores it frees, at the baseline's servers in year 1. */
export interface Offload {
  readonly freedWatts: number;
  readonly netWatts: number;
  /** Cores that it must free for its own watts; none where it draws no more than what it replaces. */
  readonly breakEvenCores: number;
}

export function offloadOf(of: Years, baseline: Years): Offload {
  const [before, after] = [baseline.sites[1]!, of.sites[1]!];
  const { column } = baseline;
  const freed = Math.max(0, busyInfra(column, before) - busyInfra(of.column, after));
  const u = utilizationOf(column, before, column.number("loadFactor"));
  const without =
    before.servers === 0 ? 0 : Math.max(0, u - freed / (before.servers * column.number("coresPerServer")));
  const freedWatts = before.servers * (serverAt(column, u) - serverAt(column, without));
  const cards = cardsDc(of.column) - cardsOnly(column);
  const own = (before.servers * cards) / of.watts[1]!.efficiency;
  return { freedWatts, netWatts: freedWatts - own, breakEvenCores: own <= 0 ? 0 : own / aCore(column) };

  /** Watts of a busy core: of those freed, or where none are, of the whole curve's mean. */
  function aCore(at: Column): number {
    if (freed > 0) return freedWatts / freed;
    return (at.number("maxWatts") - at.number("idleWatts")) / at.number("coresPerServer");
  }
}

/** A baseline's own cards leave with it; its NICs are credited where the alternative replaces them. */
const cardsOnly = (column: Column): number =>
  cardsDc(column) + column.number("nicsReplaced") * column.number("nicInServerWatts");

/** Busy infrastructure cores of a site, mean of the year. */
const busyInfra = (column: Column, site: Sized): number =>
  (column.number("loadFactor") * site.interrupt) / column.number("coreSpeed") +
  site.active * (site.pollingPerServer + site.fixedPerServer) * column.number("pollingPowerShare");
