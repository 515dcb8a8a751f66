import type { Trap } from "../trap";
import { licenses } from "./licenses";
import { money } from "./money";
import { power } from "./power";
import { sizing } from "./sizing";

/** Every trap, by its number. For the documents: what warns is in ../warnings. */
export const traps: readonly Trap[] = [...sizing, ...power, ...licenses, ...money].sort(
  (a, b) => Number(a.id.slice(1)) - Number(b.id.slice(1)),
);
