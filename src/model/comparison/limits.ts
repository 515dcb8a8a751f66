/** Two parameters of which one may not exceed the other; `*` stands for the same member in both. */
export interface Limit {
  readonly low: string;
  readonly high: string;
  readonly why: string;
}

/**
 * What a range alone can't say, in numbers of one alternative. They hold where both have a value; where one is a column
 * they are to be checked lane by lane.
 */
export const limits: readonly Limit[] = [
  {
    low: "task.*.residualCoresPerLoad",
    high: "task.*.coresPerLoad",
    why: "What stays on the host can't be more than all of it.",
  },
  { low: "idleWatts", high: "maxWatts", why: "A server draws least at idle." },
  { low: "nicInServerWatts", high: "idleWatts", why: "The server's watts hold its NIC's." },
  { low: "cardIdleWatts", high: "cardTypicalWatts", why: "A card draws least at idle." },
  { low: "cardTypicalWatts", high: "cardMaxWatts", why: "The highest draw is above the typical one." },
  { low: "reservedCores", high: "coresPerServer", why: "No core would be left for the load." },
];

/** Uses of a freed core, of which it has one: their sum is at most 1. */
export const usesOfFreedCores = ["consolidateShare", "growShare"] as const;
