import type { Warning } from "../warning";
import { fit } from "./fit";
import { licenses } from "./licenses";
import { money } from "./money";
import { offload } from "./offload";
import { power } from "./power";

/** What may be said of a compared alternative, in the order in which it is said: what matters most first. */
export const warnings: readonly Warning[] = [...fit, ...offload, ...licenses, ...power, ...money];
