import { dell } from "./dell";
import { hpe } from "./hpe";
import { lenovo } from "./lenovo";
import { oneNode } from "./published";
import type { ServerSpec } from "./server";
import { supermicro } from "./supermicro";

export { serverFields, type ServerSpec } from "./server";
export { refuseUnmeasured } from "./unmeasured";

/** Servers measured by SPECpower_ssj2008: the edge, and what stands in racks since 2019. */
export const servers: readonly ServerSpec[] = [
  ...dell.map((result) => oneNode("Dell", result)),
  ...hpe.map((result) => oneNode("HPE", result)),
  ...lenovo.map((result) => oneNode("Lenovo", result)),
  ...supermicro.map((result) => oneNode("Supermicro", result)),
];
