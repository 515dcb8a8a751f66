import { sources as shared } from "../../blank/sources";
import type { InputGroup } from "../../template";
import { alike } from "../columns";
import { sources } from "../sources";

/** What is counted by machine, and what a card may add. */
export const licenses: InputGroup = {
  heading: "Licenses and subscriptions",
  inputs: [
    {
      key: "license.system.rule",
      label: "Operating system, counted by",
      values: alike("per-server"),
      status: "assumption",
      source: shared.assumption,
      note: "Sold by the machine: no card changes it.",
    },
    {
      key: "license.system.price",
      label: "  price a machine and year",
      values: alike(500),
      status: "unverified",
      source: sources.ubuntu,
      note: "225 to 500.",
      to: 10_000,
    },
    {
      key: "license.card.rule",
      label: "Software of the card, counted by",
      values: alike("per-card"),
      status: "assumption",
      source: shared.redHat,
      note: "Check your contract: some subscriptions count a DPU.",
    },
    {
      key: "license.card.price",
      label: "  price a card and year",
      values: alike(0),
      status: "assumption",
      source: shared.assumption,
      note: "Nothing unless your contract says so.",
      to: 10_000,
    },
    {
      key: "license.card.applies",
      label: "  is needed",
      values: ["no", "no", "no", "yes"],
      status: "assumption",
      source: shared.assumption,
    },
  ],
};
