import type { InputGroup } from "../../template";
import { alike, usual } from "../columns";
import { sources } from "../sources";

/** One server model for all columns, unless yours differ. */
export const server: InputGroup = {
  heading: "Server",
  inputs: [
    {
      key: "coresPerServer",
      values: alike(32),
      status: "given",
      source: sources.dl110,
      note: "EDGE.SERVERSPECS lists measured servers.",
      from: 8,
      to: 512,
    },
    { key: "sockets", values: alike(1), status: "given", source: sources.dl110, to: 8 },
    usual("reservedCores", { to: 4 }),
    usual("targetUtilization", { from: 0.2 }),
    usual("minimum", { to: 100, note: "2 for a pair that each can carry half." }),
    usual("spares", { to: 100, note: "A powered spare draws watts and is licensed." }),
    usual("owned", { to: 100, note: "Servers that the site has already; not bought again." }),
    usual("serverPrice", { to: 100_000 }),
    usual("serverLife", { from: 1, to: 30 }),
    {
      key: "idleWatts",
      values: alike(108),
      status: "given",
      source: sources.dl110,
      note: "At the wall, without a card of this comparison.",
      to: 200,
    },
    { key: "maxWatts", values: alike(304), status: "given", source: sources.dl110, from: 200, to: 5000 },
    {
      key: "shape",
      values: alike("intel"),
      status: "assumption",
      source: sources.intelCurve,
      note: "This server's own points are not in the catalog.",
    },
    {
      key: "psuEfficiency",
      values: alike(0.94),
      status: "assumption",
      source: sources.assumption,
      note: "Platinum at half load; a redundant pair works lower. Card watts are paid over it.",
      from: 0.5,
    },
  ],
};
