import { parseName } from "../../model/tco/name";
import { type Constant, constants } from "../../model/steps";
import { stepNamed } from "../../model/tco/place";
import type { Scenario } from "../scenario";
import type { FoldedModel } from "./folded-model";
import {
  isConstant,
  isRolledOut,
  memberKeys,
  parameterAt,
  parameterId,
  parameterOfKey,
  type ParameterValue,
} from "./parameter";
import type { ModelPlan } from "./plan";
import { type Spot, spotId } from "./spot";

/** What the rows of a plan name besides one another, each once. */
export interface Uses {
  readonly constants: readonly Constant[];
  /** Parameters of the site without a row on the Inputs sheet. */
  readonly site: readonly ParameterValue[];
  /** The same of each alternative. */
  readonly alternatives: readonly (readonly ParameterValue[])[];
  readonly rollout: boolean;
}

/** Finds the constants and the defaults that the formulas of a plan need. */
export function usesOf({ spots, read }: ModelPlan, model: FoldedModel, scenario: Scenario): Uses {
  const names = new Set<string>();
  const defaults = new Map<string, ParameterValue>();
  const need = (value: ParameterValue): void => {
    if (value.input) return;
    if (!value.given) throw new Error(`${scenario.template.id}: ${value.key} has no value.`);
    defaults.set(parameterId(value), value);
    const { same } = value.given;
    if (same !== undefined) need(parameterOfKey(same, value.alternative, scenario));
  };
  need(parameterOfKey("years", 0, scenario));
  for (const spot of spots)
    if (!read.has(spotId(spot)))
      for (const name of model.names(spot)) {
        names.add(parseName(name).base);
        for (const value of parametersNamed(name, spot, scenario)) need(value);
      }
  const rollout = names.has("rollout") && isRolledOut(scenario);
  if (rollout) need(parameterOfKey("rollout.0", 0, scenario));
  const all = [...defaults.values()];
  return {
    constants: constants.filter(({ name }) => names.has(name.toLowerCase())),
    site: all.filter(({ parameter }) => parameter.of === "site"),
    alternatives: scenario.template.alternatives.map((_, k) =>
      all.filter(({ parameter, alternative }) => parameter.of !== "site" && alternative === k),
    ),
    rollout,
  };
}

/** The parameters that a name of a formula means: several with `.all`, none for a row, a constant or the year. */
export function parametersNamed(text: string, at: Spot, scenario: Scenario): ParameterValue[] {
  const { base, suffix, ofBaseline } = parseName(text);
  if (base === "year" || base === "rollout" || isConstant(base) || stepNamed(base)) return [];
  const spot = ofBaseline ? { ...at, alternative: 0 } : at;
  if (suffix !== "all") return [parameterAt(base, spot, scenario)];
  return memberKeys(base, spot.alternative, scenario).map((key) => parameterOfKey(key, spot.alternative, scenario));
}
