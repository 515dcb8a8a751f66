import type { Entry } from "../entry";
import { fact, figure, type Field, provenance } from "../field";

/** A measured server; every figure is of one node, wall watts. */
export interface ServerSpec extends Entry {
  readonly vendor: string;
  readonly cpu: string;
  /** Nodes that were measured together in their enclosure; 1 for a server of its own. */
  readonly nodes: number;
  readonly sockets: number;
  readonly cores: number;
  /** Watts at active idle and at full load, without any card of a comparison. */
  readonly idleWatts: number;
  readonly maxWatts: number;
  /** Overall ssj_ops per watt. */
  readonly opsPerWatt: number;
  readonly memoryGb?: number;
}

/** What a server drew and did at each load level of its result. */
export interface LoadLevels {
  /** Wall watts at 0, 10, ... 100% load. */
  readonly watts: readonly number[];
  /** ssj_ops at 10, 20, ... 100% load. */
  readonly ops: readonly number[];
}

/** The fields of a server, in the order in which SERVERSPEC and SERVERSPECS show them. */
export const serverFields: readonly Field<ServerSpec>[] = [
  fact("id", ({ id }) => id),
  fact("name", ({ name }) => name),
  fact("vendor", ({ vendor }) => vendor),
  fact("cpu", ({ cpu }) => cpu),
  figure("nodes", "", ({ nodes }) => nodes),
  figure("sockets", "", ({ sockets }) => sockets),
  figure("cores", "", ({ cores }) => cores),
  figure("coresPerSocket", "", ({ cores, sockets }) => cores / sockets, "cores"),
  figure("idleWatts", "W", ({ idleWatts }) => idleWatts),
  figure("maxWatts", "W", ({ maxWatts }) => maxWatts),
  // (max - idle) / cores: named so that nobody takes it for the slope at an edge load
  figure("averageWattsPerCore", "W/core", (of) => (of.maxWatts - of.idleWatts) / of.cores, "maxWatts"),
  figure("opsPerWatt", "ssj_ops/W", ({ opsPerWatt }) => opsPerWatt),
  figure("memoryGb", "GB", ({ memoryGb }) => memoryGb),
  ...provenance,
];
