import { sources as shared } from "../../blank/sources";
import type { InputGroup } from "../../template";
import { alike, usual } from "../columns";
import { sources } from "../sources";

/** What a watt costs at a location. */
export const energy: InputGroup = {
  heading: "Energy and carbon",
  inputs: [
    usual("electricityPrice", { to: 2, note: "US commercial mean; states from 0.074 to 0.39." }),
    usual("escalation", { from: -0.2, to: 0.5, note: "Nominal." }),
    {
      key: "pue",
      values: [1.42],
      status: "given",
      source: sources.equinix,
      note: "A colocation operator's mean; 1.2 to 2.",
      to: 3,
    },
    {
      key: "marginalPue",
      values: [1.42],
      status: "assumption",
      source: shared.assumption,
      note: "The PUE itself unless known; usually lower.",
      to: 3,
    },
    usual("gramsPerKwh", { to: 1500 }),
    usual("embodiedServer", { to: 20_000, note: "Drives of flash weigh much more: up to 8,600." }),
    usual("embodiedCard", { to: 2000 }),
  ],
};

/** What is licensed a server. */
export const licenses: InputGroup = {
  heading: "Licenses and subscriptions",
  inputs: [
    {
      key: "license.system.rule",
      label: "Operating system's support, counted by",
      values: alike("per-server"),
      status: "assumption",
      source: sources.ubuntu,
    },
    {
      key: "license.system.price",
      label: "  price a unit and year",
      values: alike(500),
      status: "unverified",
      source: sources.ubuntu,
      note: "225 to 500. 0 where you support your own.",
      to: 100_000,
    },
  ],
};

/** People, support and visits. */
export const operations: InputGroup = {
  heading: "People and upkeep",
  inputs: [
    usual("laborRate", { to: 500 }),
    usual("adminHours", { to: 500 }),
    usual("supportShare", { to: 0.5 }),
    usual("serverFailures", { to: 5 }),
    usual("visitCost", { to: 10_000, note: "Remote hands: 115 to 200 an hour." }),
    usual("pocCost", { to: 10_000_000 }),
    usual("integrationCost", { to: 10_000_000 }),
    usual("trainedPeople", { to: 1000 }),
    usual("trainingCost", { to: 50_000 }),
  ],
};
