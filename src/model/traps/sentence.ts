import type { Told } from "./warning";
import { shown } from "./words";

/** A warning's sentence: its figures in three digits, the names of those it is said of. */
export function sentence(says: string, figures: ReadonlyMap<string, number>, at: Told): string {
  const said = says.replace(/\{(\w+)\}/g, (_, name: string) => {
    const figure = figures.get(name);
    return figure === undefined ? named(name, at) : shown(figure);
  });
  return said.charAt(0).toUpperCase() + said.slice(1);
}

function named(name: string, { comparison, alternative, member }: Told): string {
  const text = (key: string): string => String(comparison.value(key, alternative)?.value ?? member);
  switch (name) {
    case "currency":
      return text("currency");
    case "rule":
      return text(`license.${member}.rule`);
    case "name":
      return comparison.members.license.includes(member!) && !comparison.members.task.includes(member!)
        ? text(`license.${member}.label`)
        : member!;
    default:
      throw new Error(`No figure is called ${name}.`);
  }
}
