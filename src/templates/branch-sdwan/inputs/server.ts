import { sources as shared } from "../../blank/sources";
import type { InputGroup } from "../../template";
import { alike, usual } from "../columns";
import { sources } from "../sources";

/** The one server of a branch; beside the appliances it runs the applications alone. */
export const server: InputGroup = {
  heading: "Server",
  inputs: [
    { key: "coresPerServer", values: alike(8), status: "given", source: sources.dl20, from: 6, to: 256 },
    { key: "sockets", values: alike(1), status: "given", source: sources.dl20, to: 8 },
    usual("reservedCores", { to: 2 }),
    usual("targetUtilization", { from: 0.2 }),
    usual("minimum", { to: 100, note: "One server runs it all; 2 for a pair." }),
    {
      key: "serverPrice",
      values: alike(1500),
      status: "assumption",
      source: shared.assumption,
      note: "Universal branch box of the 8-core class; 800 to 4,000.",
      to: 100_000,
    },
    {
      key: "idleWatts",
      values: alike(28),
      status: "given",
      source: sources.dl20,
      note: "At the wall, without a card of this comparison.",
      to: 60,
    },
    { key: "maxWatts", values: alike(106), status: "given", source: sources.dl20, from: 60, to: 2000 },
    {
      key: "shape",
      values: alike("intel"),
      status: "assumption",
      source: shared.intelCurve,
      note: "Not this server's own points. The curve rises slowly at low load, where a branch works.",
    },
    {
      key: "psuEfficiency",
      values: alike(0.94),
      status: "assumption",
      source: shared.assumption,
      note: "Card watts are direct current and cost more at the wall.",
      from: 0.5,
    },
    {
      key: "slotWatts",
      values: alike(75),
      status: "assumption",
      source: shared.assumption,
      note: "A full-size x16 slot; many slots of small servers give 25.",
      from: 10,
      to: 600,
    },
  ],
};
