import { usualFor } from "../blank/usual";
import type { Alternative } from "../template";

/** What is compared; today's boxes stand beside the server that takes their functions, with and without a card. */
export const alternatives: readonly Alternative[] = [
  { key: "nic", label: "Server, standard NIC", kind: "nic" },
  { key: "appliance", label: "Appliances", kind: "appliance" },
  { key: "smartnic", label: "Server, SmartNIC", kind: "smartnic" },
  { key: "dpu", label: "Server, DPU", kind: "dpu" },
];

/** A row at the model's default. */
export const usual = usualFor(alternatives);

/** The same value in each column. */
export const alike = <T>(value: T): T[] => alternatives.map(() => value);
