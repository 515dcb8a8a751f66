import { sources as shared } from "../../blank/sources";
import type { InputGroup } from "../../template";
import { alike, oldAndNew, usual } from "../columns";
import { sources } from "../sources";

/** What is licensed by host, and what a card asks of it. */
export const licenses: InputGroup = {
  heading: "Licenses and subscriptions",
  inputs: [
    {
      key: "license.host.rule",
      label: "Operating system, counted by",
      values: alike("socket-pair"),
      status: "assumption",
      source: shared.redHatPair,
      note: "By pairs of sockets: freed cores leave it as it is, a server less ends one.",
    },
    {
      key: "license.host.price",
      label: "  price a unit and year",
      values: alike(799),
      status: "unverified",
      source: shared.redHatPair,
      note: "799 to 1,299.",
      to: 100_000,
    },
    {
      key: "license.console.rule",
      label: "Management license that a DPU needs, counted by",
      values: alike("per-server"),
      status: "given",
      source: sources.idrac,
    },
    {
      key: "license.console.price",
      label: "  price a unit, once",
      values: alike(400),
      status: "unverified",
      source: sources.idrac,
      note: "300 to 500.",
      to: 10_000,
    },
    {
      key: "license.console.term",
      label: "  term",
      values: ["perpetual"],
      status: "assumption",
      source: shared.assumption,
    },
    {
      key: "license.console.support",
      label: "  support a year, share of the price",
      values: [0],
      status: "assumption",
      source: shared.assumption,
    },
    {
      key: "license.console.applies",
      label: "  is needed",
      values: ["no", "no", "no", "yes"],
      status: "assumption",
      source: shared.assumption,
      note: "no where the servers have it.",
    },
  ],
};

/** People, support, visits and embodied carbon. */
export const operations: InputGroup = {
  heading: "People and upkeep",
  inputs: [
    usual("laborRate", { to: 500 }),
    usual("adminHours", { to: 500 }),
    usual("supportShare", { to: 0.5 }),
    usual("serverFailures", { to: 5 }),
    usual("visitCost", { to: 10_000 }),
    usual("pocCost", { to: 10_000_000 }),
    usual("integrationCost", { to: 10_000_000 }),
    usual("trainedPeople", { to: 1000 }),
    usual("trainingCost", { to: 50_000 }),
    {
      key: "embodiedServer",
      values: oldAndNew(1356, 762),
      status: "given",
      source: sources.embodied,
      note: "R740, and R6525 for the new one (653 to 809). Only servers bought count, so an owned one has none.",
      to: 20_000,
    },
    usual("embodiedCard", { to: 2000 }),
  ],
};
