import { sources } from "../../blank/sources";
import type { InputGroup } from "../../template";
import { usual } from "../columns";

/** The sites and the terms of the comparison. */
export const horizon: InputGroup = {
  heading: "Sites and horizon",
  inputs: [
    {
      key: "sites",
      label: "Sites alike",
      values: [50],
      status: "assumption",
      source: sources.assumption,
      note: "What is paid once for all weighs less with more.",
      to: 100_000,
    },
    {
      key: "years",
      values: [8],
      status: "assumption",
      source: sources.assumption,
      note: "The remaining life of the owned servers and one life of those that follow them.",
      to: 10,
    },
    usual("discountRate", { from: 0, to: 0.5 }),
    usual("hours"),
  ],
};

/** What one site asks for. */
export const demand: InputGroup = {
  heading: "Demand of a site",
  inputs: [
    {
      key: "demand",
      label: "Traffic of a site at the peak, both directions",
      unit: "Gbps",
      values: [25],
      status: "assumption",
      source: sources.assumption,
      note: "All servers of the site together.",
      from: 0.1,
      to: 1000,
    },
    { key: "demandUnit", values: ["Gbps"], status: "assumption", source: sources.assumption },
    usual("growth", { from: -0.5, to: 1 }),
    {
      key: "appCores",
      values: [120],
      status: "assumption",
      source: sources.assumption,
      note: "Fills four in five of the owned servers' planned cores.",
      to: 10_000,
    },
    usual("loadFactor", { from: 0.05 }),
    usual("frameBytes", { to: 9000, note: "Mixed internet traffic. Switching costs by the packet." }),
  ],
};

/** What a watt costs at a site, and what the site bears. */
export const facility: InputGroup = {
  heading: "Energy, carbon and limits of a site",
  inputs: [
    usual("electricityPrice", { to: 2, note: "US commercial mean; states from 0.074 to 0.39." }),
    usual("escalation", { from: -0.2, to: 0.5, note: "Nominal." }),
    usual("pue", { to: 3 }),
    {
      key: "marginalPue",
      values: [1.5],
      status: "assumption",
      source: sources.assumption,
      note: "The PUE itself unless known; usually lower.",
      to: 3,
    },
    usual("gramsPerKwh", { to: 1500 }),
    {
      key: "envelopeWatts",
      values: [3000],
      status: "assumption",
      source: sources.assumption,
      note: "What the owned servers draw at full load, and room for cards.",
      from: 100,
      to: 1_000_000,
    },
    {
      key: "ambient",
      values: [30],
      status: "assumption",
      source: sources.assumption,
      note: "Highest in the year. Above 35 the heat gate below closes to every card over 25 W.",
      from: -30,
      to: 60,
    },
  ],
};
