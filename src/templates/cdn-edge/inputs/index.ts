import type { InputGroup } from "../../template";
import { card } from "./card";
import { demand, horizon } from "./demand";
import { energy, licenses, operations } from "./operations";
import { server } from "./server";
import { tasks } from "./tasks";

/** The rows of the Inputs sheet. */
export const inputs: InputGroup[] = [horizon, demand, tasks, server, card, energy, licenses, operations];
