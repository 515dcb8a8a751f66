import type { InputGroup } from "../../template";
import { usual } from "../columns";
import { sources } from "../sources";

/** How many sites, how long, and the terms of money. */
export const horizon: InputGroup = {
  heading: "Sites and horizon",
  inputs: [
    {
      key: "sites",
      values: [100],
      status: "assumption",
      source: sources.assumption,
      note: "Servers are whole at each of them; what is paid once for all weighs less with more.",
      to: 100_000,
    },
    usual("years", { to: 10 }),
    usual("discountRate", { from: 0, to: 0.5 }),
    usual("escalation", { from: -0.2, to: 0.5, note: "Nominal; also laborEscalation, licenseEscalation." }),
    usual("currency", { note: "A label; nothing is converted." }),
  ],
};

/** What one site asks for. */
export const demand: InputGroup = {
  heading: "Demand of a site",
  inputs: [
    {
      key: "demand",
      unit: "Gbps",
      values: [10],
      status: "assumption",
      source: sources.assumption,
      note: "At the peak of year 1, both directions together. Any unit: cells, cameras, requests.",
      from: 0.01,
      to: 1000,
    },
    {
      key: "demandUnit",
      values: ["Gbps"],
      status: "assumption",
      source: sources.assumption,
      note: "The unit of work, as results name it.",
    },
    usual("growth", { from: -0.5, to: 1, note: "Of demand, application cores and traffic alike." }),
    {
      key: "appCores",
      values: [15],
      status: "assumption",
      source: sources.assumption,
      note: "What the site's own software needs at its peak, without infrastructure work.",
      to: 10_000,
    },
    usual("loadFactor", { from: 0.05 }),
  ],
};

/** What a watt costs at a site, and what it can bear. */
export const site: InputGroup = {
  heading: "Energy, carbon and limits of a site",
  inputs: [
    usual("electricityPrice", { to: 2, note: "US commercial mean; states from 0.074 to 0.39." }),
    usual("pue", { to: 3 }),
    {
      key: "marginalPue",
      values: [1.5],
      status: "assumption",
      source: sources.assumption,
      note: "The PUE itself unless known; usually lower.",
      to: 3,
    },
    usual("hours"),
    usual("gramsPerKwh", { to: 1500 }),
    usual("embodiedServer", { to: 20_000 }),
    usual("embodiedCard", { to: 2000 }),
    {
      key: "envelopeWatts",
      values: [1500],
      status: "assumption",
      source: sources.assumption,
      note: "One circuit of 16 A at 120 V less a fifth.",
      from: 100,
      to: 1_000_000,
    },
    {
      key: "ambient",
      values: [30],
      status: "assumption",
      source: sources.assumption,
      note: "A room with some cooling.",
      from: -30,
      to: 60,
    },
  ],
};
