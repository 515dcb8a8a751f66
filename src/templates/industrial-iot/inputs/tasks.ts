import { sources as shared } from "../../blank/sources";
import type { InputGroup, TemplateInput } from "../../template";
import { alike } from "../columns";
import { sources } from "../sources";

const messages: TemplateInput[] = [
  { key: "task.broker.unit", values: ["thousand/s"], status: "given", source: sources.definition },
  {
    key: "task.broker.loadPerUnit",
    label: "Messages passed for each message",
    values: [1],
    status: "given",
    source: sources.definition,
    to: 100,
  },
  {
    key: "task.broker.coresPerLoad",
    label: "Passing on messages (MQTT)",
    unit: "cores per thousand/s",
    values: alike(0.016),
    status: "given",
    source: sources.nanomq,
    note: "62,500 a core; 200,000 on a single core. One to one costs more than the fan-out measured.",
    from: 0.002,
    to: 1,
  },
  {
    key: "task.broker.coverage",
    values: [0, 0, 0, 1],
    status: "assumption",
    source: shared.assumption,
    note: "In favor of the DPU: all of it on its own cores. No source says that it is done.",
  },
  {
    key: "task.broker.cardCoresPerLoad",
    label: "The card's own cores for it",
    unit: "cores per thousand/s",
    values: [0, 0, 0, 0.048],
    status: "assumption",
    source: shared.assumption,
    note: "A small core of the card does a third of a host core's work.",
    to: 5,
  },
  {
    key: "task.broker.residualCoresPerLoad",
    unit: "cores per thousand/s",
    values: alike(0),
    status: "assumption",
    source: shared.assumption,
    note: "Nothing stays, in favor of the cards.",
    to: 0.002,
  },
  { key: "task.broker.mode", values: alike("interrupt"), status: "assumption", source: shared.assumption },
];

const translation: TemplateInput[] = [
  { key: "task.translate.unit", values: ["thousand/s"], status: "given", source: sources.definition },
  {
    key: "task.translate.loadPerUnit",
    label: "Messages translated for each message",
    values: [1],
    status: "given",
    source: sources.definition,
    to: 100,
  },
  {
    key: "task.translate.coresPerLoad",
    label: "Field protocols to OPC UA and JSON",
    unit: "cores per thousand/s",
    values: alike(0.03),
    status: "assumption",
    source: shared.assumption,
    note: "0.01 to 0.1. One 1 GHz core of a Raspberry Pi Zero passed 40,000 signals/s (ICPE 2019).",
    from: 0.01,
    to: 1,
  },
  {
    key: "task.translate.coverage",
    values: [0, 0, 0, 1],
    status: "assumption",
    source: shared.assumption,
    note: "In favor of the DPU, as above.",
  },
  {
    key: "task.translate.cardCoresPerLoad",
    label: "The card's own cores for it",
    unit: "cores per thousand/s",
    values: [0, 0, 0, 0.09],
    status: "assumption",
    source: shared.assumption,
    note: "As above.",
    to: 5,
  },
  {
    key: "task.translate.residualCoresPerLoad",
    unit: "cores per thousand/s",
    values: alike(0),
    status: "assumption",
    source: shared.assumption,
    note: "Nothing stays, in favor of the cards.",
    to: 0.01,
  },
  { key: "task.translate.mode", values: alike("interrupt"), status: "assumption", source: shared.assumption },
];

const tunnels: TemplateInput[] = [
  {
    key: "task.ipsec.gbpsPerUnit",
    label: "Tunnel traffic of a thousand messages a second",
    unit: "Gbps per thousand/s",
    values: [0.007],
    status: "given",
    source: sources.publisher,
    note: "7 kbit/s a tag and second.",
    to: 1,
  },
  {
    key: "task.ipsec.coresPerGbps",
    label: "Tunnels in software (IPsec)",
    values: alike(2),
    status: "given",
    source: sources.kernel,
    note: "The dearest figure read, in favor of the cards: VPP takes 0.163, gateway products about 1.25.",
    from: 0.11,
    to: 10,
  },
  {
    key: "task.ipsec.coverage",
    values: [0, 0, 1, 1],
    status: "assumption",
    source: `SmartNIC: ${shared.fastswan}; DPU: ${shared.amodo}`,
    note: "Read for ConnectX-7 and BlueField-3 at 180 Gbps and more; assumed for these.",
  },
  {
    key: "task.ipsec.residualCoresPerGbps",
    values: [0, 0, 0.105, 0],
    status: "assumption",
    source: `assumption after ${shared.fastswan}`,
    note: "Read for ConnectX-7 with crypto offload.",
    to: 0.11,
  },
  {
    key: "task.ipsec.mode",
    values: alike("interrupt"),
    status: "assumption",
    source: shared.assumption,
    note: "A kernel's tunnel. polling (VPP) would set a whole core aside for 0.07 Gbps.",
  },
];

/** What the messages cost the host, and what a card takes of it. */
export const tasks: readonly InputGroup[] = [
  { heading: "Messages", inputs: messages },
  { heading: "Protocol translation", inputs: translation },
  { heading: "Tunnels", inputs: tunnels },
];
