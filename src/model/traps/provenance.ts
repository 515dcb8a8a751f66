import type { Status } from "../parameters";
import type { Trace, TracedInput } from "../tco/trace";

/** How far a figure can be relied on. */
export interface Provenance {
  /** A figure is as good as the weakest of its inputs; `given` where it rests on none. */
  readonly weakest: Status;
  /** How many inputs are of each status. */
  readonly counts: Readonly<Record<Status, number>>;
  /** The inputs, the weakest first, else in the order in which the model meets them. */
  readonly behind: readonly TracedInput[];
}

/** How far each can be relied on, the weakest first. */
export const statusOrder: readonly Status[] = ["unverified", "assumption", "default", "catalog", "given"];

/** What a traced figure rests on, the baseline's inputs among it where the figure compares with it. */
export function provenanceOf({ inputs }: Pick<Trace, "inputs">): Provenance {
  const byStatus = statusOrder.map((status) => inputs.filter(({ given }) => given.status === status));
  const counts = Object.fromEntries(statusOrder.map((status, k) => [status, byStatus[k]!.length]));
  return {
    weakest: statusOrder.find((status) => counts[status]! > 0) ?? "given",
    counts: counts as Record<Status, number>,
    behind: byStatus.flat(),
  };
}

/** The same in a sentence: how many inputs were given, and how many of the others are how weak. */
export function provenanceInWords({ counts, behind }: Provenance): string {
  const others = statusOrder.filter((status) => status !== "given" && counts[status] > 0);
  const parts = others.map((status) => `${counts[status]} ${words[status]}`);
  const rest = parts.length > 0 ? `; ${parts.join(", ")}` : "";
  return `Rests on ${behind.length} inputs, ${counts.given} of them given${rest}.`;
}

const words: Readonly<Record<Status, string>> = {
  unverified: "not read in a source",
  assumption: "assumed",
  default: "by default",
  catalog: "of the catalog",
  given: "given",
};
