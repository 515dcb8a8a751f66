import { up } from "./column";

/** What a license counts, totals of all sites. */
export interface Counted {
  readonly servers: number;
  readonly sockets: number;
  readonly coresPerSocket: number;
  readonly vms: number;
  readonly gbps: number;
  readonly cards: number;
}

/** Billable units by a rule, as its table has them. */
export function unitsOf(written: string, of: Counted): number {
  const [rule, own] = written.split(":");
  const { servers, sockets, coresPerSocket, vms, gbps, cards } = of;
  if (servers === 0) return 0;
  const cores = sockets * coresPerSocket;
  const windows = even(Math.max(16, sockets * Math.max(8, coresPerSocket)));
  switch (rule) {
    case "per-core":
      return servers * cores;
    case "vmware-core":
      return Math.max(Number(own ?? 0), servers * sockets * Math.max(16, coresPerSocket));
    case "windows-datacenter":
      return servers * windows;
    case "windows-standard":
      return servers * windows * Math.max(1, Math.ceil(up(vms / servers) / 2));
    case "sql-server-core":
      return even(servers * sockets * Math.max(4, coresPerSocket));
    case "sql-server-vm":
      return even(servers * Math.max(4, cores));
    case "oracle-processor":
      return up(servers * cores * Number(own ?? 0.5));
    case "core-pair":
      return up((servers * cores) / 2);
    case "socket-pair":
      return servers * Math.max(Math.ceil(sockets / 2), own ? Math.ceil(cores / Number(own)) : 1);
    case "vm-pair":
      return Math.ceil(vms / 2);
    case "per-socket":
      return servers * sockets;
    case "per-server":
      return servers;
    case "per-vm":
    case "per-vcpu":
    case "per-gpu":
      return vms;
    case "per-card":
      return cards;
    case "per-gbps":
      return servers * up(gbps / servers / Number(own ?? 1));
    case "per-vcpu-tier": {
      const aServer = up(vms / servers);
      const tiers = (own ?? "1/2/4/8/16/32").split("/").map(Number);
      return servers * tiers.find((tier) => tier >= aServer)!;
    }
  }
  throw new Error(`No rule is called ${written}.`);
}

const even = (count: number): number => (count % 2 > 0 ? count + 2 - (count % 2) : count);
