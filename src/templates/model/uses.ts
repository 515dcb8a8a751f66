import { instanceId } from "../../model/equations/instance";
import { meaningOf } from "../../model/equations/meaning";
import { isPhased } from "../../model/equations/needs";
import { type Constant, constants } from "../../model/steps";
import type { Scenario } from "../scenario";
import type { FoldedModel } from "./folded-model";
import { parameterId, parameterOfKey, parametersNamed, type ParameterValue } from "./parameter";
import type { ModelPlan } from "./plan";

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
export function usesOf({ instances, read }: ModelPlan, model: FoldedModel, scenario: Scenario): Uses {
  const named = new Set<Constant>();
  let needsRollout = false;
  const defaults = new Map<string, ParameterValue>();
  const need = (value: ParameterValue): void => {
    if (value.input) return;
    if (!value.given) throw new Error(`${scenario.template.id}: ${value.key} has no value.`);
    defaults.set(parameterId(value), value);
    const { same } = value.given;
    if (same !== undefined) need(parameterOfKey(same, value.alternative, scenario));
  };
  need(parameterOfKey("years", 0, scenario));
  for (const instance of instances)
    if (!read.has(instanceId(instance)))
      for (const name of model.names(instance)) {
        const meaning = meaningOf(name);
        if (meaning.of === "constant") named.add(meaning.constant);
        if (meaning.of === "rollout") needsRollout = true;
        for (const value of parametersNamed(name, instance, scenario)) need(value);
      }
  const rollout = needsRollout && isPhased(scenario.comparison);
  if (rollout) need(parameterOfKey("rollout.0", 0, scenario));
  const all = [...defaults.values()];
  return {
    constants: constants.filter((constant) => named.has(constant)),
    site: all.filter(({ parameter }) => parameter.of === "site"),
    alternatives: scenario.template.alternatives.map((_, k) =>
      all.filter(({ parameter, alternative }) => parameter.of !== "site" && alternative === k),
    ),
    rollout,
  };
}
