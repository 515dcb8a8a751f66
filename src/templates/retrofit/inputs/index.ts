import type { InputGroup } from "../../template";
import { card } from "./card";
import { licenses, operations } from "./operations";
import { server } from "./server";
import { demand, facility, horizon } from "./site";
import { tasks } from "./tasks";

/** The rows of the Inputs sheet. */
export const inputs: InputGroup[] = [
  horizon,
  demand,
  tasks,
  server,
  ...card,
  facility,
  licenses,
  operations,
];
