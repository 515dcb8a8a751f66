import { sources as shared } from "../../blank/sources";
import type { InputGroup } from "../../template";
import { alike } from "../columns";
import { sources } from "../sources";

/** What a closed cabinet bears: watts, heat, temperature. */
export const cabinet: InputGroup = {
  heading: "Cabinet",
  inputs: [
    {
      key: "envelopeWatts",
      values: [300],
      status: "assumption",
      source: shared.assumption,
      note: "150 to 600: a wall cabinet without air conditioner. A tenth stays free.",
      from: 10,
      to: 10_000,
    },
    {
      key: "enclosureArea",
      values: [3.9],
      status: "given",
      source: sources.cabinet,
      note: "300 W in it raise the air by 16.7 K there; the model's 5.5 W/m2/K gives 14. A smaller box warms more.",
      from: 0.2,
      to: 50,
    },
    {
      key: "ambient",
      values: [40],
      status: "assumption",
      source: `${shared.assumption}, as in ${sources.cabinet}`,
      note: "Bands on offer end at 40 to 70.",
      from: -40,
      to: 70,
    },
    {
      key: "ambientLimit",
      values: alike(55),
      status: "assumption",
      source: `gateway: ${sources.apc3100}; servers: ${shared.assumption}`,
      note: "Gateway 55 to 60. Servers of this class 40 to 55, with some cards 35.",
      from: 20,
      to: 90,
    },
    {
      key: "heatGateWatts",
      values: alike(25),
      status: "assumption",
      source: `assumption after ${shared.heatGate}`,
      note: "Most watts of a card in hot air, by the manuals of two larger servers; see yours.",
      from: 5,
      to: 600,
    },
    {
      key: "heatGateAmbient",
      values: alike(35),
      status: "assumption",
      source: `assumption after ${shared.heatGate}`,
      note: "Air conditioning lifts the gate, and costs more than the gateway.",
      from: 20,
      to: 60,
    },
  ],
};
