import type { LiteralNode } from "../../formula/syntax";
import type { Given } from "../../model/comparison";
import { derivedText } from "../../model/equations/derived";
import { literal } from "../../model/equations/folding";
import type { StepInstance } from "../../model/equations/instance";
import { meaningOf, ownerOf } from "../../model/equations/meaning";
import { keyAt, memberKeys } from "../../model/equations/members";
import { givenIn } from "../../model/equations/needs";
import type { Place } from "../../model/equations/place";
import { type Parameter, parameterOf } from "../../model/parameters";
import type { PlacedInput } from "../inputs-layout";
import type { Scenario } from "../scenario";

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

/** The parameter that a name means at a row: task.coverage of ipsec. */
export const parameterAt = (
  parameter: Parameter,
  { alternative, member }: Pick<Place, "alternative" | "member">,
  scenario: Scenario,
): ParameterValue => parameterOfKey(keyAt(parameter, member), alternative, scenario);

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
 * What stands in a formula for a name of no step that makes no difference in this scenario: a text, 0 or 1 that is so by
 * convention unless given, and is not. Figures that are assumed keep a cell, so that they can be seen.
 */
export function foldedName(name: string, at: StepInstance, scenario: Scenario): LiteralNode | undefined {
  const meaning = meaningOf(name);
  const given = givenIn(scenario.comparison);
  switch (meaning.of) {
    case "rollout":
      return given.isPhased() ? undefined : literal(1);
    case "derived": {
      const alternative = ownerOf(meaning, at.alternative);
      return literal(derivedText(meaning.derived, () => given.rule(at.member!, alternative), given.isFleetRow));
    }
    case "parameter": {
      const values = parametersNamed(name, at, scenario).map(foldedValue);
      if (meaning.suffix !== "all") return values[0];
      return values.every((value) => value?.value === 0) ? literal(0) : undefined;
    }
    default:
      return undefined;
  }
}

/** The parameters that a name of a formula means: several with `.all`, none for a row, a constant or the year. */
export function parametersNamed(name: string, at: StepInstance, scenario: Scenario): ParameterValue[] {
  const meaning = meaningOf(name);
  if (meaning.of !== "parameter") return [];
  const { parameter, suffix } = meaning;
  const alternative = ownerOf(meaning, at.alternative);
  if (suffix !== "all") return [parameterAt(parameter, { ...at, alternative }, scenario)];
  const { members, curvePoints } = scenario.comparison;
  const keys = memberKeys(parameter, members, () => curvePoints(alternative));
  return keys.map((key) => parameterOfKey(key, alternative, scenario));
}

function foldedValue({ input, given }: ParameterValue): LiteralNode | undefined {
  if (input || !given || given.status !== "default" || given.same !== undefined) return undefined;
  const { value } = given;
  return typeof value === "string" || value === 0 || value === 1 ? literal(value) : undefined;
}
