import { sources as shared } from "../../blank/sources";
import type { InputGroup } from "../../template";
import { alike, usual } from "../columns";

/** What is licensed at each site. */
export const licenses: InputGroup = {
  heading: "Licenses and subscriptions",
  inputs: [
    {
      key: "license.host.rule",
      label: "Operating system, counted by",
      values: alike("socket-pair"),
      status: "assumption",
      source: shared.redHatPair,
      note: "Counted server by server, so each site shows its part. Rules over an order (vmware-core) stand only in the total.",
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
  ],
};

/** People, support and visits. */
export const operations: InputGroup = {
  heading: "People and upkeep",
  inputs: [
    usual("laborRate", { to: 500 }),
    usual("adminHours", { to: 500 }),
    usual("supportShare", { to: 0.5 }),
    usual("serverFailures", { to: 5 }),
    usual("visitCost", { to: 10_000 }),
    usual("pocCost", { to: 10_000_000, note: "Once for all sites: only in the total." }),
    usual("integrationCost", { to: 10_000_000, note: "Once for all sites: only in the total." }),
    usual("trainedPeople", { to: 1000 }),
    usual("trainingCost", { to: 50_000 }),
  ],
};
