import type { InputGroup } from "../../template";
import { usual } from "../columns";

/** What a watt costs in a store's back room. */
export const energy: InputGroup = {
  heading: "Energy and carbon",
  inputs: [
    usual("pue", { to: 3, label: "PUE of the back room" }),
    usual("electricityPrice", { to: 2 }),
    usual("escalation", { from: -0.2, to: 0.5 }),
    usual("gramsPerKwh", { to: 2000 }),
    usual("embodiedServer", { to: 20_000 }),
    usual("embodiedCard", { to: 2000 }),
  ],
};
