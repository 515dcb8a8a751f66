import { limits } from "../model/comparison";
import { memberKey } from "../model/parameters";
import { licenseRules } from "../model/licenses";
import { licenseScope } from "../model/licenses/rule-extent";
import type { Allowed } from "../workbook/writer/allowed";
import type { PlacedInput } from "./inputs-layout";
import type { Scenario } from "./scenario";

/** Beyond this a number has no end worth telling. */
const endless = 1e15;

/**
 * What an alternative's cell of an input may hold, by the registry and, where it is narrower, by the template; undefined
 * for any text.
 */
export function allowedOf(input: PlacedInput, alternative: number, scenario: Scenario): Allowed | undefined {
  const { parameter } = input;
  if (parameter.kind === "choice") return { kind: "choice", of: choicesOf(input, parameter.choices, scenario) };
  if (parameter.kind === "text") return rulesLike(input, alternative);
  const { from, to } = input;
  const isOpen = parameter.above === true && from === undefined;
  const least = from ?? parameter.min;
  const most = to ?? parameter.max;
  return {
    kind: "number",
    whole: parameter.whole === true,
    least: { value: least, keys: bounding(input, "low", scenario), ...(isOpen ? { open: true } : {}) },
    ...(most < endless || bounding(input, "high", scenario).length > 0
      ? { most: { value: most, keys: bounding(input, "high", scenario) } }
      : {}),
  };
}

/** Inputs that this one may not fall below (`low`) or exceed (`high`). */
function bounding({ canonical }: PlacedInput, end: "low" | "high", { inputs }: Scenario): string[] {
  const own = end === "low" ? "high" : "low";
  return limits.flatMap((limit) => {
    const member = memberIn(canonical, limit[own]);
    if (member === undefined) return [];
    const key = memberKey(limit[end], member);
    return inputs.has(key) ? [key] : [];
  });
}

/** What stands for the * of a pattern in a key; "" where there is none, undefined where they are not alike. */
function memberIn(key: string, pattern: string): string | undefined {
  const [before = "", after] = pattern.split("*");
  if (after === undefined) return key === pattern ? "" : undefined;
  return key.startsWith(before) && key.endsWith(after) ? key.slice(before.length, key.length - after.length) : undefined;
}

/** A measured curve is no choice where no points are known. */
function choicesOf({ canonical }: PlacedInput, choices: readonly string[], { comparison }: Scenario): readonly string[] {
  const hasCurves = comparison.alternatives.every((_, k) => comparison.curvePoints(k) > 0);
  return canonical === "shape" && !hasCurves ? choices.filter((each) => each !== "measured") : choices;
}

/** Rules that count at the same scope and nothing more: where licenses are added up is a part of the Model sheet. */
function rulesLike({ canonical, values }: PlacedInput, alternative: number): Allowed | undefined {
  if (!/^license\..*\.rule$/.test(canonical)) return undefined;
  const rule = String(values[alternative] ?? values[0]);
  const alike = licenseRules.filter(
    ({ name, reads }) =>
      licenseScope(name) === licenseScope(rule) && !reads.some((figure) => figure === "vms" || figure === "gbps"),
  );
  return { kind: "choice", of: [...new Set([rule, ...alike.map(({ name }) => name)])] };
}
