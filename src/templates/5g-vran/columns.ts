import { usualFor } from "../blank/usual";
import type { Alternative } from "../template";

/** What is compared: software, the engine on the processor's die, and three cards that take different work. */
export const alternatives: readonly Alternative[] = [
  { key: "nic", label: "Standard NIC, all in software", kind: "nic" },
  { key: "accel", label: "Processor with accelerator", kind: "accel" },
  { key: "fec", label: "Look-aside FEC card", kind: "smartnic" },
  { key: "inline", label: "Inline layer-1 card", kind: "dpu" },
  { key: "dpu", label: "DPU for fronthaul and timing", kind: "dpu" },
];

/** A row at the model's default. */
export const usual = usualFor(alternatives);

/** The same value in each column. */
export const alike = <T>(value: T): T[] => alternatives.map(() => value);
