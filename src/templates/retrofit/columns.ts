import { usualFor } from "../blank/usual";
import type { Alternative } from "../template";

/** What is compared: servers left as they are, a card in each of them, and new servers in their place. */
export const alternatives: readonly Alternative[] = [
  { key: "nic", label: "As it is", kind: "nic" },
  { key: "smartnic", label: "SmartNIC added", kind: "smartnic" },
  { key: "renewed", label: "New servers", kind: "nic" },
  { key: "dpu", label: "DPU added", kind: "dpu" },
];

/** A row at the model's default. */
export const usual = usualFor(alternatives);

/** The same value in each column. */
export const alike = <T>(value: T): T[] => alternatives.map(() => value);

/** One value for the servers that are there, with or without a card, and one for new servers. */
export const oldAndNew = <T>(old: T, renewed: T): T[] => [old, old, renewed, old];
