import { atLeast, convention, nothing, share, yesOrNo } from "../declare";
import type { ParameterGroup } from "../parameter";

/** Benefits that nobody invoices; a band of their own. */
export const soft: ParameterGroup = {
  heading: "Soft items",
  parameters: [
    {
      key: "includeSoft",
      label: "Count soft items",
      of: "site",
      ...yesOrNo,
      defaults: [convention("no")],
      description: "no: shown beside the result, not in it.",
    },
    {
      key: "breachProbability",
      label: "Chance of a breach at all sites",
      unit: "1/year",
      of: "site",
      ...share,
      defaults: [nothing],
      description: "Enter your own; no source gives it.",
    },
    {
      key: "breachImpact",
      label: "Cost of a breach",
      unit: "USD",
      of: "site",
      ...atLeast(0),
      defaults: [nothing],
      description: "4.44 million is the mean of 600 large organizations (IBM, 2025).",
    },
    {
      key: "breachReduction",
      label: "Share of breaches that isolation prevents",
      unit: "1",
      of: "alternative",
      ...share,
      defaults: [nothing],
      description: "Of the baseline's risk.",
    },
    {
      key: "growValue",
      label: "Worth of a core that is sold or used",
      unit: "USD/core/year",
      of: "site",
      ...atLeast(0),
      defaults: [nothing],
      description: "Of growShare of the freed cores.",
    },
  ],
};
