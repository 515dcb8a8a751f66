import { ModelError } from "../error";
import { alternativeKinds, families, parameterOf } from "../parameters";
import type { Alternative, Comparison, Members, Typed } from "./comparison";
import type { Filling } from "./filling";
import { keptValues } from "./resolve";

/** A comparison of what was typed under these names, baseline first. Refuses a column whose kind nothing says. */
export function comparisonOf(names: readonly string[], typed: Typed, filling: Filling): Comparison {
  const value = keptValues(() => comparison);
  const comparison: Comparison = {
    alternatives: names.map((name, k) => alternativeOf(name, typed.get("kind")?.[k])),
    members: membersOf(typed),
    typed,
    filling,
    value,
    curvePoints: (alternative) => {
      let points = 0;
      const has = (part: string) => value(`curve.${part}.${points + 1}`, alternative) !== undefined;
      while (points < 99 && has("load") && has("watts")) points++;
      return points;
    },
  };
  return comparison;
}

function alternativeOf(name: string, kind: number | string | undefined): Alternative {
  const word = kind ?? name.trim().toLowerCase();
  const known = alternativeKinds.find((each) => each === word);
  if (known) return { name, kind: known };
  const message = `kind of ${name} is not given, and its name is none. Add a row kind: ${alternativeKinds.join(", ")}.`;
  throw new ModelError("value", message, "kind");
}

function membersOf(typed: Typed): Members {
  const members = families.map((family) => {
    const keys = [...typed.keys()].filter((key) => key.startsWith(`${family}.`));
    return [family, [...new Set(keys.map((key) => parameterOf(key).member!))]];
  });
  return Object.fromEntries(members) as Members;
}
