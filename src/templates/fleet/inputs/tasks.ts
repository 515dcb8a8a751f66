import { sources } from "../../blank/sources";
import type { InputGroup, TemplateInput } from "../../template";
import { alike } from "../columns";

const mode = (task: string): TemplateInput => ({
  key: `task.${task}.mode`,
  label: "  its cores poll, or wait for interrupts",
  values: alike("interrupt"),
  status: "assumption",
  source: sources.assumption,
  note: "polling would take a whole core of every small site.",
});

const gbpsPerUnit = (task: string, label: string, value: number): TemplateInput => ({
  key: `task.${task}.gbpsPerUnit`,
  label,
  unit: "Gbps/Gbps",
  values: [value],
  status: "assumption",
  source: sources.assumption,
  to: 5,
});

const packets = (task: string, label: string): TemplateInput => ({
  key: `task.${task}.unit`,
  label,
  values: ["Mpps"],
  status: "assumption",
  source: sources.assumption,
  note: "Million packets a second, from traffic and mean frame.",
});

const vswitch: TemplateInput[] = [
  packets("vswitch", "Virtual switch with overlay: unit of its load"),
  gbpsPerUnit("vswitch", "  share of the traffic that passes it", 1),
  {
    key: "task.vswitch.coresPerLoad",
    label: "  host cores in software",
    unit: "cores/Mpps",
    values: alike(0.67),
    status: "unverified",
    source: sources.memory,
    note: "OVS with VXLAN: 1 to 2 million packets a second and core.",
    from: 0.25,
    to: 2,
  },
  mode("vswitch"),
  {
    key: "task.vswitch.coverage",
    label: "  share that the card takes",
    values: [0, 0.92, 0.92],
    status: "unverified",
    source: sources.netronome,
    note: "12 cores of virtual switching became 1 in a vendor's illustration.",
  },
  {
    key: "task.vswitch.fixedCores",
    label: "  host cores of a server that stay whatever the load",
    values: alike(0),
    status: "assumption",
    source: sources.assumption,
    note: "What stays is counted by the share above; a core of every small site's server would be too much.",
    to: 2,
  },
];

const ipsec: TemplateInput[] = [
  gbpsPerUnit("ipsec", "IPsec: share of the traffic in tunnels", 0.5),
  {
    key: "task.ipsec.coresPerLoad",
    label: "  host cores in software",
    unit: "cores/Gbps",
    values: alike(0.163),
    status: "given",
    source: sources.vpp,
    note: "AES-GCM-128, mixed frames, Xeon 6130.",
    from: 0.105,
    to: 5,
  },
  mode("ipsec"),
  {
    key: "task.ipsec.coverage",
    label: "  share that the card takes",
    values: [0, 1, 1],
    status: "assumption",
    source: sources.assumption,
    note: "Read at 180 Gbps and more on larger cards of the same maker; taken to hold here.",
  },
  {
    key: "task.ipsec.residualCoresPerLoad",
    label: "  host cores that stay with what it takes",
    unit: "cores/Gbps",
    values: [0, 0.105, 0],
    status: "assumption",
    source: `SmartNIC: ${sources.fastswan}; DPU: ${sources.amodo}`,
    note: "Read for ConnectX-7 with crypto offload and BlueField-3, taken for the cards below.",
    to: 0.105,
  },
];

const firewall: TemplateInput[] = [
  packets("firewall", "Stateful firewall: unit of its load"),
  gbpsPerUnit("firewall", "  share of the traffic that passes it", 1),
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
  mode("firewall"),
  {
    key: "task.firewall.coverage",
    label: "  share that the card takes",
    values: [0, 0.5, 0.5],
    status: "assumption",
    source: sources.paloAlto,
    note: "Flows that need no inspection, once admitted.",
  },
];

/** Infrastructure work of every site, and what a card takes of it. */
export const tasks: InputGroup = {
  heading: "Infrastructure work",
  inputs: [...vswitch, ...ipsec, ...firewall],
};
