import { sources as shared } from "../../blank/sources";
import type { InputGroup } from "../../template";
import { usual } from "../columns";
import { sources } from "../sources";

/** The plants and the terms of the comparison. */
export const plants: InputGroup = {
  heading: "Cabinets and horizon",
  inputs: [
    {
      key: "sites",
      label: "Cabinets alike",
      values: [200],
      status: "assumption",
      source: shared.assumption,
      note: "Costs a site hardly depend on it; trial and integration do.",
      to: 100_000,
    },
    usual("years", { to: 10 }),
    usual("discountRate", {
      from: 0,
      to: 0.5,
      note: "0.077 to 0.094 for US machinery and electrical equipment in two undated copies of Damodaran's table.",
    }),
  ],
};

/** What one gateway carries. */
export const demand: InputGroup = {
  heading: "Demand of a gateway",
  inputs: [
    {
      key: "demand",
      label: "Messages a second, in thousands",
      unit: "thousand/s",
      values: [10],
      status: "assumption",
      source: `${shared.assumption}; size of the example in ${sources.publisher}`,
      note: "0.1 to 50: 10,000 tags a second.",
      from: 0.1,
      to: 2000,
    },
    { key: "demandUnit", values: ["thousand messages/s"], status: "given", source: sources.definition },
    {
      key: "siteGbps",
      label: "Uplink",
      values: [0.07],
      status: "given",
      source: sources.publisher,
      note: "69.9 Mbit/s for 10,000 tags/s in JSON.",
      to: 10,
    },
    {
      key: "appCores",
      label: "Cores of logic and buffering at the gateway",
      values: [0.2],
      status: "assumption",
      source: shared.assumption,
      note: "0.1 to 1. Historians and control screens run elsewhere.",
      to: 100,
    },
    {
      key: "loadFactor",
      values: [0.7],
      status: "assumption",
      source: shared.assumption,
      note: "Tags are sampled at all hours.",
      from: 0.05,
    },
  ],
};
