import type { InputGroup } from "../../template";
import { alike } from "../columns";
import { sources } from "../sources";

/** One license that counts the host, one that counts the card. */
export const licenses: InputGroup = {
  heading: "Licenses and subscriptions",
  inputs: [
    {
      key: "license.host.rule",
      label: "Hypervisor, counted by",
      values: alike("vmware-core"),
      status: "assumption",
      source: sources.vmware,
      note: "That the hosts run vSphere is assumed; the rule was read. EDGE.LICENSERULES lists others.",
    },
    {
      key: "license.host.price",
      label: "  price a unit and year",
      values: alike(135),
      status: "given",
      source: sources.vmware,
      note: "vSphere Foundation, list. 0 for a hypervisor without charge.",
      to: 100_000,
    },
    {
      key: "license.card.rule",
      label: "Software of the card, counted by",
      values: alike("per-card"),
      status: "assumption",
      source: sources.redHat,
      note: "Check your contract: some subscriptions count a DPU.",
    },
    {
      key: "license.card.price",
      label: "  price a unit and year",
      values: alike(0),
      status: "assumption",
      source: sources.assumption,
      note: "Nothing unless your contract says so.",
      to: 100_000,
    },
    {
      key: "license.card.applies",
      label: "  is needed",
      values: ["no", "no", "yes"],
      status: "assumption",
      source: sources.assumption,
    },
  ],
};
