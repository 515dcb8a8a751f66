import { sources } from "../../blank/sources";
import type { InputGroup, TemplateInput } from "../../template";
import { alike } from "../columns";

const mode = (task: string, value: "polling" | "interrupt", note: string): TemplateInput => ({
  key: `task.${task}.mode`,
  label: "  its cores poll, or wait for interrupts",
  values: alike(value),
  status: "assumption",
  source: sources.assumption,
  note,
});

const vswitch: TemplateInput[] = [
  {
    key: "task.vswitch.unit",
    label: "Virtual switch with overlay: unit of its load",
    values: ["Mpps"],
    status: "assumption",
    source: sources.assumption,
    note: "Million packets a second, from traffic and mean frame.",
  },
  {
    key: "task.vswitch.gbpsPerUnit",
    label: "  share of the traffic that passes it",
    unit: "Gbps/Gbps",
    values: [1],
    status: "assumption",
    source: sources.assumption,
    note: "More than 1 where traffic between machines of a site is switched too.",
    to: 5,
  },
  {
    key: "task.vswitch.coresPerLoad",
    label: "  host cores in software",
    unit: "cores/Mpps",
    values: alike(0.67),
    status: "unverified",
    source: sources.memory,
    note: "OVS with DPDK and VXLAN: 1 to 2 million packets a second and core.",
    from: 0.25,
    to: 2,
  },
  mode("vswitch", "polling", "DPDK polls: whole cores of each server, busy at all hours. This favors the card."),
  {
    key: "task.vswitch.coverage",
    label: "  share that the card takes",
    values: [0, 1, 0, 1],
    status: "assumption",
    source: sources.assumption,
    note: "Flow tables in the card; what stays is the cores below.",
  },
  {
    key: "task.vswitch.fixedCores",
    label: "  host cores of a server that stay for control",
    values: [0, 1, 0, 0.25],
    status: "unverified",
    source: `SmartNIC: ${sources.netronome}; DPU: ${sources.memory}`,
    note: "12 cores of switching became 1 in a vendor's illustration; DPU 0 to 0.5.",
    to: 2,
  },
];

const ipsec: TemplateInput[] = [
  {
    key: "task.ipsec.gbpsPerUnit",
    label: "IPsec: share of the traffic in tunnels",
    unit: "Gbps/Gbps",
    values: [0.4],
    status: "assumption",
    source: sources.assumption,
    to: 2,
  },
  {
    key: "task.ipsec.coresPerLoad",
    label: "  host cores in software",
    unit: "cores/Gbps",
    values: alike(0.163),
    status: "given",
    source: sources.vpp,
    note: "AES-GCM-128, mixed frames, Xeon 6130, a generation older than the 8280.",
    from: 0.105,
    to: 5,
  },
  mode("ipsec", "polling", "VPP polls."),
  {
    key: "task.ipsec.coverage",
    label: "  share that the card takes",
    values: [0, 1, 0, 1],
    status: "assumption",
    source: sources.assumption,
    note: "Read at 180 Gbps and more on larger cards of the same maker; taken to hold here.",
  },
  {
    key: "task.ipsec.residualCoresPerLoad",
    label: "  host cores that stay with what it takes",
    unit: "cores/Gbps",
    values: [0, 0.105, 0, 0],
    status: "assumption",
    source: `SmartNIC: ${sources.fastswan}; DPU: ${sources.amodo}`,
    note: "Read for ConnectX-7 with crypto offload and BlueField-3, taken for the cards below.",
    to: 0.105,
  },
];

const firewall: TemplateInput[] = [
  {
    key: "task.firewall.unit",
    label: "Stateful firewall: unit of its load",
    values: ["Mpps"],
    status: "assumption",
    source: sources.assumption,
  },
  {
    key: "task.firewall.gbpsPerUnit",
    label: "  share of the traffic that passes it",
    unit: "Gbps/Gbps",
    values: [1],
    status: "assumption",
    source: sources.assumption,
    to: 5,
  },
  {
    key: "task.firewall.coresPerLoad",
    label: "  host cores in software",
    unit: "cores/Mpps",
    values: alike(0.67),
    status: "unverified",
    source: sources.memory,
    note: "Connection tracking: 1 to 2 million packets a second and core.",
    from: 0.25,
    to: 2,
  },
  mode("firewall", "interrupt", "In the kernel."),
  {
    key: "task.firewall.coverage",
    label: "  share that the card takes",
    values: [0, 0.5, 0, 0.5],
    status: "assumption",
    source: sources.paloAlto,
    note: "Flows that need no inspection, once admitted.",
  },
];

/** Infrastructure work of a site, and what a card takes of it. */
export const tasks: InputGroup = {
  heading: "Infrastructure work",
  inputs: [...vswitch, ...ipsec, ...firewall],
};
