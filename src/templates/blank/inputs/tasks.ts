import type { InputGroup, TemplateInput } from "../../template";
import { alike } from "../columns";
import { sources } from "../sources";

const ipsec: TemplateInput[] = [
  {
    key: "task.ipsec.gbpsPerUnit",
    label: "IPsec: traffic of a unit of demand",
    unit: "Gbps/Gbps",
    values: [1],
    status: "assumption",
    source: sources.assumption,
    note: "All of the demand goes through tunnels; 0 where none does.",
    to: 100,
  },
  {
    key: "task.ipsec.coresPerLoad",
    label: "  host cores in software",
    unit: "cores/Gbps",
    values: alike(0.163),
    status: "given",
    source: sources.vpp,
    note: "AES-GCM-128, mixed frames, Xeon 6130. A legacy kernel path takes 2 or more.",
    from: 0.105,
    to: 5,
  },
  {
    key: "task.ipsec.mode",
    label: "  its cores poll, or wait for interrupts",
    values: alike("polling"),
    status: "given",
    source: sources.vpp,
    note: "VPP polls: whole cores of each server, busy at all hours.",
  },
  {
    key: "task.ipsec.coverage",
    label: "  share that the card can take",
    values: [0, 1, 1],
    status: "assumption",
    source: sources.assumption,
    note: "Read at 180 Gbps and more on larger cards of the same makers; taken to hold for all of the traffic here.",
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

const own: TemplateInput[] = [
  {
    key: "task.own.gbpsPerUnit",
    label: "Task of your own: traffic of a unit of demand",
    unit: "Gbps/Gbps",
    values: [0],
    status: "assumption",
    source: sources.assumption,
    note: "0 leaves it out. Copy these rows for more tasks: task.NAME and these words.",
    to: 100,
  },
  {
    key: "task.own.coresPerLoad",
    label: "  host cores in software",
    unit: "cores/Gbps",
    values: alike(0.5),
    status: "assumption",
    source: sources.assumption,
    note: "Measure it: busy cores over Gbps. EDGE.TASKS lists what others measured.",
    from: 0.1,
    to: 20,
  },
  {
    key: "task.own.mode",
    label: "  its cores poll, or wait for interrupts",
    values: alike("interrupt"),
    status: "assumption",
    source: sources.assumption,
  },
  {
    key: "task.own.coverage",
    label: "  share that the card can take",
    values: [0, 0.5, 0.9],
    status: "assumption",
    source: sources.assumption,
  },
  {
    key: "task.own.residualCoresPerLoad",
    label: "  host cores that stay with what it takes",
    unit: "cores/Gbps",
    values: [0, 0.1, 0.05],
    status: "assumption",
    source: sources.assumption,
    note: "Freed is not eliminated: first packets, control and copies stay.",
    to: 0.1,
  },
];

/** One task with published figures, and one to fill. */
export const tasks: InputGroup = { heading: "Infrastructure work", inputs: [...ipsec, ...own] };
