import { above, atLeast, nothing, read, text } from "../declare";
import type { ParameterGroup } from "../parameter";
import { sources } from "../sources";

/** Equipment beside servers and cards: appliances, video processors, GPUs. */
export const others: ParameterGroup = {
  heading: "Other equipment",
  parameters: [
    {
      key: "other.*.label",
      label: "Name of the equipment",
      of: "site",
      ...text(),
      defaults: [{ from: "member" }],
      description: "As the results show it.",
    },
    {
      key: "other.*.count",
      label: "Pieces at a site",
      unit: "pieces",
      of: "alternative",
      ...atLeast(0),
      defaults: [],
      description: "0 where the alternative has none.",
    },
    {
      key: "other.*.watts",
      label: "Watts of a piece, at the wall",
      unit: "W/piece",
      of: "alternative",
      ...atLeast(0),
      defaults: [nothing],
      description: "What it draws, not its supply's rating.",
    },
    {
      key: "other.*.price",
      label: "Price of a piece",
      unit: "USD/piece",
      of: "alternative",
      ...atLeast(0),
      defaults: [nothing],
      description: "Bought in year 0, and again at the end of its life.",
    },
    {
      key: "other.*.life",
      label: "Life of a piece",
      unit: "years",
      of: "alternative",
      ...above(0),
      defaults: [read(5, `network life, ${sources.azure}`)],
      description: "Bought again at its end if that is before the horizon.",
    },
    {
      key: "other.*.yearly",
      label: "Subscription and support of a piece",
      unit: "USD/piece/year",
      of: "alternative",
      ...atLeast(0),
      defaults: [nothing],
      description: "Often more than its price.",
    },
    {
      key: "other.*.visits",
      label: "Visits for a piece",
      unit: "visits/piece/year",
      of: "alternative",
      ...atLeast(0),
      defaults: [nothing],
      description: "At visitCost.",
    },
  ],
};
