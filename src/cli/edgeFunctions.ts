import type { ForeignFunction } from "../formula/foreign";
import * as functions from "../functions";

/** The add-in's namespace in a formula. */
export const NAMESPACE = "EDGE";

/** The add-in's functions by the name a formula calls them, as EDGE.SERVERS. */
export const edgeFunctions: Readonly<Record<string, ForeignFunction>> = Object.fromEntries(
  Object.entries(functions).map(([name, called]) => [
    `${NAMESPACE}.${name.toUpperCase()}`,
    called as unknown as ForeignFunction,
  ]),
);
