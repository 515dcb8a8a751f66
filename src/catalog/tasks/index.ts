import { find } from "../lookup";
import { cryptoTasks } from "./crypto";
import { packetTasks } from "./packets";
import { radioTasks } from "./radio";
import { storageTasks } from "./storage";
import { alternativeNames, type Offload, taskNames } from "./task";

export {
  type AlternativeKind,
  alternativeNames,
  coresPerLoad,
  type Offload,
  type Task,
  taskFields,
  taskNames,
} from "./task";

const written = [...packetTasks, ...cryptoTasks, ...storageTasks, ...radioTasks];

/** Every task in every alternative, task by task. */
export const offloads: readonly Offload[] = taskNames.flatMap((task) =>
  alternativeNames.map((alternative) => {
    const row = written.find((each) => each.task === task.id && each.alternative === alternative.id)!;
    const id = `${task.id}-${alternative.id}`;
    return { ...row, id, name: `${task.name}, ${alternative.name}`, aliases: [] };
  }),
);

/** A task in an alternative, both by id, name or alias; a ModelError as `find` throws it. */
export function findOffload(task: string, alternative: string): Offload {
  const { id } = find({ argument: "task", rows: taskNames }, task);
  const { id: kind } = find({ argument: "alternative", rows: alternativeNames }, alternative);
  return offloads.find((row) => row.task === id && row.alternative === kind)!;
}
