import { above, convention, oneOf, read, share, text, wholeFrom } from "../declare";
import { alternativeKinds, type ParameterGroup } from "../parameter";
import { lastYear } from "../last-year";
import { sources } from "../sources";

/** What is compared, for how many sites, how long, and how money is counted. */
export const comparison: ParameterGroup = {
  heading: "Comparison and horizon",
  parameters: [
    {
      key: "kind",
      label: "Kind of alternative",
      of: "alternative",
      ...oneOf(...alternativeKinds),
      defaults: [{ from: "column" }],
      description: "Who does the infrastructure work. The first column is the baseline.",
    },
    {
      key: "sites",
      label: "Sites alike",
      unit: "sites",
      of: "site",
      ...wholeFrom(1),
      defaults: [convention(1)],
      description: "Servers are whole at each site; a fleet is that times the sites.",
    },
    {
      key: "years",
      label: "Horizon",
      unit: "years",
      of: "site",
      ...wholeFrom(1, lastYear),
      defaults: [read(5, `network life, ${sources.azure}`)],
      description: "Costs after it are not counted.",
    },
    {
      key: "discountRate",
      label: "Discount rate",
      unit: "1",
      of: "site",
      ...above(-1, 10),
      defaults: [read(0.07, sources.azure)],
      description: "Nominal or real as moneyTerms says.",
    },
    {
      key: "timing",
      label: "When a year's costs fall",
      of: "site",
      ...oneOf("end", "mid"),
      defaults: [convention("end")],
      description: "End of the year as Excel's NPV has it, or its middle. First capital cost is at year 0.",
    },
    {
      key: "moneyTerms",
      label: "Terms of money",
      of: "site",
      ...oneOf("nominal", "real"),
      defaults: [convention("nominal")],
      description: "Real money takes a real discount rate and no escalation.",
    },
    {
      key: "rollout.*",
      label: "Sites converted by the end of that year, cumulative",
      unit: "1",
      of: "site",
      ...share,
      defaults: [{ from: "previous" }],
      description: "rollout.0 is 1 unless given: all sites at once. Savings come only from sites converted.",
    },
    {
      key: "rolloutTiming",
      label: "When a converted site starts to save",
      of: "site",
      ...oneOf("end", "start"),
      defaults: [convention("end")],
      description: "At the end of the year of its conversion, or at its start.",
    },
    {
      key: "currency",
      label: "Currency",
      of: "site",
      ...text(),
      defaults: [convention("USD")],
      description: "A label: nothing is converted. All prices are of one date.",
    },
  ],
};
