import { sources as shared } from "../../blank/sources";
import type { InputGroup } from "../../template";
import { usual } from "../columns";
import { sources } from "../sources";

/** What a watt costs in a closed cabinet. */
export const energy: InputGroup = {
  heading: "Energy and carbon",
  inputs: [
    {
      key: "pue",
      label: "PUE of the cabinet",
      values: [1],
      status: "assumption",
      source: shared.assumption,
      note: "Its walls shed the heat and nothing cools it; an air conditioner makes it 1.3 to 2.",
      to: 3,
    },
    {
      key: "electricityPrice",
      values: [0.082],
      status: "given",
      source: sources.eia,
      note: "0.0575 to 0.353 by state; no mean of the US was read.",
      to: 2,
    },
    usual("escalation", { from: -0.2, to: 0.5 }),
    usual("gramsPerKwh", { to: 2000 }),
    {
      key: "embodiedServer",
      values: [828, 510, 828, 828],
      status: "given",
      source: sources.boavizta,
      note: "Of machines alike: 500 to 1,832 by maker and method.",
      to: 20_000,
    },
    usual("embodiedCard", { to: 2000 }),
  ],
};
