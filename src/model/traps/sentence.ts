import type { WarningSubject, Warning } from "./warning";
import { shown } from "./words";

/** A warning's sentence: its figures in three digits, the names of those it is said of. */
export function sentence(
  { says, each }: Warning,
  figures: ReadonlyMap<string, number>,
  at: WarningSubject,
): string {
  return says.replace(/\{(\w+)\}/g, (_, name: string) => {
    const figure = figures.get(name);
    return figure === undefined ? named(name, each, at) : shown(figure);
  });
}

function named(
  name: string,
  each: Warning["each"],
  { comparison, alternative, member }: WarningSubject,
): string {
  const text = (key: string): string => String(comparison.value(key, alternative)?.value ?? member);
  switch (name) {
    case "currency":
      return text("currency");
    case "rule":
      return text(`license.${member}.rule`);
    case "name":
      return each === "license" ? text(`license.${member}.label`) : member!;
    default:
      throw new Error(`No figure is called ${name}.`);
  }
}
