import { above, atLeast, convention, nothing, share } from "../declare";
import type { Parameter, ParameterGroup } from "../parameter";

const limits: readonly Parameter[] = [
  {
    key: "envelopeWatts",
    label: "Watts that the site can take",
    unit: "W",
    of: "site",
    ...above(0),
    defaults: [],
    description: "IT watts. Not checked where left out.",
  },
  {
    key: "reserve",
    label: "Share of them to keep free",
    unit: "1",
    of: "site",
    ...share,
    defaults: [convention(0.1, "convention of this model, as EDGE.POWERHEADROOM has it")],
    description: "Not for circuit design.",
  },
  {
    key: "ambient",
    label: "Ambient temperature, highest",
    unit: "C",
    of: "site",
    ...atLeast(-90, 90),
    defaults: [],
    description: "Around the cabinet. Not checked where left out.",
  },
  {
    key: "ambientLimit",
    label: "Highest temperature that server and card bear",
    unit: "C",
    of: "alternative",
    ...atLeast(-90, 200),
    defaults: [],
    description: "Of the air around them; a card often lowers it.",
  },
  {
    key: "enclosureArea",
    label: "Surface of a closed cabinet",
    unit: "m2",
    of: "site",
    ...above(0),
    defaults: [],
    description: "Sheet steel that sheds the heat; left out where the site is cooled.",
  },
  {
    key: "heatGateWatts",
    label: "Most watts of a card in hot air",
    unit: "W/card",
    of: "alternative",
    ...above(0),
    defaults: [],
    description: "25 in the manuals of two servers, above heatGateAmbient.",
  },
  {
    key: "heatGateAmbient",
    label: "Temperature above which that holds",
    unit: "C",
    of: "alternative",
    ...atLeast(-90, 90),
    defaults: [],
    description: "35 in those manuals.",
  },
];

const space: readonly Parameter[] = [
  {
    key: "provisionedWattPrice",
    label: "Power and cooling to provide, once",
    unit: "USD/W",
    of: "site",
    ...atLeast(0),
    defaults: [nothing],
    description: "On the highest draw; where a site must be built or enlarged.",
  },
  {
    key: "rackUnitPrice",
    label: "Rack space, once",
    unit: "USD/U",
    of: "site",
    ...atLeast(0),
    defaults: [nothing],
    description: "Where space must be bought.",
  },
  {
    key: "rackUnitYearly",
    label: "Rack space, a year",
    unit: "USD/U/year",
    of: "site",
    ...atLeast(0),
    defaults: [nothing],
    description: "Where space is rented.",
  },
];

/** What a site can bear, and what space and power cost to provide. */
export const siteLimits: readonly ParameterGroup[] = [
  { heading: "What the site can bear", parameters: limits },
  { heading: "Space and power provided", parameters: space },
];
