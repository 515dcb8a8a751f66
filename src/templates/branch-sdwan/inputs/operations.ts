import { sources } from "../../blank/sources";
import type { InputGroup } from "../../template";
import { usual } from "../columns";

/** People, support and visits. */
export const operations: InputGroup = {
  heading: "People and upkeep",
  inputs: [
    usual("laborRate", { to: 500 }),
    usual("adminHours", { to: 500 }),
    usual("supportShare", { to: 0.5 }),
    usual("serverFailures", { to: 5 }),
    usual("visitCost", { to: 10_000 }),
    usual("pocCost", { to: 10_000_000 }),
    usual("integrationCost", { to: 10_000_000 }),
    usual("trainedPeople", { to: 1000 }),
    usual("trainingCost", { to: 50_000 }),
  ],
};

/** What a watt costs at a branch. */
export const energy: InputGroup = {
  heading: "Energy and carbon",
  inputs: [
    usual("electricityPrice", { to: 2, note: "US commercial mean; states from 0.074 to 0.39." }),
    usual("escalation", { from: -0.2, to: 0.5, note: "Nominal." }),
    usual("pue", { to: 3, label: "PUE of a branch's closet" }),
    {
      key: "marginalPue",
      values: [1.5],
      status: "assumption",
      source: sources.assumption,
      note: "The PUE itself unless known; usually lower.",
      to: 3,
    },
    usual("gramsPerKwh", { to: 1500 }),
    {
      key: "embodiedServer",
      values: [500, 500, 500, 500],
      status: "assumption",
      source: sources.assumption,
      note: "A small box; 510 for an HPE MicroServer, 1,832 for a Lenovo SE350 (Boavizta).",
      to: 20_000,
    },
    usual("embodiedCard", { to: 2000 }),
  ],
};
