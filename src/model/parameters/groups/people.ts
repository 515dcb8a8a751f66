import { assumed, atLeast, forKinds, nothing, read, recalled } from "../declare";
import type { Parameter, ParameterGroup } from "../parameter";
import { sources } from "../sources";

const upkeep: readonly Parameter[] = [
  {
    key: "laborRate",
    label: "An hour of an administrator",
    unit: "USD/h",
    of: "site",
    ...atLeast(0),
    defaults: [read(60.5, `46.54 × 1.3, ${sources.bls}`)],
    description: "What the employer pays, not the wage.",
  },
  {
    key: "laborEscalation",
    label: "Rise of labor cost a year",
    unit: "1",
    of: "site",
    ...atLeast(-0.99, 10),
    defaults: [nothing],
    description: "Nominal money only.",
  },
  {
    key: "adminHours",
    label: "Administration of a server",
    unit: "h/server/year",
    of: "alternative",
    ...atLeast(0),
    defaults: [assumed(14, `860 USD for patching and monitoring at laborRate, ${sources.azure}`)],
    description: "Saved only where a server goes.",
  },
  {
    key: "supportShare",
    label: "Hardware support, share of price",
    unit: "1/year",
    of: "site",
    ...atLeast(0, 1),
    defaults: [recalled(0.05, "server maintenance, Barroso")],
    description: "On servers and cards.",
  },
  {
    key: "serverFailures",
    label: "Failures of a server that need a visit",
    unit: "visits/server/year",
    of: "alternative",
    ...atLeast(0),
    defaults: [assumed(0.04, "0.02 to 0.08")],
    description: "Its standard NIC's among them.",
  },
  {
    key: "visitCost",
    label: "Cost of a site visit",
    unit: "USD/visit",
    of: "site",
    ...atLeast(0),
    defaults: [assumed(400, sources.truckRoll)],
    description: "Travel and hours.",
  },
];

const program: readonly Parameter[] = [
  {
    key: "pocCost",
    label: "Proof of concept and lab",
    unit: "USD",
    of: "alternative",
    ...atLeast(0),
    defaults: [forKinds(["smartnic"], assumed(5000)), forKinds(["dpu"], assumed(10000)), nothing],
    description: "Once for all sites.",
  },
  {
    key: "integrationCost",
    label: "Integration",
    unit: "USD",
    of: "alternative",
    ...atLeast(0),
    defaults: [
      forKinds(["smartnic"], assumed(10000, "160 hours")),
      forKinds(["dpu"], assumed(20000, "320 hours")),
      nothing,
    ],
    description: "Once for all sites: images, automation, monitoring.",
  },
  {
    key: "trainedPeople",
    label: "People to train",
    unit: "people",
    of: "alternative",
    ...atLeast(0),
    defaults: [forKinds(["smartnic"], assumed(1)), forKinds(["dpu"], assumed(2)), nothing],
    description: "Once for all sites.",
  },
  {
    key: "trainingCost",
    label: "Training of one of them",
    unit: "USD/people",
    of: "site",
    ...atLeast(0),
    defaults: [assumed(4000, "2,000 to 8,000: a course of four or five days, and the time")],
    description: "Course and time.",
  },
];

/** People: upkeep of what is installed, and what a new kind of hardware asks once. */
export const people: readonly ParameterGroup[] = [
  { heading: "People and upkeep", parameters: upkeep },
  { heading: "Once, for all sites", parameters: program },
];
