import type { InputGroup } from "../../template";
import { card } from "./card";
import { licenses } from "./licenses";
import { people, soft } from "./people";
import { server } from "./server";
import { demand, horizon, site } from "./site";
import { tasks } from "./tasks";

/** The rows of the Inputs sheet. */
export const inputs: InputGroup[] = [horizon, demand, tasks, server, card, site, licenses, people, soft];
