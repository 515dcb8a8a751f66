import type { InputGroup } from "../../template";
import { appliances } from "./appliances";
import { card } from "./card";
import { chain, demand } from "./chain";
import { licenses } from "./licenses";
import { energy, operations } from "./operations";
import { server } from "./server";
import { tasks } from "./tasks";

/** The rows of the Inputs sheet. */
export const inputs: InputGroup[] = [
  chain,
  demand,
  tasks,
  server,
  card,
  appliances,
  licenses,
  operations,
  energy,
];
