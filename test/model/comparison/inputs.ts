import type { Cell, Comparison, Fill, Filling, Given } from "../../../src/model/comparison";
import { readComparison } from "../../../src/model/comparison";
import { ModelError } from "../../../src/model/error";

const fill = (source: string, figures: Record<string, number | string>): Fill =>
  new Map(
    Object.entries(figures).map(([key, value]): [string, Given] => [
      key,
      { value, status: "catalog", source },
    ]),
  );

const cards: Readonly<Record<string, Fill>> = {
  small: fill("small", {
    cardPrice: 900,
    cardTypicalWatts: 20,
    cardIdleWatts: 12,
    "task.ipsec.capacity": 50,
  }),
  large: fill("large", { cardTypicalWatts: 60, cardMaxWatts: 75 }),
};

const curve = Object.fromEntries(
  [50, 120, 150, 200].flatMap((watts, k) => [
    [`curve.load.${k + 1}`, k / 3],
    [`curve.watts.${k + 1}`, watts],
  ]),
) as Record<string, number>;

const servers: Readonly<Record<string, Fill>> = {
  old: fill("old", {
    coresPerServer: 32,
    sockets: 2,
    idleWatts: 50,
    maxWatts: 200,
    shape: "intel",
    ...curve,
  }),
  new: fill("new", { coresPerServer: 64, sockets: 1, idleWatts: 70, maxWatts: 240, shape: "amd" }),
};

const named = (shelf: Readonly<Record<string, Fill>>, argument: string) => (name: string) => {
  const found = shelf[name.toLowerCase()];
  if (found) return found;
  throw new ModelError("value", `${argument} is "${name}", which is unknown.`, argument);
};

/** A catalog of two cards, two servers, the old one measured, and one task in Gbps that a DPU takes. */
export const filling: Filling = {
  card: named(cards, "card"),
  server: named(servers, "server"),
  task: (task, kind) => {
    if (task !== "ipsec") return undefined;
    const offload =
      kind === "dpu" ? { "task.ipsec.residualCoresPerLoad": 0.02, "task.ipsec.coverage": 1 } : undefined;
    return fill("ipsec", { "task.ipsec.unit": "Gbps", "task.ipsec.coresPerLoad": 0.2, ...offload });
  },
};

/** Inputs under a header of these alternatives. */
export const read = (
  rows: readonly (readonly Cell[])[],
  names: readonly string[] = ["nic", "dpu"],
): Comparison => readComparison([["key", ...names], ...rows], filling);

/** Rows that lack nothing, for a NIC beside a DPU. */
export const complete: readonly (readonly Cell[])[] = [
  ["appCores", 20, ""],
  ["server", "old", "old"],
  ["card", "default", "large"],
  ["task.ipsec.gbpsPerUnit", 10, ""],
  ["electricityPrice", 0.2, ""],
  ["license.1.rule", "per-core", "per-core"],
  ["license.1.price", 100, 100],
];

/** The value of a key by alternative. */
export const values = (comparison: Comparison, key: string): (number | string | undefined)[] =>
  comparison.alternatives.map((_, k) => comparison.value(key, k)?.value);
