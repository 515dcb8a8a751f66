import type { Input, InputGroup } from "../../template";
import { sources } from "./sources";

const labor: Input[] = [
  {
    key: "wage",
    label: "Wage of a network administrator",
    unit: "USD/h",
    values: [46.54],
    allowed: { kind: "number", from: 0, to: 500 },
    status: "given",
    source: sources.wages,
    note: "US median.",
  },
  {
    key: "laborLoading",
    label: "Employer's cost over the wage",
    unit: "factor",
    values: [1.3],
    allowed: { kind: "number", from: 1, to: 3 },
    status: "given",
    source: sources.wages,
    note: "1.25 to 1.4.",
  },
  {
    key: "integrationHours",
    label: "Trial, integration and training, once",
    unit: "hours",
    values: [0, 320, 640],
    allowed: { kind: "number", from: 0, to: 20_000 },
    status: "assumption",
    source: sources.assumption,
    note: "Two people for a month, for two months. Once for the chain.",
  },
  {
    key: "cardAdminHours",
    label: "Care of a card (firmware, its own system), a year",
    unit: "hours",
    values: [0, 0.5, 2],
    allowed: { kind: "number", from: 0, to: 100 },
    status: "assumption",
    source: sources.assumption,
    note: "A DPU is a second computer to patch: 0.5 to 6.",
  },
  {
    key: "cardToolCost",
    label: "Fleet tool, a card and year",
    unit: "USD",
    values: [0, 0, 50],
    allowed: { kind: "number", from: 0, to: 5000 },
    status: "assumption",
    source: sources.assumption,
    note: "0 to 200.",
  },
];

const upkeep: Input[] = [
  {
    key: "supportShare",
    label: "Hardware support, share of price a year",
    unit: "percent",
    values: [0.05],
    allowed: { kind: "number", from: 0, to: 0.5 },
    status: "unverified",
    source: sources.memory,
  },
  {
    key: "serverFailures",
    label: "Failures of a server that need a visit",
    unit: "1/year",
    values: [0.04, 0.04, 0.04],
    allowed: { kind: "number", from: 0, to: 5 },
    status: "assumption",
    source: sources.assumption,
    note: "0.02 to 0.08.",
  },
  {
    key: "cardFailures",
    label: "Failures of a card that need a visit",
    unit: "1/year",
    values: [0, 0.01, 0.01],
    allowed: { kind: "number", from: 0, to: 5 },
    status: "assumption",
    source: sources.assumption,
    note: "No field rate is published; the standard NIC's are among the server's.",
  },
  {
    key: "visitCost",
    label: "Cost of a site visit",
    unit: "USD",
    values: [400],
    allowed: { kind: "number", from: 1, to: 10_000 },
    status: "assumption",
    source: sources.truckRoll,
    note: "Between the direct and the all-in figures.",
  },
];

/** People, support and visits. */
export const operations: InputGroup = { heading: "People and upkeep", inputs: [...labor, ...upkeep] };

/** What a watt costs at a branch. */
export const energy: InputGroup = {
  heading: "Energy",
  inputs: [
    {
      key: "electricityPrice",
      label: "Electricity price, year 1",
      unit: "USD/kWh",
      values: [0.146],
      allowed: { kind: "number", from: 0, to: 2 },
      status: "given",
      source: sources.eia,
      note: "US commercial mean; states from 0.074 to 0.39.",
    },
    {
      key: "escalation",
      label: "Rise of the price a year, nominal",
      unit: "percent",
      values: [0.02],
      allowed: { kind: "number", from: -0.2, to: 0.5 },
      status: "assumption",
      source: sources.assumption,
    },
    {
      key: "pue",
      label: "PUE of a branch's closet",
      unit: "factor",
      values: [1.5],
      allowed: { kind: "number", from: 1, to: 3 },
      status: "assumption",
      source: sources.assumption,
      note: "1.2 to 2.0.",
    },
    {
      key: "marginalPue",
      label: "PUE of a watt more or less",
      unit: "factor",
      values: [1.5],
      allowed: { kind: "number", from: 1, to: 3 },
      status: "assumption",
      source: sources.assumption,
      note: "The PUE itself unless known; usually lower.",
    },
  ],
};
