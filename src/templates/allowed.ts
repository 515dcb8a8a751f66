import { limits } from "../model/comparison";
import { memberKey } from "../model/parameters";
import { licenseRules } from "../model/licenses";
import { licenseScope } from "../model/licenses/rule-extent";
import type { PlacedInput } from "./inputs-layout";
import type { Scenario } from "./scenario";

/** What an input may hold: its data validation, and its words in the Range column. */
export type Allowed =
  | { readonly kind: "number"; readonly whole: boolean; readonly least?: Bound; readonly most?: Bound }
  | { readonly kind: "choice"; readonly of: readonly string[] };

/** An end of a range; other inputs of the same alternative may not be passed either. */
export interface Bound {
  readonly value: number;
  /** True when the end itself is not allowed. */
  readonly open?: boolean;
  /** Keys as the model spells them. */
  readonly keys: readonly string[];
}

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

/** A range or the choices in words, as numbers are shown in the column. */
export function allowedInWords(allowed: Allowed, inPercent: boolean): string {
  if (allowed.kind === "choice") return allowed.of.length > 3 ? "list" : allowed.of.join(", ");
  return rangeInWords(allowed, inPercent, (key) => key.replace(/^.*\./, ""));
}

/** What an input takes, as a sentence that begins with its name: what Excel says of anything else. */
export function refusalInWords(
  label: string,
  allowed: Allowed,
  inPercent: boolean,
  labelOf: (key: string) => string,
): string {
  const name = label.trim();
  if (allowed.kind === "choice") return `${name}: one of ${allowed.of.join(", ")}.`;
  const range = rangeInWords(allowed, inPercent, (key) => `"${labelOf(key).trim()}"`);
  return `${name}: ${allowed.whole ? "a whole number, " : ""}${range}.`;
}

function rangeInWords(
  { least, most }: Allowed & { kind: "number" },
  inPercent: boolean,
  nameOf: (key: string) => string,
): string {
  const shown = ({ value, keys }: Bound): string =>
    keys.length > 0 ? keys.map(nameOf).join(", ") : number(value, inPercent);
  const from = least && `${least.open ? "above " : ""}${shown(least)}`;
  return most ? `${from} to ${shown(most)}` : `${from} or more`;
}

const number = (value: number, inPercent: boolean): string =>
  inPercent ? `${Math.round(value * 1000) / 10}%` : String(value).replaceAll(/\B(?=(\d{3})+$)/g, ",");
