import { sources as shared } from "../../blank/sources";
import type { InputGroup, TemplateInput } from "../../template";
import { alike } from "../columns";
import { sources } from "../sources";

const mode = (task: string): TemplateInput => ({
  key: `task.${task}.mode`,
  label: "  its cores poll, or wait for interrupts",
  values: alike("interrupt"),
  status: "assumption",
  source: shared.assumption,
  note: "The kernel's TLS works by interrupt. polling: whole cores, busy at all hours.",
});

const none = (task: string, note: string): TemplateInput => ({
  key: `task.${task}.coverage`,
  label: "  share that the card takes",
  values: alike(0),
  status: "assumption",
  source: shared.assumption,
  note,
});

const tls: TemplateInput[] = [
  {
    key: "task.tls.gbpsPerUnit",
    label: "Video over TLS: traffic of a stream",
    unit: "Gbps/stream",
    values: [0.004],
    status: "given",
    source: sources.bitrate,
    note: "Mean of all devices: 250 streams a Gbps; 2.3 to 4 Mbps. 1080p takes about 5, 4K up to 16.",
    from: 0.0005,
    to: 0.05,
  },
  {
    key: "task.tls.coresPerLoad",
    label: "  host cores, encryption in software",
    unit: "cores/Gbps",
    values: alike(0.133),
    status: "given",
    source: sources.netflix,
    note: "32 cores at 240 Gbps, serving included. Memory bandwidth is what ran out, so cores stand for it.",
    from: 0.1,
    to: 0.4,
  },
  mode("tls"),
  {
    key: "task.tls.coverage",
    label: "  share that the card encrypts",
    values: [0, 1, 1],
    status: "assumption",
    source: `NIC: ${sources.netflix}; DPU: ${shared.assumption}`,
    note: "All of the video, as measured with a NIC. A DPU does it with the same kind of NIC, not with its cores.",
  },
  {
    key: "task.tls.residualCoresPerLoad",
    label: "  host cores that stay",
    unit: "cores/Gbps",
    values: [0, 0.085, 0.085],
    status: "assumption",
    source: `NIC: ${sources.netflix}; DPU: ${shared.assumption}`,
    note: "32 cores at 375 Gbps: 64% of the work is serving and stays. Read for the NIC; taken for the DPU.",
    to: 0.1,
  },
  {
    key: "task.tls.capacity",
    label: "  most that a card encrypts",
    unit: "Gbps/card",
    values: alike(187.5),
    status: "given",
    source: sources.netflix,
    note: "375 Gbps through two ConnectX-6 Dx.",
    from: 1,
    to: 1000,
  },
];

const fill: TemplateInput[] = [
  {
    key: "task.fill.gbpsPerUnit",
    label: "Cache misses fetched from upstream: traffic of a stream",
    unit: "Gbps/stream",
    values: [0.0002],
    status: "assumption",
    source: shared.assumption,
    note: "5% of a stream: 95% are hits; 85 to 98%.",
    to: 0.05,
  },
  {
    key: "task.fill.coresPerLoad",
    label: "  host cores in software",
    unit: "cores/Gbps",
    values: alike(0.133),
    status: "assumption",
    source: shared.assumption,
    note: "As serving it.",
    to: 2,
  },
  mode("fill"),
  none("fill", "What is received is decrypted on the host."),
];

const transcode: TemplateInput[] = [
  {
    key: "task.transcode.unit",
    label: "Transcoding: unit of its load",
    values: ["channels"],
    status: "assumption",
    source: shared.assumption,
  },
  {
    key: "task.transcode.loadPerUnit",
    label: "  channels transcoded for a stream served",
    unit: "channels/stream",
    values: [0.00004],
    status: "assumption",
    source: shared.assumption,
    note: "Five live channels a location; 0 where none is.",
    to: 0.01,
  },
  {
    key: "task.transcode.coresPerLoad",
    label: "  host cores in software",
    unit: "cores/channel",
    values: alike(0.67),
    status: "unverified",
    source: shared.memory,
    note: "1080p30 by x264 veryfast: 0.8 to 3 channels a core. A card of video chips carries 20 to 32 (NETINT).",
    to: 20,
  },
  mode("transcode"),
  none("transcode", "That a DPU transcodes is a vendor's claim without a figure: 0 unless you measure it."),
];

/** What delivery costs the host, and what a card takes of it. */
export const tasks: InputGroup = { heading: "Delivery", inputs: [...tls, ...fill, ...transcode] };
