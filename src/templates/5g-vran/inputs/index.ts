import type { InputGroup } from "../../template";
import { card } from "./card";
import { energy } from "./energy";
import { licenses } from "./licenses";
import { people } from "./people";
import { server } from "./server";
import { demand, horizon } from "./site";
import { tasks } from "./tasks";

/** The rows of the Inputs sheet. */
export const inputs: readonly InputGroup[] = [horizon, demand, ...tasks, server, card, licenses, people, energy];
