import type { Input, InputGroup } from "../../template";
import { sources } from "./sources";

const share = { kind: "number", from: 0, to: 1 } as const;
const coefficient = { kind: "number", from: 0, to: 20 } as const;

const vpn: Input[] = [
  {
    key: "task.ipsec.coresPerGbps",
    label: "SD-WAN VPN (IPsec) in software",
    unit: "cores/Gbps",
    values: [1.25],
    allowed: coefficient,
    status: "assumption",
    source: sources.aviatrix,
    note: "About 0.8 Gbps a vCPU if the sizes have 1, 2, 4, 8 vCPUs. A vCPU is a thread: this favors the card. VPP needs 0.163.",
  },
  {
    key: "task.ipsec.coverage",
    label: "  share that the card takes",
    unit: "share",
    values: [0, 0.9, 1],
    allowed: share,
    status: "assumption",
    source: `DPU: ${sources.amodo}; SmartNIC: ${sources.fastswan}`,
    note: "Read for larger cards, BlueField-3 and ConnectX-7, at 180 Gbps and more; assumed for these at branch rates.",
  },
  {
    key: "task.ipsec.residualCoresPerGbps",
    label: "  host cores that stay with what it takes",
    unit: "cores/Gbps",
    values: [0, 0.105, 0],
    allowed: { kind: "number", from: 0, to: "task.ipsec.coresPerGbps" },
    status: "assumption",
    source: sources.fastswan,
    note: "Read for ConnectX-7 with crypto offload, taken for its predecessor.",
  },
];

const firewall: Input[] = [
  {
    key: "task.firewall.coresPerGbps",
    label: "Stateful firewall in software",
    unit: "cores/Gbps",
    values: [0.71],
    allowed: coefficient,
    status: "assumption",
    source: `${sources.aviatrix}; inspection: ${sources.inspection}`,
    note: "2.8 Gbps on a medium machine, taken as 2 vCPUs. Full inspection costs three to seven times as much.",
  },
  {
    key: "task.firewall.coverage",
    label: "  share that the card takes",
    unit: "share",
    values: [0, 0.1, 0.2],
    allowed: share,
    status: "assumption",
    source: sources.paloAlto,
    note: "A card helps only flows that need no inspection, and a branch inspects most of its traffic.",
  },
  {
    key: "task.firewall.residualCoresPerGbps",
    label: "  host cores that stay with what it takes",
    unit: "cores/Gbps",
    values: [0, 0, 0],
    allowed: { kind: "number", from: 0, to: "task.firewall.coresPerGbps" },
    status: "assumption",
    source: sources.assumption,
  },
];

const wan: Input[] = [
  {
    key: "task.overlay.coresPerGbps",
    label: "Overlay, routing and path choice in software",
    unit: "cores/Gbps",
    values: [0.22],
    allowed: coefficient,
    status: "unverified",
    source: sources.memory,
    note: "About 1.5 million packets a second and core with tunnels, packets of 362 bytes.",
  },
  {
    key: "task.overlay.coverage",
    label: "  share that the card takes",
    unit: "share",
    values: [0, 0.92, 0.92],
    allowed: share,
    status: "unverified",
    source: sources.netronome,
    note: "12 cores of virtual switching became 1 in a vendor's illustration.",
  },
  {
    key: "task.overlay.residualCoresPerGbps",
    label: "  host cores that stay with what it takes",
    unit: "cores/Gbps",
    values: [0, 0, 0],
    allowed: { kind: "number", from: 0, to: "task.overlay.coresPerGbps" },
    status: "assumption",
    source: sources.assumption,
  },
];

/** What the WAN functions cost on the host, and what each card takes of them. */
export const tasks: InputGroup = { heading: "WAN functions", inputs: [...vpn, ...firewall, ...wan] };
