import { wholeUnits } from "../quantities/ceiling";
import type { CountUnits } from "./rule";

/** Loops over lanes, one a way of counting: a function called lane by lane was measured five times slower. */

/** servers · sockets · coresPerSocket */
export const cores: CountUnits = (n, { servers, sockets, coresPerSocket }, _own, out) => {
  for (let i = 0; i < n; i++) out[i] = servers[i]! * sockets[i]! * coresPerSocket[i]!;
};

/** servers · sockets · max(16, coresPerSocket), at least an order's cores. */
export const vmwareCores: CountUnits = (n, { servers, sockets, coresPerSocket }, own, out) => {
  const order = own[0] ?? 0;
  for (let i = 0; i < n; i++)
    out[i] = Math.max(order, servers[i]! * sockets[i]! * Math.max(16, coresPerSocket[i]!));
};

/** servers · even(max(16, sockets · max(8, coresPerSocket))) */
export const windowsCores: CountUnits = (n, { servers, sockets, coresPerSocket }, _own, out) => {
  for (let i = 0; i < n; i++)
    out[i] = servers[i]! * even(Math.max(16, sockets[i]! * Math.max(8, coresPerSocket[i]!)));
};

/** The same once for each two VMs of a server; left out, VMs count as none. */
export const windowsCoresByVms: CountUnits = (n, of, own, out) => {
  windowsCores(n, of, own, out);
  const { servers, vms } = of;
  for (let i = 0; i < n; i++) out[i]! *= Math.max(1, Math.ceil(ofServer(vms[i]! || 0, servers[i]!) / 2));
};

/** even(servers · sockets · max(4, coresPerSocket)) */
export const sqlServerCores: CountUnits = (n, { servers, sockets, coresPerSocket }, _own, out) => {
  for (let i = 0; i < n; i++) out[i] = even(servers[i]! * sockets[i]! * Math.max(4, coresPerSocket[i]!));
};

/** even(servers · max(4, sockets · coresPerSocket)), the servers being VMs. */
export const sqlServerVirtualCores: CountUnits = (n, { servers, sockets, coresPerSocket }, _own, out) => {
  for (let i = 0; i < n; i++) out[i] = even(servers[i]! * Math.max(4, sockets[i]! * coresPerSocket[i]!));
};

/** ⌈servers · sockets · coresPerSocket · factor⌉ */
export const oracleProcessors: CountUnits = (n, { servers, sockets, coresPerSocket }, own, out) => {
  const factor = own[0] ?? 0.5;
  for (let i = 0; i < n; i++) out[i] = wholeUnits(servers[i]! * (sockets[i]! * coresPerSocket[i]!) * factor);
};

/** ⌈servers · sockets · coresPerSocket / 2⌉ */
export const corePairs: CountUnits = (n, { servers, sockets, coresPerSocket }, _own, out) => {
  for (let i = 0; i < n; i++) out[i] = wholeUnits((servers[i]! * (sockets[i]! * coresPerSocket[i]!)) / 2);
};

/** servers · max(⌈sockets / 2⌉, ⌈sockets · coresPerSocket / most cores⌉) */
export const socketPairs: CountUnits = (n, { servers, sockets, coresPerSocket }, own, out) => {
  const most = own[0] ?? Infinity;
  for (let i = 0; i < n; i++) {
    const byCores = Math.ceil((sockets[i]! * coresPerSocket[i]!) / most);
    out[i] = servers[i]! * Math.max(Math.ceil(sockets[i]! / 2), byCores);
  }
};

/** servers · sockets */
export const processors: CountUnits = (n, { servers, sockets }, _own, out) => {
  for (let i = 0; i < n; i++) out[i] = servers[i]! * sockets[i]!;
};

/** The servers themselves. */
export const eachServer: CountUnits = (n, { servers }, _own, out) => {
  out.set(servers.subarray(0, n));
};

/** The total of VMs, or of what else is counted in their place. */
export const eachVm: CountUnits = (n, { vms }, _own, out) => {
  out.set(vms.subarray(0, n));
};

/** ⌈vms / 2⌉ */
export const vmPairs: CountUnits = (n, { vms }, _own, out) => {
  for (let i = 0; i < n; i++) out[i] = Math.ceil(vms[i]! / 2);
};

/** servers · ⌈gbps of a server / step⌉ */
export const gbpsSteps: CountUnits = (n, { servers, gbps }, own, out) => {
  const step = own[0] ?? 1;
  for (let i = 0; i < n; i++) out[i] = servers[i]! * wholeUnits(gbps[i]! / servers[i]! / step);
};

/** servers · the least tier that holds a server's vCPUs; NaN above the last. */
export const vcpuTiers: CountUnits = (n, { servers, vms }, tiers, out) => {
  for (let i = 0; i < n; i++) {
    const vcpus = ofServer(vms[i]!, servers[i]!);
    out[i] = servers[i]! * (tiers.find((tier) => tier >= vcpus) ?? Number.NaN);
  }
};

const even = (cores: number): number => 2 * Math.ceil(cores / 2);

/** A server's part of a total that is spread evenly, rounded up. */
const ofServer = (total: number, servers: number): number => wholeUnits(total / servers);
