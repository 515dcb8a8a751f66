import type { InputGroup } from "../../template";
import { alike, usual } from "../columns";
import { sources } from "../sources";

/** Upkeep, and what a new kind of hardware asks once. */
export const people: InputGroup = {
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

/** What nobody invoices; beside the result unless asked for. */
export const soft: InputGroup = {
  heading: "Freed cores and soft items",
  inputs: [
    usual("consolidateShare", { note: "1: freed cores may take servers away; 0: they only draw less. Add growShare to sell the rest." }),
    usual("includeSoft"),
    usual("breachProbability"),
    {
      key: "breachImpact",
      values: [4_440_000],
      status: "given",
      source: sources.ibm,
      note: "Mean of 600 large organizations, 2025. It counts only with a probability and includeSoft.",
      to: 1e9,
    },
    {
      key: "breachReduction",
      values: alike(0),
      status: "assumption",
      source: sources.assumption,
      note: "By isolation on the card; no source gives it.",
    },
  ],
};
