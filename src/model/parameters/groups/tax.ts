import { convention, nothing, read, share, wholeFrom } from "../declare";
import type { ParameterGroup } from "../parameter";
import { sources } from "../sources";

/** Tax and what is left at the end. */
export const tax: ParameterGroup = {
  heading: "Tax and salvage",
  parameters: [
    {
      key: "taxRate",
      label: "Tax rate",
      unit: "1",
      of: "site",
      ...share,
      defaults: [nothing],
      description: "On savings less depreciation; 0 leaves tax out.",
    },
    {
      key: "depreciationYears",
      label: "Depreciation, straight line",
      unit: "years",
      of: "site",
      ...wholeFrom(1),
      defaults: [read(5, `network life, ${sources.azure}`)],
      description: "For tax only.",
    },
    {
      key: "serverSalvage",
      label: "Price of a server left at the horizon",
      unit: "1",
      of: "site",
      ...share,
      defaults: [convention(0)],
      description: "A share of its price.",
    },
    {
      key: "cardSalvage",
      label: "Price of a card left at the horizon",
      unit: "1",
      of: "site",
      ...share,
      defaults: [convention(0)],
      description: "A share of its price.",
    },
  ],
};
