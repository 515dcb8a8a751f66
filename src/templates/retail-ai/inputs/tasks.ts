import { sources as shared } from "../../blank/sources";
import type { InputGroup, TemplateInput } from "../../template";
import { alike } from "../columns";
import { sources } from "../sources";

const receiving: TemplateInput[] = [
  { key: "task.receive.unit", values: ["streams"], status: "given", source: sources.definition },
  {
    key: "task.receive.loadPerUnit",
    label: "Streams a unit of demand",
    unit: "streams/stream",
    values: [1],
    status: "given",
    source: sources.definition,
    to: 10,
  },
  {
    key: "task.receive.coresPerLoad",
    label: "Packets of a stream taken in by the host",
    unit: "cores/stream",
    values: alike(0.01),
    status: "assumption",
    source: shared.assumption,
    note: "At most: the only part of a stream that a network card touches.",
    from: 0.001,
    to: 1,
  },
  {
    key: "task.receive.coverage",
    values: [0, 1, 1],
    status: "assumption",
    source: shared.assumption,
    note: "Taken whole, in favor of the cards.",
  },
  {
    key: "task.receive.residualCoresPerLoad",
    unit: "cores/stream",
    values: alike(0),
    status: "assumption",
    source: shared.assumption,
    note: "Nothing stays, in favor of the cards.",
    to: 0.001,
  },
  {
    key: "task.receive.mode",
    values: alike("interrupt"),
    status: "assumption",
    source: shared.assumption,
    note: "polling would set a whole core aside for a hundredth of a Gbps.",
  },
];

const preparing: TemplateInput[] = [
  { key: "task.prepare.unit", values: ["streams"], status: "given", source: sources.definition },
  {
    key: "task.prepare.loadPerUnit",
    label: "Streams a unit of demand",
    unit: "streams/stream",
    values: [1],
    status: "given",
    source: sources.definition,
    to: 10,
  },
  {
    key: "task.prepare.coresPerLoad",
    label: "Unpacking, scaling, tracking and metadata on the host",
    unit: "cores/stream",
    values: alike(0.1),
    status: "assumption",
    source: shared.assumption,
    note: "0.05 to 0.2 where the GPU decodes. In software decoding adds 0.25 (memory: 0.1 to 0.5).",
    from: 0.02,
    to: 2,
  },
  {
    key: "task.prepare.coverage",
    values: [0, 0, 0.5],
    status: "assumption",
    source: shared.assumption,
    note: "In favor of the DPU: half on its own cores. No source says that it is done; 0 to 0.5.",
  },
  {
    key: "task.prepare.cardCoresPerLoad",
    label: "The card's own cores for what it takes",
    unit: "cores/stream",
    values: [0, 0, 0.3],
    status: "assumption",
    source: shared.assumption,
    note: "A small core of the card does a third of a host core's work.",
    to: 5,
  },
  {
    key: "task.prepare.residualCoresPerLoad",
    unit: "cores/stream",
    values: alike(0),
    status: "assumption",
    source: shared.assumption,
    note: "Nothing stays, in favor of the cards.",
    to: 0.02,
  },
  { key: "task.prepare.mode", values: alike("interrupt"), status: "assumption", source: shared.assumption },
];

const filtering: TemplateInput[] = [
  {
    key: "task.firewall.gbpsPerUnit",
    label: "Traffic of a stream",
    unit: "Gbps/stream",
    values: [0.004],
    status: "given",
    source: sources.bitrate,
    note: "Counted in packets of the size above.",
    to: 0.1,
  },
  {
    key: "task.firewall.coresPerLoad",
    label: "Keeping cameras apart from tills: filtering on the host",
    unit: "cores/Mpps",
    values: alike(0.667),
    status: "unverified",
    source: shared.memory,
    note: "1 to 2 Mpps a core with connection tracking.",
    from: 0.1,
    to: 20,
  },
  {
    key: "task.firewall.coverage",
    values: [0, 1, 1],
    status: "assumption",
    source: shared.assumption,
    note: "Taken whole, in favor of the cards.",
  },
  {
    key: "task.firewall.residualCoresPerLoad",
    unit: "cores/Mpps",
    values: alike(0),
    status: "assumption",
    source: shared.assumption,
    note: "Nothing stays, in favor of the cards.",
    to: 0.1,
  },
  { key: "task.firewall.mode", values: alike("interrupt"), status: "assumption", source: shared.assumption },
];

/** What the streams cost the host, and what a card takes of it. */
export const tasks: readonly InputGroup[] = [
  { heading: "Receiving streams", inputs: receiving },
  { heading: "Preparing frames", inputs: preparing },
  { heading: "Isolating the cameras", inputs: filtering },
];
