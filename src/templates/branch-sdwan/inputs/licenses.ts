import type { InputGroup } from "../../template";
import { sources } from "./sources";

const price = { kind: "number", from: 0, to: 100_000 } as const;
const rules = {
  kind: "choice",
  of: ["per-core", "vmware-core", "core-pair", "per-socket", "socket-pair", "per-server", "per-gbps", "per-card"],
} as const;
const allowed = { kind: rules.kind, of: [...rules.of] };

/** What is paid a year by rule. Freed cores alone change none of it; that is the point of showing the rules. */
export const licenses: InputGroup = {
  heading: "Licenses and subscriptions",
  inputs: [
    {
      key: "license.1.rule",
      label: "Hypervisor, counted by",
      unit: "text",
      values: ["vmware-core", "vmware-core", "vmware-core"],
      allowed,
      status: "assumption",
      source: sources.vmware,
      note: "That branches run vSphere is assumed. The rule was read: at least 16 cores a socket, whatever is freed. The chain meets the order minimum of 72.",
    },
    {
      key: "license.1.price",
      label: "  price a unit and year",
      unit: "USD",
      values: [135, 135, 135],
      allowed: price,
      status: "given",
      source: sources.vmware,
      note: "vSphere Foundation, list. 0 for a hypervisor without charge.",
    },
    {
      key: "license.2.rule",
      label: "Router and firewall software, counted by",
      unit: "text",
      values: ["per-gbps", "per-gbps", "per-gbps"],
      allowed,
      status: "assumption",
      source: sources.velocloud,
      note: "Sold by bandwidth tier an edge; one step is 1 Gbps. It moves with the function, card or not.",
    },
    {
      key: "license.2.price",
      label: "  price a unit and year",
      unit: "USD",
      values: [1500, 1500, 1500],
      allowed: price,
      status: "assumption",
      source: sources.assumption,
      note: "600 to 4,000; an opinion post says 8,000 to 15,000 an appliance.",
    },
    {
      key: "license.3.rule",
      label: "Software of the card, counted by",
      unit: "text",
      values: ["per-card", "per-card", "per-card"],
      allowed,
      status: "assumption",
      source: sources.redHat,
      note: "Check your contract: some subscriptions count a DPU.",
    },
    {
      key: "license.3.price",
      label: "  price a unit and year",
      unit: "USD",
      values: [0, 0, 0],
      allowed: price,
      status: "assumption",
      source: sources.assumption,
      note: "Nothing unless your contract says so.",
    },
  ],
};
