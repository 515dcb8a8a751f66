import { sources as shared } from "../../blank/sources";
import type { InputGroup } from "../../template";
import { alike, usual } from "../columns";
import { sources } from "../sources";

/** A delivery server of the class that the TLS figures were measured on. */
export const server: InputGroup = {
  heading: "Server",
  inputs: [
    {
      key: "coresPerServer",
      values: alike(32),
      status: "given",
      source: sources.netflixServer,
      note: "EPYC 7502P. The cores a Gbps hold for it: type both for another server.",
      from: 16,
      to: 512,
    },
    { key: "sockets", values: alike(1), status: "given", source: sources.netflixServer, to: 8 },
    {
      key: "reservedCores",
      values: alike(0),
      status: "assumption",
      source: shared.assumption,
      note: "No hypervisor; the figures above count all cores.",
      to: 4,
    },
    usual("targetUtilization", { from: 0.2 }),
    usual("minimum", { to: 100 }),
    usual("spares", { to: 100, note: "A powered spare draws watts and is licensed." }),
    usual("owned", { to: 1000, note: "Servers that the location has already." }),
    {
      key: "serverPrice",
      values: alike(15_000),
      status: "assumption",
      source: shared.assumption,
      note: "With its drives, without network cards; 10,000 to 30,000.",
      to: 200_000,
    },
    usual("serverLife", { from: 1, to: 30 }),
    {
      key: "idleWatts",
      values: alike(155),
      status: "assumption",
      source: sources.r6515,
      note: "54.5 W as read for a server of the same generation, and ten drives at 10 W, assumed (8 to 12).",
      to: 200,
    },
    {
      key: "maxWatts",
      values: alike(331),
      status: "assumption",
      source: sources.r6515,
      note: "231 W as read, and the drives.",
      from: 200,
      to: 5000,
    },
    {
      key: "shape",
      values: alike("amd"),
      status: "assumption",
      source: shared.amdCurve,
      note: "Not this server's own points.",
    },
    {
      key: "psuEfficiency",
      values: alike(0.94),
      status: "assumption",
      source: shared.assumption,
      note: "Card watts are direct current and cost more at the wall.",
      from: 0.5,
    },
    usual("rackUnits", { to: 20 }),
    usual("rackUnitYearly", { to: 20_000, note: "Where space is rented: it adds to what a server less saves." }),
  ],
};
