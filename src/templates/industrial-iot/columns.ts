import { usualFor } from "../blank/usual";
import type { Alternative } from "../template";

/** What is compared: an edge server, the fanless gateway that does the same, and two cards in the server. */
export const alternatives: readonly Alternative[] = [
  { key: "nic", label: "Edge server, standard NIC", kind: "nic" },
  { key: "gateway", label: "Fanless gateway", kind: "nic" },
  { key: "smartnic", label: "Edge server, SmartNIC", kind: "smartnic" },
  { key: "dpu", label: "Edge server, DPU", kind: "dpu" },
];

/** A row at the model's default. */
export const usual = usualFor(alternatives);

/** The same value in each column. */
export const alike = <T>(value: T): T[] => alternatives.map(() => value);
