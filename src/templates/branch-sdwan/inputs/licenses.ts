import { sources as shared } from "../../blank/sources";
import type { InputGroup } from "../../template";
import { alike } from "../columns";
import { sources } from "../sources";

/** What is licensed by host, by bandwidth and by card. */
export const licenses: InputGroup = {
  heading: "Licenses and subscriptions",
  inputs: [
    {
      key: "license.host.rule",
      label: "Hypervisor, counted by",
      values: alike("vmware-core"),
      status: "assumption",
      source: shared.vmware,
      note: "That branches run vSphere is assumed. The rule was read: at least 16 cores a socket, whatever is freed. The chain meets the order minimum of 72.",
    },
    {
      key: "license.host.price",
      label: "  price a unit and year",
      values: alike(135),
      status: "given",
      source: shared.vmware,
      note: "vSphere Foundation, list. 0 for a hypervisor without charge.",
      to: 100_000,
    },
    {
      key: "license.wan.rule",
      label: "Router and firewall software, counted by",
      values: alike("per-gbps"),
      status: "assumption",
      source: sources.velocloud,
      note: "Sold by bandwidth tier an edge; one step is 1 Gbps.",
    },
    {
      key: "license.wan.price",
      label: "  price a unit and year",
      values: alike(1500),
      status: "assumption",
      source: shared.assumption,
      note: "600 to 4,000. As much as the appliances' subscriptions: the license moves with the function.",
      to: 100_000,
    },
    {
      key: "license.wan.applies",
      label: "  is needed",
      values: ["yes", "no", "yes", "yes"],
      status: "assumption",
      source: shared.assumption,
      note: "The appliances' own stands with them. A card leaves it as it is.",
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
      label: "  price a unit and year",
      values: alike(0),
      status: "assumption",
      source: shared.assumption,
      note: "Nothing unless your contract says so.",
      to: 100_000,
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
