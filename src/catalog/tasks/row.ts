import type { Offload } from "./task";

/** A row as it is written down: its id and name follow from task and alternative. */
export type OffloadRow = Omit<Offload, "id" | "name" | "aliases">;

/** Of a row that says in words what nobody has put a figure to. */
export const noFigure = { source: "none found", date: "n/d", unverified: "all" } as const;
