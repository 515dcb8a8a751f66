import { sources as shared } from "../../blank/sources";
import type { InputGroup } from "../../template";
import { usual } from "../columns";
import { sources } from "../sources";

/** The chain of branches and the terms of the comparison. */
export const chain: InputGroup = {
  heading: "Chain and horizon",
  inputs: [
    {
      key: "sites",
      label: "Branches",
      values: [200],
      status: "unverified",
      source: sources.retailPost,
      note: "Size of the retail chain in that post. Costs a site hardly depend on it, integration does.",
      to: 100_000,
    },
    usual("years", { to: 10 }),
    usual("discountRate", { from: 0, to: 0.5 }),
    usual("hours"),
  ],
};

/** What one branch asks of its server. */
export const demand: InputGroup = {
  heading: "Demand of a branch",
  inputs: [
    {
      key: "demand",
      label: "WAN traffic at the peak, both directions",
      unit: "Gbps",
      values: [0.5],
      status: "assumption",
      source: shared.assumption,
      note: "0.1 to 1 Gbps is usual.",
      from: 0.01,
      to: 100,
    },
    { key: "demandUnit", values: ["Gbps"], status: "assumption", source: shared.assumption },
    {
      key: "gbps",
      label: "Licensed WAN throughput",
      values: [0.5],
      status: "assumption",
      source: shared.assumption,
      note: "For tiers by bandwidth: type the traffic above.",
      from: 0.01,
      to: 100,
    },
    usual("growth", { from: -0.5, to: 1 }),
    {
      key: "appCores",
      label: "Cores of the branch's own applications",
      values: [3],
      status: "assumption",
      source: shared.assumption,
      note: "Till, files, local services; at the peak.",
      to: 1000,
    },
    {
      key: "loadFactor",
      values: [0.3],
      status: "assumption",
      source: shared.assumption,
      note: "Servers are sized by the peak, energy is paid for the mean.",
      from: 0.05,
    },
  ],
};
