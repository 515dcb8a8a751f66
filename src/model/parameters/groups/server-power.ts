import { ratingNames } from "../../quantities/psu-curves";
import { shapeNames } from "../../quantities/power-shapes";
import {
  above,
  assumed,
  atLeast,
  convention,
  forCards,
  fromCatalog,
  nothing,
  oneOf,
  positiveShare,
  share,
  whereKnown,
  wholeFrom,
} from "../declare";
import type { Parameter, ParameterGroup } from "../parameter";
import { sources } from "../sources";

const curve: readonly Parameter[] = [
  {
    key: "idleWatts",
    label: "Server at idle, at the wall",
    unit: "W/server",
    of: "alternative",
    ...atLeast(0),
    defaults: [fromCatalog("server")],
    description: "Measured without a card of this comparison. At most maxWatts.",
  },
  {
    key: "maxWatts",
    label: "Server at full load, at the wall",
    unit: "W/server",
    of: "alternative",
    ...atLeast(0),
    defaults: [fromCatalog("server")],
    description: "Measured, not a nameplate.",
  },
  {
    key: "shape",
    label: "Shape of the power curve between them",
    of: "alternative",
    ...oneOf(...shapeNames, "measured"),
    defaults: [
      whereKnown("curve.watts.1", convention("measured", "the server's own points")),
      fromCatalog("server"),
      assumed("typical", "mean curve of 616 SPECpower_ssj2008 results"),
    ],
    description: "At edge loads a freed core saves less than (max − idle) / cores says.",
  },
  {
    key: "exponent",
    label: "Exponent of the shape fan",
    unit: "1",
    of: "alternative",
    ...atLeast(1, 2),
    defaults: [convention(1.4, sources.fan)],
    description: "2u − u^r; outside 1 to 2 it would leave the span from idle to full load.",
  },
  {
    key: "curve.load.*",
    label: "Load of a measured point",
    unit: "1",
    of: "alternative",
    ...share,
    defaults: [fromCatalog("server")],
    description: "Numbered from 1, rising. Typed points, idleWatts or maxWatts replace the catalog's curve.",
  },
  {
    key: "curve.watts.*",
    label: "Watts of a measured point, at the wall",
    unit: "W/server",
    of: "alternative",
    ...atLeast(0),
    defaults: [fromCatalog("server")],
    description: "One for each curve.load.",
  },
  {
    key: "pollingPowerShare",
    label: "Share of a busy core's power that a polling core draws",
    unit: "1",
    of: "alternative",
    ...share,
    defaults: [convention(1)],
    description: "Less where polling cores are put to sleep or clocked down.",
  },
];

const supply: readonly Parameter[] = [
  {
    key: "psuEfficiency",
    label: "Efficiency of the power supplies",
    unit: "1",
    of: "alternative",
    ...positiveShare,
    defaults: [],
    description: "Else by psuRating at its load, else 0.94, assumed. Card watts cost more at the wall.",
  },
  {
    key: "psuRating",
    label: "80 PLUS level of the power supplies",
    of: "alternative",
    ...oneOf(...ratingNames),
    defaults: [],
    description: "230 V, internal redundant. Takes psuRatedWatts beside it.",
  },
  {
    key: "psuRatedWatts",
    label: "Rated watts of a supply",
    unit: "W/server",
    of: "alternative",
    ...above(0),
    defaults: [],
    description: "A nameplate: for its load only, never a draw.",
  },
  {
    key: "psuCount",
    label: "Power supplies of a server",
    unit: "1",
    of: "alternative",
    ...wholeFrom(1),
    defaults: [convention(2, "a redundant pair")],
    description: "A pair works at low load, where efficiency falls.",
  },
  {
    key: "psuActive",
    label: "How supplies share the load",
    of: "alternative",
    ...oneOf("shared", "one"),
    defaults: [convention("shared")],
    description: "one: the other stands by.",
  },
];

const nic: readonly Parameter[] = [
  {
    key: "nicInServerWatts",
    label: "Standard NIC that the server's watts hold",
    unit: "W/card",
    of: "alternative",
    ...atLeast(0),
    defaults: [nothing],
    description: "Direct current; 0 where the server was measured without. Credited where it is replaced.",
  },
  {
    key: "nicInServerPrice",
    label: "Standard NIC that the server's price holds",
    unit: "USD/card",
    of: "alternative",
    ...atLeast(0),
    defaults: [nothing],
    description: "0 where the server is quoted without.",
  },
  {
    key: "nicsReplaced",
    label: "Standard NICs of a server that the card replaces",
    unit: "cards/server",
    of: "alternative",
    ...atLeast(0),
    defaults: [forCards(convention(1)), nothing],
    description: "Credited once, in watts and price.",
  },
];

/** What a server draws: its curve, its supplies, the NIC that is in it. */
export const serverPower: ParameterGroup = {
  heading: "Power of a server",
  parameters: [...curve, ...supply, ...nic],
};
