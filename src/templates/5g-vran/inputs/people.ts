import { sources as shared } from "../../blank/sources";
import type { InputGroup } from "../../template";
import { alike, usual } from "../columns";

/** Upkeep of the sites, and what a new kind of hardware asks once. */
export const people: InputGroup = {
  heading: "People and upkeep",
  inputs: [
    usual("laborRate", { to: 500 }),
    {
      key: "laborEscalation",
      values: [0.02],
      status: "assumption",
      source: shared.assumption,
      from: -0.2,
      to: 0.5,
    },
    {
      key: "adminHours",
      values: alike(4),
      status: "assumption",
      source: shared.assumption,
      note: "Sites that install and patch themselves; 14 where it is done by hand (Azure Migrate).",
      to: 200,
    },
    usual("supportShare", { to: 0.5 }),
    usual("serverFailures", { to: 5 }),
    usual("visitCost", { to: 10_000 }),
    {
      key: "pocCost",
      values: [0, 5000, 5000, 10_000, 10_000],
      status: "assumption",
      source: shared.assumption,
      note: "The model's; a processor with an engine is tried as well.",
      to: 5_000_000,
    },
    {
      key: "integrationCost",
      values: [0, 10_000, 10_000, 20_000, 20_000],
      status: "assumption",
      source: shared.assumption,
      note: "160 and 320 hours; a release of the radio software for a card may cost far more.",
      to: 50_000_000,
    },
  ],
};
