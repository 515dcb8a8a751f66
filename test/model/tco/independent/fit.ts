import type { Column } from "./column";
import type { Years } from "./site";

/** Gbps of a lane by PCIe generation: transfers a second by the share of them that is data. */
const lanes: Readonly<Record<number, number>> = { 3: 7.88, 4: 15.75, 5: 31.5, 6: 60.5 };

/** W/K that a square meter of painted sheet steel sheds. */
const steel = 5.5;

/** Whether a site's limits are kept, as 1 or 0: what is not given is no limit. */
export function fitOf({ column, most, watts }: Years): [string, number][] {
  const heat = Math.max(...watts.slice(1).map(({ it }) => it));
  const rise = column.has("enclosureArea") ? heat / (steel * column.number("enclosureArea")) : 0;
  const limits: [string, boolean][] = [
    ["envelopeFits", envelopeFits(column, Math.max(...most.slice(1)))],
    ["slotPowerFits", withoutCards(column) || slotPowerFits(column)],
    ["slotLinkFits", withoutCards(column) || slotLinkFits(column)],
    ["heatFits", withoutCards(column) || heatFits(column)],
    ["ambientFits", !hasAll(column, "ambient", "ambientLimit") || isBorne(column, rise)],
    ["stackFits", column.text("stackSupported") === "yes"],
  ];
  return [
    ["cabinetRise", rise],
    ...limits.map(([key, isKept]): [string, number] => [key, isKept ? 1 : 0]),
    ["fits", limits.every(([, isKept]) => isKept) ? 1 : 0],
  ];
}

const hasAll = (column: Column, ...keys: readonly string[]): boolean => keys.every((key) => column.has(key));

const withoutCards = (column: Column): boolean => column.number("cardsPerServer") === 0;

const envelopeFits = (column: Column, most: number): boolean =>
  !column.has("envelopeWatts") || most <= column.number("envelopeWatts") * (1 - column.number("reserve"));

const slotPowerFits = (column: Column): boolean =>
  !hasAll(column, "slotWatts", "cardMaxWatts") ||
  column.number("cardMaxWatts") <= column.number("slotWatts") + column.number("auxWatts");

/** The slower generation and the narrower connector of slot and card. */
function slotLinkFits(column: Column): boolean {
  if (!column.has("slotPcieGen")) return true;
  const generation = Math.min(column.number("slotPcieGen"), column.number("cardPcieGen"));
  const width = Math.min(column.number("slotLanes"), column.number("cardLanes"));
  return column.number("cardGbps") <= lanes[generation]! * width * column.number("protocolEfficiency");
}

/** In hot air a server takes cards of few watts only. */
const heatFits = (column: Column): boolean =>
  !hasAll(column, "ambient", "heatGateWatts", "cardMaxWatts") ||
  column.number("ambient") <= column.number("heatGateAmbient") ||
  column.number("cardMaxWatts") <= column.number("heatGateWatts");

const isBorne = (column: Column, rise: number): boolean =>
  column.number("ambient") + rise <= column.number("ambientLimit");
