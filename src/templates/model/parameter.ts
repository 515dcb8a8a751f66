import type { LiteralNode } from "../../formula/syntax";
import type { Given } from "../../model/comparison";
import { type Parameter, parameterOf } from "../../model/parameters";
import { parseName } from "../../model/tco/name";
import { constants } from "../../model/steps";
import type { PlacedInput } from "../inputs-layout";
import type { Scenario } from "../scenario";
import { literal } from "./fold";
import type { Spot } from "./spot";

/** A parameter of one alternative: its row on the Inputs sheet, or what it is without one. */
export interface ParameterValue {
  /** As the model spells it. */
  readonly key: string;
  readonly parameter: Parameter;
  /** 0 for a site's. */
  readonly alternative: number;
  /** Its row on the Inputs sheet, where a value is typed there. */
  readonly input?: PlacedInput;
  /** Undefined where it is neither given nor has a default. */
  readonly given: Given | undefined;
}

const families = ["task", "license", "other", "resource"];
const constantNames = new Set(constants.map(({ name }) => name.toLowerCase()));

/** Whether a name of a formula, without prefix and suffix, is one of the model's constants. */
export const isConstant = (base: string): boolean => constantNames.has(base);

/** The parameter that a name, without prefix and suffix, means at a row: task.coverage of ipsec. */
export function parameterAt(base: string, { alternative, member }: Spot, scenario: Scenario): ParameterValue {
  const [family = "", rest, more] = base.split(".");
  const isOwn = member !== undefined && rest !== undefined && more === undefined && families.includes(family);
  return parameterOfKey(isOwn ? `${family}.${member}.${rest}` : base, alternative, scenario);
}

/** The parameter of a key in an alternative. */
export function parameterOfKey(typed: string, at: number, { comparison, inputs }: Scenario): ParameterValue {
  const { key, parameter } = parameterOf(typed);
  const alternative = parameter.of === "site" ? 0 : at;
  const input = inputs.get(key);
  const isTyped = comparison.typed.get(key)?.[alternative] !== undefined;
  const given = comparison.value(key, alternative);
  return { key, parameter, alternative, given, ...(input && isTyped ? { input } : {}) };
}

/** A parameter of an alternative as a text that no other has. */
export const parameterId = ({ key, alternative }: ParameterValue): string => `${key}@${alternative}`;

/**
 * What stands in a formula for a parameter that makes no difference in this scenario: a text, 0 or 1 that is so by
 * convention unless given, and is not. Figures that are assumed keep a cell, so that they can be seen.
 */
export function foldedParameter(text: string, at: Spot, scenario: Scenario): LiteralNode | undefined {
  const { base, suffix, ofBaseline } = parseName(text);
  const spot = ofBaseline ? { ...at, alternative: 0 } : at;
  if (base === "fleetrow") return literal("no");
  if (base === "rollout") return isRolledOut(scenario) ? undefined : literal(1);
  if (base === "year" || base === "kind" || isConstant(base)) return undefined;
  if (suffix === "all") return foldedMembers(base, spot, scenario);
  return foldedValue(parameterAt(base, spot, scenario));
}

/** Whether the Inputs sheet has a roll-out by year; else all sites are converted at once. */
export const isRolledOut = ({ inputs }: Scenario): boolean =>
  [...inputs.keys()].some((key) => key.startsWith("rollout."));

function foldedMembers(base: string, { alternative }: Spot, scenario: Scenario): LiteralNode | undefined {
  const found = memberKeys(base, alternative, scenario).map((key) => parameterOfKey(key, alternative, scenario));
  return found.every((each) => foldedValue(each)?.value === 0) ? literal(0) : undefined;
}

/** The keys that `task.fixedCores.all` or `curve.watts.all` stands for. */
export function memberKeys(base: string, alternative: number, { comparison }: Scenario): string[] {
  const [family = "", ...rest] = base.split(".");
  if (family === "curve")
    return Array.from({ length: comparison.curvePoints(alternative) }, (_, k) => `${base}.${k + 1}`);
  return comparison.members[family as "task"].map((member) => `${family}.${member}.${rest.join(".")}`);
}

function foldedValue({ input, given }: ParameterValue): LiteralNode | undefined {
  if (input || !given || given.status !== "default" || given.same !== undefined) return undefined;
  const { value } = given;
  return typeof value === "string" || value === 0 || value === 1 ? literal(value) : undefined;
}
