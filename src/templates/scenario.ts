import { catalogFilling } from "../catalog/filling";
import { templateLevels } from "../catalog/servers/template-levels";
import { type Comparison, readComparison, requireComplete, requireConsistent } from "../model/comparison";
import { inputRows, inputsTable, type PlacedInput } from "./inputs-layout";
import type { Template } from "./template";

/** A template as the model reads its Inputs sheet. */
export interface Scenario {
  readonly template: Template;
  readonly comparison: Comparison;
  /** By key as the model spells it. */
  readonly inputs: ReadonlyMap<string, PlacedInput>;
}

/**
 * Reads a template's inputs with what the catalog and the defaults add. Throws a ModelError where the model refuses
 * them, and an Error where a row has too many or too few values.
 */
export function scenarioOf(template: Template): Scenario {
  const inputs = inputRows(template).flatMap(({ input }) => input ?? []);
  for (const { key, parameter, values } of inputs) {
    const wanted = parameter.of === "site" ? 1 : template.alternatives.length;
    if (values.length !== wanted) throw new Error(`${template.id}: ${key} has ${values.length} values, not ${wanted}.`);
  }
  const comparison = readComparison(inputsTable(template), catalogFilling(templateLevels));
  requireComplete(comparison);
  requireConsistent(comparison);
  return { template, comparison, inputs: new Map(inputs.map((input) => [input.canonical, input])) };
}
