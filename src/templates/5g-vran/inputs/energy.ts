import { sources as shared } from "../../blank/sources";
import type { InputGroup } from "../../template";
import { usual } from "../columns";
import { sources } from "../sources";

/** What a watt costs at a cell site, which has rectifiers and its own cooling and no data hall. */
export const energy: InputGroup = {
  heading: "Energy and carbon",
  inputs: [
    {
      key: "rectifierEfficiency",
      values: [0.965],
      status: "given",
      source: sources.rectifier,
      note: "0.9 to 0.98; below 0.9 at a fifth of the load.",
      from: 0.5,
    },
    {
      key: "coolingCop",
      values: [3],
      status: "assumption",
      source: shared.assumption,
      note: "2 to 4 for a split unit; the shares of cooling as read say 1.5 or 4.3.",
      from: 0.5,
      to: 20,
    },
    {
      key: "electricityPrice",
      values: [0.137],
      status: "given",
      source: sources.wadesarver,
      note: "US commercial: 0.07 to 0.39 by state.",
      to: 2,
    },
    { key: "escalation", values: [0.02], status: "assumption", source: shared.assumption, from: -0.2, to: 0.5 },
    usual("gramsPerKwh", { to: 2000 }),
    usual("embodiedServer", { to: 20_000 }),
    usual("embodiedCard", { to: 2000 }),
  ],
};
