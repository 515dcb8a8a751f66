import { sources } from "../../blank/sources";
import type { InputGroup, TemplateInput } from "../../template";
import { alike } from "../columns";

interface WanFunction {
  readonly task: string;
  readonly label: string;
  readonly cores: Omit<TemplateInput, "key" | "label" | "unit">;
  readonly coverage: Omit<TemplateInput, "key" | "label">;
  readonly residual: Omit<TemplateInput, "key" | "label" | "unit">;
}

/** The rows of one WAN function, all of the branch's traffic passing it. */
const rowsOf = ({ task, label, cores, coverage, residual }: WanFunction): TemplateInput[] => [
  {
    key: `task.${task}.unit`,
    label: `${label}: unit of its load`,
    values: ["Gbps"],
    status: "assumption",
    source: sources.assumption,
  },
  {
    key: `task.${task}.gbpsPerUnit`,
    label: "  share of the WAN traffic that passes it",
    unit: "Gbps/Gbps",
    values: [1],
    status: "assumption",
    source: sources.assumption,
    to: 2,
  },
  { key: `task.${task}.coresPerLoad`, label: "  host cores in software", unit: "cores/Gbps", ...cores },
  {
    key: `task.${task}.mode`,
    label: "  its cores poll, or wait for interrupts",
    values: alike("interrupt"),
    status: "assumption",
    source: sources.assumption,
    note: "polling (DPDK, VPP): whole cores, busy at all hours, so that a card frees more watts.",
  },
  { key: `task.${task}.coverage`, label: "  share that is taken from the host", ...coverage },
  {
    key: `task.${task}.residualCoresPerLoad`,
    label: "  host cores that stay with what is taken",
    unit: "cores/Gbps",
    ...residual,
  },
];

const vpn = rowsOf({
  task: "ipsec",
  label: "SD-WAN VPN (IPsec)",
  cores: {
    values: alike(1.25),
    status: "assumption",
    source: sources.aviatrix,
    note: "About 0.8 Gbps a vCPU if the sizes have 1, 2, 4, 8 vCPUs. A vCPU is a thread: this favors the card. VPP needs 0.163.",
    from: 0.163,
    to: 20,
  },
  coverage: {
    values: [0, 1, 0.9, 1],
    status: "assumption",
    source: `DPU: ${sources.amodo}; SmartNIC: ${sources.fastswan}`,
    note: "Read for larger cards, BlueField-3 and ConnectX-7, at 180 Gbps and more; assumed for these at branch rates.",
  },
  residual: {
    values: [0, 0, 0.105, 0],
    status: "assumption",
    source: sources.fastswan,
    note: "Read for ConnectX-7 with crypto offload, taken for its predecessor.",
    to: 0.163,
  },
});

const firewall = rowsOf({
  task: "firewall",
  label: "Stateful firewall",
  cores: {
    values: alike(0.71),
    status: "assumption",
    source: `${sources.aviatrix}; inspection: ${sources.inspection}`,
    note: "2.8 Gbps on a medium machine, taken as 2 vCPUs. Full inspection costs three to seven times as much.",
    from: 0.1,
    to: 20,
  },
  coverage: {
    values: [0, 1, 0.1, 0.2],
    status: "assumption",
    source: sources.paloAlto,
    note: "A card helps only flows that need no inspection, and a branch inspects most of its traffic.",
  },
  residual: { values: alike(0), status: "assumption", source: sources.assumption, to: 0.1 },
});

const overlay = rowsOf({
  task: "overlay",
  label: "Overlay, routing and path choice",
  cores: {
    values: alike(0.22),
    status: "unverified",
    source: sources.memory,
    note: "About 1.5 million packets a second and core with tunnels, packets of 362 bytes.",
    from: 0.05,
    to: 20,
  },
  coverage: {
    values: [0, 1, 0.92, 0.92],
    status: "unverified",
    source: sources.netronome,
    note: "12 cores of virtual switching became 1 in a vendor's illustration.",
  },
  residual: { values: alike(0), status: "assumption", source: sources.assumption, to: 0.05 },
});

/** What the WAN functions cost the host, and what cards or appliances take of them. */
export const tasks: InputGroup = { heading: "WAN functions", inputs: [...vpn, ...firewall, ...overlay] };
