import { sources as shared } from "../../blank/sources";
import type { InputGroup } from "../../template";
import { alike, usual } from "../columns";

/** The server of a plant; rows of Sites have theirs. */
export const server: InputGroup = {
  heading: "Server (rows of Sites have their own cores and watts)",
  inputs: [
    { key: "coresPerServer", values: alike(32), status: "given", source: shared.dl110, from: 8, to: 512 },
    { key: "sockets", values: alike(1), status: "given", source: shared.dl110, to: 8 },
    usual("reservedCores", { to: 4 }),
    usual("targetUtilization", { from: 0.2 }),
    usual("minimum", { to: 100, note: "2 for a pair that each can carry half." }),
    usual("spares", { to: 100, note: "A powered spare draws watts and is licensed." }),
    usual("owned", { to: 1000, note: "Servers that a site has already; a column of Sites where they differ." }),
    usual("serverPrice", { to: 200_000 }),
    usual("serverLife", { from: 1, to: 30 }),
    { key: "idleWatts", values: alike(108), status: "given", source: shared.dl110, to: 200 },
    { key: "maxWatts", values: alike(304), status: "given", source: shared.dl110, from: 200, to: 5000 },
    usual("shape", { note: "One curve for all sites; an Intel or AMD server's own mean curve is closer." }),
    {
      key: "psuEfficiency",
      values: alike(0.94),
      status: "assumption",
      source: shared.assumption,
      note: "Card watts are direct current and cost more at the wall.",
      from: 0.5,
    },
  ],
};
