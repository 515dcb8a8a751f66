import type { InputGroup } from "../../template";
import { cabinet } from "./cabinet";
import { card } from "./card";
import { energy } from "./energy";
import { licenses } from "./licenses";
import { people } from "./people";
import { demand, plants } from "./plant";
import { server } from "./server";
import { tasks } from "./tasks";

/** The rows of the Inputs sheet. */
export const inputs: readonly InputGroup[] = [
  plants,
  demand,
  ...tasks,
  server,
  card,
  cabinet,
  licenses,
  people,
  energy,
];
