import { type Entry, type Figure, type FigureRange, type Named } from "../entry";
import { fact, figure, type Field, provenance } from "../field";

/** A job that can leave the host, and the unit of its load. */
export interface Task extends Named {
  readonly unit: string;
}

/** Who does the work. */
export type AlternativeKind = "nic" | "accel" | "smartnic" | "dpu";

/** The tasks, in the order in which TASKS lists them. */
export const taskNames: readonly Task[] = [
  { id: "vswitch", name: "virtual switching", aliases: ["virtual switch", "OVS"], unit: "Mpps" },
  { id: "overlay", name: "overlay network", aliases: ["VXLAN", "Geneve", "overlay networks"], unit: "Mpps" },
  { id: "ipsec", name: "IPsec", aliases: ["VPN"], unit: "Gbps" },
  { id: "tls", name: "TLS", aliases: ["SSL", "HTTPS"], unit: "Gbps" },
  { id: "nvmeof", name: "NVMe-oF", aliases: ["NVMe over fabrics", "NVMe/TCP", "nvme-tcp"], unit: "kIOPS" },
  { id: "firewall", name: "stateful firewall", aliases: ["ACL", "connection tracking"], unit: "Mpps" },
  {
    id: "ids",
    name: "intrusion detection",
    aliases: ["IPS", "IDS/IPS", "intrusion prevention"],
    unit: "Gbps",
  },
  { id: "compression", name: "compression", aliases: ["deflate"], unit: "Gbps" },
  { id: "mesh", name: "service mesh", aliases: ["service-mesh", "sidecar"], unit: "krps" },
  { id: "fec", name: "vRAN FEC", aliases: ["vran-fec", "vRAN", "forward error correction"], unit: "cells" },
  { id: "timing", name: "timing", aliases: ["PTP", "synchronization"], unit: "servers" },
];

/** The alternatives that the table holds, in its order. */
export const alternativeNames: readonly (Named & { readonly id: AlternativeKind })[] = [
  { id: "nic", name: "standard NIC", aliases: ["software", "host"] },
  { id: "accel", name: "CPU accelerator", aliases: ["accelerator", "QAT"] },
  { id: "smartnic", name: "SmartNIC", aliases: ["smart NIC"] },
  { id: "dpu", name: "DPU", aliases: ["IPU"] },
];

/** What a task costs the host in one alternative, as far as sources say. */
export interface Offload extends Entry {
  readonly task: string;
  readonly alternative: AlternativeKind;
  /** What the alternative does for the task, in words. */
  readonly does: string;
  /** How the host's cores work on it: busy with its load, or at all hours. */
  readonly mode?: "interrupt" | "polling";
  /** Host cores per unit of load. Derived from `loadPerCore` where only that is given. */
  readonly coresPerLoad?: Figure;
  /** Units of load that one core carries. */
  readonly loadPerCore?: Figure;
  /** Cores that the host keeps for it whatever the load, a server. */
  readonly hostCores?: Figure;
  /** The most that was seen to go through, in units of load. */
  readonly capacity?: Figure;
  /** Cards that it went through together; 1 unless given. */
  readonly cards?: number;
  /** Times as much as without, as the source compares. */
  readonly gain?: Figure;
  readonly conditions?: string;
}

const unitOf = ({ task }: Offload): string => taskNames.find(({ id }) => id === task)!.unit;

/** The fields of a task in one alternative, in the order in which TASK and TASKS show them. */
export const taskFields: readonly Field<Offload>[] = [
  fact("task", ({ task }) => task),
  fact("alternative", ({ alternative }) => alternative),
  fact("does", ({ does }) => does),
  fact("loadUnit", unitOf),
  fact("mode", ({ mode }) => mode),
  figure("coresPerLoad", (of) => `cores/${unitOf(of)}`, coresPerLoad),
  figure(
    "loadPerCore",
    (of) => `${unitOf(of)}/core`,
    ({ loadPerCore }) => loadPerCore,
  ),
  figure("hostCores", "cores", ({ hostCores }) => hostCores),
  figure("capacity", unitOf, ({ capacity }) => capacity),
  figure("gain", "factor", ({ gain }) => gain),
  { key: "conditions", kind: "remark", unit: "", of: ({ conditions }) => conditions },
  ...provenance,
];

/** Host cores per unit of load: as the source gives them, else what one core carries, turned over. */
export function coresPerLoad({ coresPerLoad: given, loadPerCore }: Offload): Figure | undefined {
  if (given !== undefined || loadPerCore === undefined) return given;
  return typeof loadPerCore === "number" ? 1 / loadPerCore : turnedOver(loadPerCore);
}

const turnedOver = ({ value, low, high }: FigureRange): FigureRange => ({
  value: 1 / value,
  low: 1 / high,
  high: 1 / low,
});
