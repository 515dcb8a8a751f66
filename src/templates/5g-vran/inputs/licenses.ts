import { sources as shared } from "../../blank/sources";
import type { InputGroup } from "../../template";
import { alike } from "../columns";
import { sources } from "../sources";

/** What is counted by server, and what a card may add. */
export const licenses: InputGroup = {
  heading: "Licenses and subscriptions",
  inputs: [
    {
      key: "license.platform.rule",
      label: "Container platform, counted by",
      values: alike("socket-pair:128"),
      status: "assumption",
      source: sources.platform,
      note: "One a server up to 128 cores: it goes with a whole server, never with freed cores.",
    },
    {
      key: "license.platform.price",
      label: "  price a subscription and year",
      values: alike(1299),
      status: "unverified",
      source: shared.memory,
      note: "That of Enterprise Linux Premium, 799 for Standard; a container platform may cost more.",
      to: 10_000,
    },
    {
      key: "license.card.rule",
      label: "Software of the card, counted by",
      values: alike("per-card"),
      status: "assumption",
      source: shared.redHat,
      note: "Check your contract: some subscriptions count a card.",
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
      values: ["no", "no", "yes", "yes", "yes"],
      status: "assumption",
      source: shared.assumption,
    },
  ],
};
