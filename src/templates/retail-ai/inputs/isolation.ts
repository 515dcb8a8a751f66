import { sources as shared } from "../../blank/sources";
import type { InputGroup } from "../../template";
import { usual } from "../columns";

/** The one term that can turn the case, off unless asked for: what isolation on a card of its own prevents. */
export const isolation: InputGroup = {
  heading: "Isolation: expected loss by a breach, of all stores",
  inputs: [
    usual("includeSoft"),
    {
      key: "breachProbability",
      values: [0.1],
      status: "unverified",
      source: shared.memory,
      note: "Enter your own: 0.05 to 0.3 in two years in an old survey.",
    },
    {
      key: "breachImpact",
      values: [4_440_000],
      status: "given",
      source: shared.ibm,
      note: "Mean of 600 large organizations; 10.2 million in the US.",
      to: 1_000_000_000,
    },
    {
      key: "breachReduction",
      values: [0, 0, 0.1],
      status: "assumption",
      source: shared.assumption,
      note: "Nobody has measured it.",
    },
  ],
};
