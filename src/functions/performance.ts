import * as model from "../model";
import { spill } from "./call";

/**
 * Work per watt. Name the unit of work, the service level and what the watts include beside the figure.
 * @customfunction
 * @param {any[][]} work Work done, in a unit of your choice: Gbps, streams, sessions.
 * @param {any[][]} watts Watts that the whole system draws for it.
 * @returns {any[][]} Work per watt; #DIV/0! at 0 W.
 */
export function perfPerWatt(work: any[][], watts: any[][]): any[][] {
  return spill(model.perfPerWatt, [work, watts]);
}

/**
 * Gain in work per watt as a share: 0.25 is a quarter more work for each watt.
 * @customfunction
 * @param {any[][]} workBefore Work done before.
 * @param {any[][]} wattsBefore Watts drawn before.
 * @param {any[][]} workAfter Work done after, in the same unit and at the same service level.
 * @param {any[][]} wattsAfter Watts drawn after, within the same boundary.
 * @returns {any[][]} Gain as a share; #DIV/0! at 0 W, and where no work was done before.
 */
export function perfPerWattGain(
  workBefore: any[][],
  wattsBefore: any[][],
  workAfter: any[][],
  wattsAfter: any[][],
): any[][] {
  return spill(model.perfPerWattGain, [workBefore, wattsBefore, workAfter, wattsAfter]);
}

/**
 * Overall ssj_ops per watt of a SPECpower_ssj2008 result.
 * @customfunction
 * @param {any[][]} ops ssj_ops at the ten load levels, 100% down to 10%.
 * @param {any[][]} watts Watts at the ten load levels, then at active idle.
 * @returns {any[][]} Overall ssj_ops per watt; #DIV/0! where all watts are 0.
 */
export function specPower(ops: any[][], watts: any[][]): any[][] {
  return spill(model.specPower, [ops, watts]);
}

/**
 * Packets of a traffic, in millions a second.
 * @customfunction
 * @param {any[][]} gbps Traffic, Gbps.
 * @param {any[][]} [frameBytes] Mean size of a frame; 362 is the IMIX. Default 362.
 * @returns {any[][]} Mpps.
 */
export function packetRate(gbps: any[][], frameBytes?: any[][]): any[][] {
  return spill(model.packetRate, [gbps, frameBytes]);
}
