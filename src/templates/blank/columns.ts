import type { Alternative } from "../template";
import { usualFor } from "./usual";

/** What is compared: the host's cores behind a standard NIC, and two cards that take work from them. */
export const alternatives: readonly Alternative[] = [
  { key: "nic", label: "Standard NIC", kind: "nic" },
  { key: "smartnic", label: "SmartNIC", kind: "smartnic" },
  { key: "dpu", label: "DPU", kind: "dpu" },
];

/** A row at the model's default. */
export const usual = usualFor(alternatives);

/** The same value in each column. */
export const alike = <T>(value: T): T[] => alternatives.map(() => value);
