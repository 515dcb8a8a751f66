import type { ServerSpec } from "./server";

/** A SPECpower_ssj2008 result as published: sockets, cores, watts and memory of all nodes together. */
export interface PublishedResult {
  readonly id: string;
  readonly system: string;
  readonly cpu: string;
  /** Nodes that were measured as one; 1 unless given. */
  readonly nodes?: number;
  readonly sockets: number;
  readonly cores: number;
  readonly idleWatts: number;
  readonly maxWatts: number;
  readonly opsPerWatt: number;
  readonly memoryGb?: number;
  /** Year and month. */
  readonly published: string;
  /** True when the row was taken from the table of all results and not checked one by one. */
  readonly unread?: boolean;
  readonly note?: string;
}

const tableOnly = "Taken from the table of all results; the result's own page was not read.";

const source =
  "SPECpower_ssj2008 by way of cloud-carbon-footprint/ccf-coefficients data/SPECpower-2026-03-09.csv (commit b0032d92)";

/** One node of a published result: its totals over the nodes. */
export function oneNode(vendor: string, result: PublishedResult): ServerSpec {
  const { id, system, cpu, nodes = 1, opsPerWatt, memoryGb, published, unread } = result;
  const note = result.note ?? (unread ? tableOnly : undefined);
  const ofNode = (total: number): number => total / nodes;
  return {
    id,
    vendor,
    name: nodes > 1 ? `${system}, ${cpu}, one of ${nodes} nodes` : `${system}, ${cpu}`,
    aliases: [system, ...shortNames(system, cpu)],
    cpu,
    nodes,
    sockets: ofNode(result.sockets),
    cores: ofNode(result.cores),
    idleWatts: ofNode(result.idleWatts),
    maxWatts: ofNode(result.maxWatts),
    opsPerWatt,
    ...(memoryGb === undefined ? {} : { memoryGb: ofNode(memoryGb) }),
    source,
    date: published,
    unverified: unread ? "all" : [],
    ...(note === undefined ? {} : { note }),
  };
}

/** "R740" of "PowerEdge R740"; "EPYC 8534P" and "8534P" of "AMD EPYC 8534P". */
function shortNames(system: string, cpu: string): string[] {
  const model = system.replace(
    /^(PowerEdge|ProLiant Compute|ProLiant|ThinkSystem|ThinkEdge|SuperServer|System|Server) /,
    "",
  );
  const number = cpu.split(" ").at(-1)!;
  return [model, cpu, cpu.replace(/^(AMD|Intel) /, ""), number];
}
