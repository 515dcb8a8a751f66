import { usualFor } from "../blank/usual";
import type { Alternative } from "../template";

/** What is compared at every site. */
export const alternatives: readonly Alternative[] = [
  { key: "nic", label: "Standard NIC", kind: "nic" },
  { key: "smartnic", label: "SmartNIC", kind: "smartnic" },
  { key: "dpu", label: "DPU", kind: "dpu" },
];

/** A row at the model's default. */
export const usual = usualFor(alternatives);

/** The same value in each column. */
export const alike = <T>(value: T): T[] => alternatives.map(() => value);
