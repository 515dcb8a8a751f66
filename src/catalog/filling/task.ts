import { ModelError } from "../../model";
import type { Fill, Given } from "../../model/comparison";
import type { AlternativeKind } from "../../model/parameters";
import { type Figure, valueOf } from "../entry";
import { coresPerLoad, findOffload, type Offload, taskNames } from "../tasks";
import { givenBy } from "./given";

const offloadKinds: readonly AlternativeKind[] = ["accel", "smartnic", "dpu"];

/**
 * What the catalog says of a task in an alternative, under the name that the task was asked by; undefined for a task of
 * the user's own. Kinds that the task table does not hold have what the host does in software.
 */
export function taskFill(task: string, kind: AlternativeKind): Fill | undefined {
  const software = offloadOf(task, "nic");
  if (!software) return undefined;
  const fill = new Map<string, Given>();
  const set = (key: string, given: Given): unknown => fill.set(`task.${task}.${key}`, given);
  const { unit } = taskNames.find(({ id }) => id === software.task)!;
  set("unit", { value: unit, status: "catalog", source: "unit of the task table" });
  const cores = coresPerLoad(software);
  if (cores !== undefined) set("coresPerLoad", givenBy(software, "coresPerLoad", valueOf(cores)));
  if (software.mode !== undefined) set("mode", givenBy(software, "mode", software.mode));
  if (offloadKinds.includes(kind)) setOffload(offloadOf(task, kind)!, set);
  return fill;
}

/** What stays on the host, and what the card can take. */
function setOffload(row: Offload, set: (key: string, given: Given) => unknown): void {
  const cores = coresPerLoad(row);
  const { hostCores, capacity, cards = 1, mode } = row;
  if (cores !== undefined) set("residualCoresPerLoad", givenBy(row, "coresPerLoad", valueOf(cores)));
  // cores by the load and cores of a server are two ways to say the same: only one may count
  else if (hostCores !== undefined) set("fixedCores", givenBy(row, "hostCores", valueOf(hostCores)));
  if (capacity !== undefined) set("capacity", givenBy(row, "capacity", valueOf(capacity) / cards));
  if (mode !== undefined) set("mode", givenBy(row, "mode", mode));
  if (hasFigure(cores, hostCores, capacity)) set("coverage", takesAll(row));
}

const hasFigure = (...figures: (Figure | undefined)[]): boolean =>
  figures.some((figure) => figure !== undefined);

const takesAll = ({ id }: Offload): Given => ({
  value: 1,
  status: "assumption",
  source: `assumption: ${id} has figures, taken to hold for all of the task's load`,
});

function offloadOf(task: string, kind: string): Offload | undefined {
  try {
    return findOffload(task, kind);
  } catch (error) {
    if (error instanceof ModelError) return undefined;
    throw error;
  }
}
