import { ModelError } from "../error";
import type { Concrete } from "../parameters";
import type { Comparison } from "./comparison";

/** Looks up every card and server that was typed: a ModelError as the catalog throws it, unknown or fitting several. */
export function checkNames({ typed, filling }: Comparison): void {
  for (const shelf of ["card", "server"] as const)
    for (const name of typed.get(shelf) ?? []) if (typeof name === "string") filling[shelf](name);
}

/** Refuses a key by the Gbps, such as coresPerGbps, for a task whose unit is another. */
export function checkUnits({ value }: Comparison, aliased: readonly Concrete[]): void {
  for (const { key, member = "", alias } of aliased) {
    const unit = value(`task.${member}.unit`, 0)?.value;
    if (unit === "Gbps") continue;
    const message = `task.${member}.${alias} is by the Gbps, and the unit of ${member} is ${unit}. Use ${key}, by the ${unit}.`;
    throw new ModelError("value", message, key);
  }
}
