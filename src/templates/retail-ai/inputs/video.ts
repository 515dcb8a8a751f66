import { sources as shared } from "../../blank/sources";
import type { InputGroup } from "../../template";
import { alike } from "../columns";
import { sources } from "../sources";

/** Decoders and GPUs: what limits the streams of a server, with any card in it. */
export const video: InputGroup = {
  heading: "Decoding and inference, two GPUs (NVIDIA T4) a server",
  inputs: [
    {
      key: "resource.inference.neededPerUnit",
      label: "Streams to analyze, for each camera stream",
      unit: "streams/stream",
      values: [1],
      status: "given",
      source: sources.definition,
      note: "Each stream; less where some are only recorded.",
      to: 10,
    },
    {
      key: "resource.inference.capacity",
      label: "Streams that the GPUs of a server analyze",
      unit: "streams/server",
      values: alike(59.6),
      status: "given",
      source: sources.lpr,
      note: "2 × 447 / 15 frames a second. At 30 frames 29.8, at 10 89; a light detector on an L4 60 to 200 each.",
      from: 5,
      to: 5000,
    },
    {
      key: "resource.inference.utilization",
      label: "Share of it planned for",
      values: alike(0.7),
      status: "given",
      source: sources.dell,
      from: 0.1,
    },
    {
      key: "resource.decode.neededPerUnit",
      label: "Streams to decode, for each camera stream",
      unit: "streams/stream",
      values: [1],
      status: "given",
      source: sources.definition,
      note: "Each stream; less where some are only recorded.",
      to: 10,
    },
    {
      key: "resource.decode.capacity",
      label: "Streams that the decoders of a server decode",
      unit: "streams/server",
      values: alike(166),
      status: "unverified",
      source: sources.decoder,
      note: "2 GPUs × 2 decoders × 25 streams × 25 / 15 frames a second; twice as many with H.265.",
      from: 5,
      to: 5000,
    },
    {
      key: "resource.decode.utilization",
      label: "Share of it planned for",
      values: alike(0.7),
      status: "assumption",
      source: shared.assumption,
      note: "As of inference.",
      from: 0.1,
    },
  ],
};
