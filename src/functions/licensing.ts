import * as model from "../model";
import { spill } from "./call";

/**
 * Billable units of a license by its vendor's counting rule.
 * @customfunction
 * @param {any[][]} rule Counting rule, such as "vmware-core" or "per-gbps:10". LICENSERULES lists them.
 * @param {any[][]} servers Servers licensed.
 * @param {any[][]} sockets Sockets in a server.
 * @param {any[][]} coresPerSocket Cores in a socket.
 * @param {any[][]} [vms] VMs (vCPUs, GPUs, cards where the rule counts those) on all servers.
 * @param {any[][]} [gbps] Gbps through all servers.
 * @returns {any[][]} Billable units.
 */
export function licenses(
  rule: any[][],
  servers: any[][],
  sockets: any[][],
  coresPerSocket: any[][],
  vms?: any[][],
  gbps?: any[][],
): any[][] {
  return spill(model.licenses, [rule, servers, sockets, coresPerSocket, vms, gbps]);
}

/**
 * Cost of a license over the years, by its vendor's counting rule.
 * @customfunction
 * @param {any[][]} rule Counting rule, such as "vmware-core" or "per-gbps:10". LICENSERULES lists them.
 * @param {any[][]} servers Servers licensed.
 * @param {any[][]} sockets Sockets in a server.
 * @param {any[][]} coresPerSocket Cores in a socket.
 * @param {any[][]} unitPrice Price of one unit that the rule counts, a year.
 * @param {any[][]} [years] Years paid for. Default 1.
 * @param {any[][]} [vms] VMs (vCPUs, GPUs, cards where the rule counts those) on all servers.
 * @param {any[][]} [gbps] Gbps through all servers.
 * @returns {any[][]} Cost in the currency of the price.
 */
export function licenseCost(
  rule: any[][],
  servers: any[][],
  sockets: any[][],
  coresPerSocket: any[][],
  unitPrice: any[][],
  years?: any[][],
  vms?: any[][],
  gbps?: any[][],
): any[][] {
  return spill(model.licenseCost, [rule, servers, sockets, coresPerSocket, unitPrice, years, vms, gbps]);
}

/**
 * License cost saved when servers are retired: cost before less cost after. Freed cores alone save nothing.
 * @customfunction
 * @param {any[][]} rule Counting rule, such as "vmware-core" or "per-gbps:10". LICENSERULES lists them.
 * @param {any[][]} serversBefore Servers licensed before.
 * @param {any[][]} serversAfter Servers licensed after; 0 when the license ends.
 * @param {any[][]} sockets Sockets in a server.
 * @param {any[][]} coresPerSocket Cores in a socket.
 * @param {any[][]} unitPrice Price of one unit that the rule counts, a year.
 * @param {any[][]} [years] Years paid for. Default 1.
 * @param {any[][]} [vms] VMs (vCPUs, GPUs, cards where the rule counts those) on all servers.
 * @param {any[][]} [gbps] Gbps through all servers.
 * @param {any[][]} [coresPerSocketAfter] Cores in a socket after. Default: as before.
 * @returns {any[][]} Cost saved in the currency of the price.
 */
export function licenseSavings(
  rule: any[][],
  serversBefore: any[][],
  serversAfter: any[][],
  sockets: any[][],
  coresPerSocket: any[][],
  unitPrice: any[][],
  years?: any[][],
  vms?: any[][],
  gbps?: any[][],
  coresPerSocketAfter?: any[][],
): any[][] {
  return spill(model.licenseSavings, [
    rule,
    serversBefore,
    serversAfter,
    sockets,
    coresPerSocket,
    unitPrice,
    years,
    vms,
    gbps,
    coresPerSocketAfter,
  ]);
}

/**
 * The counting rules as a table: rule, what it counts, minimum, scope of rounding, products, date, source, verified.
 * @customfunction
 * @returns {any[][]} A header row, then a row for each rule.
 */
export function licenseRules(): any[][] {
  const header = ["rule", "counts", "minimum", "rounds over", "products", "as of", "source", "verified"];
  const rows = model.licenseRules.map((rule) => [
    rule.name,
    rule.counts,
    rule.minimum,
    rule.scope,
    rule.products,
    rule.asOf,
    rule.source,
    rule.verified ? "yes" : "no",
  ]);
  return [header, ...rows];
}
