import type { InputGroup } from "../../template";
import { card } from "./card";
import { licenses, operations } from "./operations";
import { server } from "./server";
import { demand, energy, horizon } from "./site";
import { tasks } from "./tasks";

/** The rows of the Inputs sheet: the terms, and what holds for sites that do not say otherwise. */
export const inputs: InputGroup[] = [horizon, demand, tasks, server, card, energy, licenses, operations];
