import * as model from "../model";
import { spill } from "./call";

/**
 * A server's watts at a utilization, from its idle and full-load watts and the shape of the curve between.
 * @customfunction
 * @param {any[][]} utilization Share of the server that is busy, 0 to 1.
 * @param {any[][]} idleW Watts at active idle.
 * @param {any[][]} maxW Watts at full load.
 * @param {any[][]} [shape] linear, fan, amd, intel or typical (means of measured servers). Default linear.
 * @param {any[][]} [exponent] Exponent of the fan shape, 1 to 2. Default 1.4.
 * @returns {any[][]} Watts.
 */
export function serverPower(
  utilization: any[][],
  idleW: any[][],
  maxW: any[][],
  shape?: any[][],
  exponent?: any[][],
): any[][] {
  return spill(model.serverPower, [utilization, idleW, maxW, shape, exponent]);
}

/**
 * A server's watts at a utilization, on straight lines between its own measured points.
 * @customfunction
 * @param {any[][]} utilization Share of the server that is busy, 0 to 1.
 * @param {any[][]} loads The loads measured, 0 to 1, rising or falling.
 * @param {any[][]} watts The watts measured at those loads.
 * @returns {any[][]} Watts.
 */
export function serverCurve(utilization: any[][], loads: any[][], watts: any[][]): any[][] {
  return spill(model.serverCurve, [utilization, loads, watts]);
}

/**
 * Average slope of a server's power curve, watts per core. At 20 to 50% load a freed core saves about 0.7 of it.
 * @customfunction
 * @param {any[][]} idleW Watts at active idle.
 * @param {any[][]} maxW Watts at full load.
 * @param {any[][]} cores Cores of the server.
 * @returns {any[][]} Watts per core.
 */
export function wattsPerCore(idleW: any[][], maxW: any[][], cores: any[][]): any[][] {
  return spill(model.wattsPerCore, [idleW, maxW, cores]);
}

/**
 * Watts saved when cores fall idle in a server that goes on running, on its measured curve.
 * @customfunction
 * @param {any[][]} coresFreed Cores freed, at most those that are busy.
 * @param {any[][]} cores Cores of the server.
 * @param {any[][]} utilization Share of the server that is busy before, 0 to 1.
 * @param {any[][]} loads The loads measured, 0 to 1, rising or falling.
 * @param {any[][]} watts The watts measured at those loads.
 * @returns {any[][]} Watts saved.
 */
export function freedWatts(
  coresFreed: any[][],
  cores: any[][],
  utilization: any[][],
  loads: any[][],
  watts: any[][],
): any[][] {
  return spill(model.freedWatts, [coresFreed, cores, utilization, loads, watts]);
}

/**
 * Watts a card saves once its own draw is paid; negative when it costs more than it frees.
 * @customfunction
 * @param {any[][]} coresFreed Host cores that the card frees.
 * @param {any[][]} wattsPerCore Watts a freed core saves at that load.
 * @param {any[][]} dpuW Watts of the card (DC).
 * @param {any[][]} [replacedNicW] Watts of the NIC that it replaces (DC). Default 0.
 * @param {any[][]} [psuEfficiency] Efficiency of the power supply, above 0 to 1. Default 1.
 * @returns {any[][]} Watts saved at the wall.
 */
export function dpuNetWatts(
  coresFreed: any[][],
  wattsPerCore: any[][],
  dpuW: any[][],
  replacedNicW?: any[][],
  psuEfficiency?: any[][],
): any[][] {
  return spill(model.dpuNetWatts, [coresFreed, wattsPerCore, dpuW, replacedNicW, psuEfficiency]);
}

/**
 * Host cores that a card must free to pay for its own watts.
 * @customfunction
 * @param {any[][]} dpuW Watts of the card (DC).
 * @param {any[][]} wattsPerCore Watts a freed core saves at that load.
 * @param {any[][]} [replacedNicW] Watts of the NIC that it replaces (DC). Default 0.
 * @param {any[][]} [psuEfficiency] Efficiency of the power supply, above 0 to 1. Default 1.
 * @returns {any[][]} Cores; #DIV/0! where a freed core saves nothing.
 */
export function dpuBreakEven(
  dpuW: any[][],
  wattsPerCore: any[][],
  replacedNicW?: any[][],
  psuEfficiency?: any[][],
): any[][] {
  return spill(model.dpuBreakEven, [dpuW, wattsPerCore, replacedNicW, psuEfficiency]);
}

/**
 * Facility watts of a site: servers and their cards, times PUE.
 * @customfunction
 * @param {any[][]} servers Servers at the site.
 * @param {any[][]} serverW Watts of one server, at the wall.
 * @param {any[][]} [cardW] Watts of the cards in one server, at the wall. Default 0.
 * @param {any[][]} [pue] Power usage effectiveness, at least 1. Default 1.
 * @returns {any[][]} Watts.
 */
export function sitePower(servers: any[][], serverW: any[][], cardW?: any[][], pue?: any[][]): any[][] {
  return spill(model.sitePower, [servers, serverW, cardW, pue]);
}

/**
 * Efficiency of a power supply at a load share, by its 80 PLUS level at 230 V.
 * @customfunction
 * @param {any[][]} loadShare Load as a share of the rated watts, 0 to 1.
 * @param {any[][]} [rating] bronze, silver, gold, platinum, titanium or ruby. Default platinum.
 * @returns {any[][]} Efficiency as a share.
 */
export function psuEfficiency(loadShare: any[][], rating?: any[][]): any[][] {
  return spill(model.psuEfficiency, [loadShare, rating]);
}

/**
 * Wall watts behind DC watts: what the server's parts draw, and what its power supplies lose at that load.
 * @customfunction
 * @param {any[][]} dcW Watts that the supplies deliver (DC).
 * @param {any[][]} psuRatedW Rated watts of one supply.
 * @param {any[][]} [rating] bronze, silver, gold, platinum, titanium or ruby. Default platinum.
 * @param {any[][]} [psus] Supplies that share the load. Default 1.
 * @returns {any[][]} Watts at the wall.
 */
export function wallPower(dcW: any[][], psuRatedW: any[][], rating?: any[][], psus?: any[][]): any[][] {
  return spill(model.wallPower, [dcW, psuRatedW, rating, psus]);
}

/**
 * Watts left within a site's envelope; negative when servers and cards do not fit.
 * @customfunction
 * @param {any[][]} envelopeW Watts that the site can supply.
 * @param {any[][]} servers Servers at the site.
 * @param {any[][]} serverW Watts of one server.
 * @param {any[][]} [cardW] Watts of the cards in one server. Default 0.
 * @param {any[][]} [reserve] Share of the envelope to keep free, 0 to 1. Default 0.1.
 * @returns {any[][]} Watts left.
 */
export function powerHeadroom(
  envelopeW: any[][],
  servers: any[][],
  serverW: any[][],
  cardW?: any[][],
  reserve?: any[][],
): any[][] {
  return spill(model.powerHeadroom, [envelopeW, servers, serverW, cardW, reserve]);
}
