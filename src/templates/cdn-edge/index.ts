import type { Template } from "../template";
import { alternatives } from "./columns";
import { inputs } from "./inputs";
import { summary } from "./summary";

/** Video over TLS at busy locations: does encryption in the NIC, or a DPU, take servers away? */
export const cdnEdge: Template = {
  id: "cdn-edge",
  title: "Content delivery at the edge",
  line: "Encrypted video from many locations",
  question: "Does TLS offload in the NIC, or a DPU, pay at locations that deliver video?",
  about: [
    "A server carries 240 Gbps of TLS video in software and 375 Gbps with encryption in the NIC, on the same 32 cores (Netflix).",
    "Most of the work is serving and stays on the host, so a third of the servers can go, and only where a location has several busy ones.",
    "A NIC does it; a DPU costs and draws more and adds nothing to this task. Transcoding belongs to a video processor.",
  ],
  alternatives,
  inputs,
  work: "streams of mean delivery",
  limits: [
    "Ports are not checked: 4x100G carry more than the cores of these servers can serve.",
    "Memory bandwidth, which is what ran out in the measurement, is counted as cores.",
    "That a DPU transcodes is a claim without a figure: its coverage is 0.",
  ],
  decisive: [
    {
      key: "demand",
      alternative: "smartnic",
      low: 5000,
      high: 500_000,
      label: "Streams of a location at which the NIC with TLS offload pays",
    },
    {
      key: "task.tls.residualCoresPerLoad",
      alternative: "smartnic",
      low: 0.05,
      high: 0.133,
      label: "Cores a Gbps that may stay for the NIC with TLS offload to pay",
    },
    { key: "cardPrice", alternative: "dpu", low: 0, high: 20_000, label: "Price of the DPU at which it pays, USD" },
  ],
  summary,
};
