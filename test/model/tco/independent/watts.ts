import { type Column, others } from "./column";
import type { Sized } from "./sizing";

/** A site's watts in one year. */
export interface Drawn {
  readonly server: number;
  /** A server with its cards, at the wall. */
  readonly wall: number;
  readonly it: number;
  readonly facility: number;
  /** Billed for the highest draw, kW. */
  readonly billed: number;
  readonly efficiency: number;
}

const curves: Record<string, readonly number[]> = {
  amd: [0, 0.252, 0.334, 0.41, 0.483, 0.555, 0.627, 0.703, 0.784, 0.879, 1],
  intel: [0, 0.146, 0.21, 0.272, 0.335, 0.402, 0.482, 0.575, 0.693, 0.837, 1],
  typical: [0, 0.162, 0.241, 0.314, 0.391, 0.471, 0.56, 0.657, 0.764, 0.884, 1],
};

const supplies: Record<string, Readonly<Record<number, number>>> = {
  bronze: { 20: 81, 50: 85, 100: 81 },
  silver: { 20: 85, 50: 89, 100: 85 },
  gold: { 20: 88, 50: 92, 100: 88 },
  platinum: { 20: 90, 50: 94, 100: 91 },
  titanium: { 10: 90, 20: 94, 50: 96, 100: 91 },
  ruby: { 5: 90, 10: 91, 20: 95, 50: 96.5, 100: 92 },
};

export function drawn(column: Column, site: Sized, baselineIt: number | undefined): Drawn {
  const server = serverAt(column, utilizationOf(column, site, column.number("loadFactor")));
  const efficiency = efficiencyOf(column, server);
  const dc = cardsDc(column);
  const wall = server + dc / efficiency;
  const it = site.servers * wall + otherWatts(column);
  const facility = facilityOf(column, it, baselineIt ?? it);
  const peak = serverAt(column, utilizationOf(column, site, 1)) + dc / efficiency;
  const peakIt = site.servers * peak + otherWatts(column);
  const billed = it === 0 ? 0 : ((facility / it) * peakIt) / 1000;
  return { server, wall, it, facility, billed, efficiency };
}

/** A server with its cards at full load, at the wall: for fit and provisioning. */
export function mostWatts(column: Column, efficiency: number): number {
  const card = column.has("cardMaxWatts") ? column.number("cardMaxWatts") : cardDraw(column);
  return column.number("maxWatts") + withNics(column, card) / efficiency;
}

export const otherWatts = (column: Column): number =>
  others.reduce(
    (sum, each) => sum + column.number(`other.${each}.count`) * column.number(`other.${each}.watts`),
    0,
  );

/** Busy cores over all cores, of the year's mean or of its peak. */
export function utilizationOf(column: Column, site: Sized, loadFactor: number): number {
  if (site.servers === 0) return 0;
  const busy =
    (loadFactor * (site.appCores + site.interrupt + site.grown)) / column.number("coreSpeed") +
    site.active * (site.pollingPerServer + site.fixedPerServer) * column.number("pollingPowerShare");
  return Math.min(1, busy / (site.servers * column.number("coresPerServer")));
}

/** A server's wall watts at a utilization. */
export function serverAt(column: Column, u: number): number {
  const [idle, most] = [column.number("idleWatts"), column.number("maxWatts")];
  const shape = column.text("shape");
  if (shape === "measured") return measuredAt(column, u);
  if (shape === "linear") return idle + (most - idle) * u;
  if (shape === "fan") {
    const r = column.number("exponent");
    return idle + (most - idle) * (u === 0 ? 0 : 2 * u - Math.exp(r * Math.log(u)));
  }
  const points = curves[shape]!;
  const tenth = Math.min(9, Math.floor(u * 10));
  const share = points[tenth]! + (u * 10 - tenth) * (points[tenth + 1]! - points[tenth]!);
  return idle + (most - idle) * share;
}

function measuredAt(column: Column, u: number): number {
  for (let k = 2; column.has(`curve.load.${k}`); k++) {
    const [left, right] = [column.number(`curve.load.${k - 1}`), column.number(`curve.load.${k}`)];
    if (u > right && column.has(`curve.load.${k + 1}`)) continue;
    const [low, high] = [column.number(`curve.watts.${k - 1}`), column.number(`curve.watts.${k}`)];
    return low + ((u - left) / (right - left)) * (high - low);
  }
  throw new Error("A measured curve has two points.");
}

/** What a kind of supply delivers of what it takes, at the load it sees. */
export function efficiencyOf(column: Column, serverWatts: number): number {
  if (column.kind === "cloud") return 1;
  if (column.has("psuEfficiency")) return column.number("psuEfficiency");
  if (!column.has("psuRating")) return 0.94;
  const certified = supplies[column.text("psuRating")]!;
  const count = column.text("psuActive") === "one" ? 1 : column.number("psuCount");
  const dc = serverWatts * (certified[50]! / 100);
  return supplyAt(certified, dc / (count * column.number("psuRatedWatts")));
}

function supplyAt(certified: Readonly<Record<number, number>>, load: number): number {
  const loads = Object.keys(certified).map(Number);
  const [least] = loads;
  const lowest = least! / 100;
  if (load < lowest) return load / (load + lowest / (certified[least!]! / 100) - lowest);
  const k = loads.findIndex((each, i) => i > 0 && load <= each / 100);
  const [left, right] = [loads[k - 1]!, loads[k]!];
  const between = (load * 100 - left) / (right - left);
  return (certified[left]! + between * (certified[right]! - certified[left]!)) / 100;
}

function cardDraw(column: Column): number {
  const typical = column.number("cardTypicalWatts");
  if (!column.has("cardIdleWatts")) return typical;
  const idle = column.number("cardIdleWatts");
  return idle + (typical - idle) * column.number("cardBusyShare");
}

/** Direct current of a server's cards, less the NICs that they replace. */
export const cardsDc = (column: Column): number => withNics(column, cardDraw(column));

const withNics = (column: Column, card: number): number =>
  column.number("cardsPerServer") * (card + column.number("opticsWatts") + column.number("fanWattsPerCard")) -
  column.number("nicsReplaced") * column.number("nicInServerWatts");

/** With cooling and conversion. */
function facilityOf(column: Column, it: number, baselineIt: number): number {
  if (column.has("coolingCop") || column.has("rectifierEfficiency")) {
    const rectified = column.has("rectifierEfficiency") ? it / column.number("rectifierEfficiency") : it;
    return column.has("coolingCop") ? rectified * (1 + 1 / column.number("coolingCop")) : rectified;
  }
  if (column.kind === "cloud") return it * column.number("pue");
  return baselineIt * column.number("pue") + (it - baselineIt) * column.number("marginalPue");
}
