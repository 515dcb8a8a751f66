import type { InputGroup } from "../../template";
import { usual } from "../columns";

/** Upkeep of the cabinets, and what a new kind of hardware asks once. */
export const people: InputGroup = {
  heading: "People and upkeep",
  inputs: [
    usual("laborRate", { to: 500 }),
    usual("adminHours", { to: 200 }),
    usual("supportShare", { to: 0.5 }),
    usual("serverFailures", { to: 5 }),
    usual("visitCost", { to: 10_000 }),
    usual("pocCost", { to: 5_000_000 }),
    usual("integrationCost", { to: 50_000_000 }),
    usual("trainedPeople", { to: 1000 }),
  ],
};
