import { sources as shared } from "../../blank/sources";
import type { InputGroup } from "../../template";
import { usual } from "../columns";

/** The terms of the comparison. */
export const horizon: InputGroup = {
  heading: "Fleet and horizon",
  inputs: [
    {
      key: "sites",
      label: "Sites like the one described here",
      values: [2300],
      status: "assumption",
      source: shared.assumption,
      note: "The plants of the fleet, as if all were alike. A row of Sites counts as one site, or as its column sites says.",
      to: 1_000_000,
    },
    usual("years", { to: 10 }),
    usual("discountRate", { from: 0, to: 0.5 }),
    usual("hours"),
  ],
};

/** What the middle kind of site asks for; each row of Sites has its own. */
export const demand: InputGroup = {
  heading: "Demand of a plant (each row of Sites has its own)",
  inputs: [
    {
      key: "demand",
      label: "Traffic at the peak, both directions",
      unit: "Gbps",
      values: [3],
      status: "assumption",
      source: shared.assumption,
      note: "Half of the plants of Sites have less.",
      from: 0.01,
      to: 1000,
    },
    { key: "demandUnit", values: ["Gbps"], status: "assumption", source: shared.assumption },
    usual("growth", { from: -0.5, to: 1 }),
    {
      key: "appCores",
      values: [28],
      status: "assumption",
      source: shared.assumption,
      note: "At the peak, without infrastructure work. Half of the plants of Sites have fewer.",
      to: 10_000,
    },
    usual("loadFactor", { from: 0.05 }),
    usual("frameBytes", { to: 9000, note: "Mixed internet traffic. Switching costs by the packet." }),
  ],
};

/** What a watt costs; each row of Sites has its own. */
export const energy: InputGroup = {
  heading: "Energy and carbon (each row of Sites has its own)",
  inputs: [
    usual("electricityPrice", { to: 2, note: "US commercial mean; five times apart between states." }),
    usual("escalation", { from: -0.2, to: 0.5, note: "Nominal." }),
    usual("pue", {
      to: 3,
      note: "Free-air cabinet 1.2, closet with a split unit 2. Left to itself marginalPue follows it, site by site.",
    }),
    usual("gramsPerKwh", { to: 1500 }),
    usual("embodiedServer", { to: 20_000 }),
    usual("embodiedCard", { to: 2000 }),
  ],
};
