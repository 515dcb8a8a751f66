import type { InputGroup } from "../../template";
import { card } from "./card";
import { energy } from "./energy";
import { isolation } from "./isolation";
import { licenses } from "./licenses";
import { people } from "./people";
import { server } from "./server";
import { chain, store } from "./store";
import { tasks } from "./tasks";
import { video } from "./video";

/** The rows of the Inputs sheet. */
export const inputs: readonly InputGroup[] = [
  chain,
  store,
  video,
  ...tasks,
  server,
  card,
  licenses,
  people,
  energy,
  isolation,
];
