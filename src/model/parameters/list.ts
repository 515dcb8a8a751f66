import { carbon } from "./groups/carbon";
import { card } from "./groups/card";
import { cardCosts } from "./groups/card-costs";
import { cardSlot } from "./groups/card-slot";
import { cloud } from "./groups/cloud";
import { comparison } from "./groups/comparison";
import { demand } from "./groups/demand";
import { facility } from "./groups/facility";
import { licenses } from "./groups/licenses";
import { others } from "./groups/others";
import { people } from "./groups/people";
import { resources } from "./groups/resources";
import { server } from "./groups/server";
import { serverPower } from "./groups/server-power";
import { siteLimits } from "./groups/site-limits";
import { soft } from "./groups/soft";
import { tasks } from "./groups/tasks";
import { tax } from "./groups/tax";
import type { Parameter, ParameterGroup } from "./parameter";

/** Every parameter of the model under its heading, in the order in which they are listed everywhere. */
export const parameterGroups: readonly ParameterGroup[] = [
  comparison,
  demand,
  resources,
  tasks,
  server,
  serverPower,
  card,
  cardSlot,
  cardCosts,
  ...facility,
  ...siteLimits,
  carbon,
  licenses,
  ...people,
  others,
  cloud,
  soft,
  tax,
];

/** Every parameter of the model, in that order. */
export const parameters: readonly Parameter[] = parameterGroups.flatMap((group) => group.parameters);
