import type { InputGroup } from "../../template";
import { sources } from "./sources";

/** The chain of branches and the terms of the comparison. */
export const chain: InputGroup = {
  heading: "Chain and horizon",
  inputs: [
    {
      key: "sites",
      label: "Branches",
      unit: "sites",
      values: [200],
      allowed: { kind: "whole", from: 1, to: 100_000 },
      status: "unverified",
      source: sources.retailPost,
      note: "Size of the retail chain in that post. Costs a site hardly depend on it, integration does.",
    },
    {
      key: "years",
      label: "Horizon",
      unit: "years",
      values: [5],
      allowed: { kind: "whole", from: 1, to: 10 },
      status: "given",
      source: sources.azure,
      note: "Life of network equipment there; nothing is bought twice or sold at the end.",
    },
    {
      key: "discountRate",
      label: "Discount rate, nominal",
      unit: "percent",
      values: [0.07],
      allowed: { kind: "number", from: 0, to: 0.5 },
      status: "given",
      source: sources.azure,
    },
    {
      key: "hours",
      label: "Hours in service a year",
      unit: "hours",
      values: [8760],
      allowed: { kind: "number", from: 1, to: 8784 },
      status: "default",
      source: sources.model,
    },
  ],
};

/** What one branch asks of its server. */
export const demand: InputGroup = {
  heading: "Demand of a branch",
  inputs: [
    {
      key: "gbps",
      label: "WAN traffic at the peak, both directions",
      unit: "Gbps",
      values: [0.5],
      allowed: { kind: "number", from: 0.01, to: 100 },
      status: "assumption",
      source: sources.assumption,
      note: "0.1 to 1 Gbps is usual. Type the peak of the last year of the horizon.",
    },
    {
      key: "appCores",
      label: "Cores of the branch's own applications",
      unit: "cores",
      values: [3],
      allowed: { kind: "number", from: 0, to: 1000 },
      status: "assumption",
      source: sources.assumption,
      note: "Till, files, local services; at the peak.",
    },
    {
      key: "loadFactor",
      label: "Mean load as a share of the peak",
      unit: "share",
      values: [0.3],
      allowed: { kind: "number", from: 0.01, to: 1 },
      status: "assumption",
      source: sources.assumption,
      note: "Servers are sized by the peak, energy is paid for the mean.",
    },
    {
      key: "mode",
      label: "How the packet work uses its cores",
      unit: "text",
      values: ["interrupt"],
      allowed: { kind: "choice", of: ["interrupt", "polling"] },
      status: "assumption",
      source: sources.assumption,
      note: "interrupt: cores are busy with their load. polling (DPDK, VPP): whole cores, busy all hours, so a card frees more watts.",
    },
  ],
};
