import type { Fill, Filling } from "../../model/comparison";
import type { AlternativeKind } from "../../model/parameters";
import type { LoadLevels, ServerSpec } from "../servers/server";
import { findDevice, findServer } from "../shelves";
import { cardFill } from "./card";
import { serverFill } from "./server";
import { taskFill } from "./task";

/**
 * The catalog as the model takes it. `levels` are the load levels of measured servers by id; a server without them has
 * its vendor's mean curve. Each row is put into the model's words once.
 */
export function catalogFilling(levels: Readonly<Record<string, LoadLevels>>): Filling {
  const cards = once(cardFill);
  const servers = once((server: ServerSpec) => serverFill(server, levels[server.id]));
  const cardNamed = onceByName((name) => cards(findDevice(name, "card")));
  const serverNamed = onceByName((name) => servers(findServer(name, "server")));
  const taskNamed = onceByName((task) => ({
    of: onceByName((kind) => taskFill(task, kind as AlternativeKind)),
  }));
  return { card: cardNamed, server: serverNamed, task: (task, kind) => taskNamed(task).of(kind) };
}

/** The same table for the same row, so that two names of it are seen to be one. */
function once<T extends object>(make: (row: T) => Fill): (row: T) => Fill {
  const made = new Map<T, Fill>();
  return (row) => {
    const fill = made.get(row) ?? make(row);
    made.set(row, fill);
    return fill;
  };
}

function onceByName<T>(make: (name: string) => T): (name: string) => T {
  const made = new Map<string, T>();
  return (name) => {
    if (!made.has(name)) made.set(name, make(name));
    return made.get(name)!;
  };
}
