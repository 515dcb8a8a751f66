import * as model from "../model";
import { spill, spillRows } from "./call";

/**
 * Host cores that a task costs when the card takes a share of its traffic.
 * @customfunction
 * @param {any[][]} gbps Traffic of the task, Gbps, both directions added up.
 * @param {any[][]} coresPerGbps Host cores per Gbps in software.
 * @param {any[][]} [coverage] Share of the traffic that the card can take by function, 0 to 1. Default 0.
 * @param {any[][]} [residualCoresPerGbps] Host cores per Gbps that stay for what the card takes. Default 0.
 * @param {any[][]} [offloadCapacityGbps] The most the card takes, Gbps; the rest falls back on the host. Default: no limit.
 * @returns {any[][]} Host cores.
 */
export function hostCores(
  gbps: any[][],
  coresPerGbps: any[][],
  coverage?: any[][],
  residualCoresPerGbps?: any[][],
  offloadCapacityGbps?: any[][],
): any[][] {
  return spill(model.hostCores, [gbps, coresPerGbps, coverage, residualCoresPerGbps, offloadCapacityGbps]);
}

/**
 * Cores of infrastructure work beside the applications, when it takes a share of all cores.
 * @customfunction
 * @param {any[][]} appCores Application cores.
 * @param {any[][]} infraShare Share of all cores that infrastructure work takes, 0 to 1.
 * @param {any[][]} [offloadedShare] Share of that work that a card takes, 0 to 1. Default 0.
 * @returns {any[][]} Infrastructure cores; #DIV/0! where it would take all cores.
 */
export function infraCores(appCores: any[][], infraShare: any[][], offloadedShare?: any[][]): any[][] {
  return spill(model.infraCores, [appCores, infraShare, offloadedShare]);
}

/**
 * Whole servers that one site needs for its cores.
 * @customfunction
 * @param {any[][]} coresNeeded Cores needed at the site.
 * @param {any[][]} coresPerServer Cores of one server.
 * @param {any[][]} [targetUtilization] Share of a server's cores to fill, above 0 to 1. Default 0.7.
 * @param {any[][]} [spares] Spare servers added at the site. Default 0.
 * @param {any[][]} [minimum] Least servers before the spares. Default 1.
 * @returns {any[][]} Servers.
 */
export function servers(
  coresNeeded: any[][],
  coresPerServer: any[][],
  targetUtilization?: any[][],
  spares?: any[][],
  minimum?: any[][],
): any[][] {
  return spill(model.servers, [coresNeeded, coresPerServer, targetUtilization, spares, minimum]);
}

/**
 * Servers of all sites before and after offloading: before, after, removed, ratio, share; a row for each row of input.
 * @customfunction
 * @param {any[][]} appCores Application cores at each site.
 * @param {any[][]} infraCoresBefore Infrastructure cores at each site before.
 * @param {any[][]} infraCoresAfter Infrastructure cores at each site after.
 * @param {any[][]} coresPerServer Cores of one server.
 * @param {any[][]} [targetUtilization] Share of a server's cores to fill, above 0 to 1. Default 0.7.
 * @param {any[][]} [sites] Like sites. Default 1.
 * @param {any[][]} [spares] Spare servers at each site. Default 0.
 * @param {any[][]} [minimum] Least servers at each site before the spares. Default 1.
 * @returns {any[][]} Before, after, removed, ratio, share; #DIV/0! for a ratio or share of no servers.
 */
export function consolidation(
  appCores: any[][],
  infraCoresBefore: any[][],
  infraCoresAfter: any[][],
  coresPerServer: any[][],
  targetUtilization?: any[][],
  sites?: any[][],
  spares?: any[][],
  minimum?: any[][],
): any[][] {
  return spillRows(model.consolidation, [
    appCores,
    infraCoresBefore,
    infraCoresAfter,
    coresPerServer,
    targetUtilization,
    sites,
    spares,
    minimum,
  ]);
}
