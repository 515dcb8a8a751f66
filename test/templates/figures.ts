import { catalogFilling } from "../../src/catalog/filling";
import { templateLevels } from "../../src/catalog/servers/template-levels";
import { readComparison } from "../../src/model/comparison";
import { evaluate } from "../../src/model/tco";
import type { Template } from "../../src/templates/template";

/** Values that replace a row's, by key: one of a site's parameter, one an alternative else. */
export type Changes = Readonly<Record<string, readonly (number | string)[]>>;

/** Figures of a template's scenario with changed rows: a metric by alternative, undefined where it has no value. */
export function figures(template: Template, changes: Changes = {}) {
  const comparison = readComparison(typed(template, changes), catalogFilling(templateLevels));
  return (metric: string): Record<string, number | undefined> => {
    const { alternatives } = evaluate(comparison, [metric])[0]!;
    return Object.fromEntries(
      alternatives.map(({ values, errors }, k) => [
        template.alternatives[k]!.key,
        errors[0] === 0 ? values[0] : undefined,
      ]),
    );
  };
}

/** The inputs table as a user has it; a change of a row that the template lacks is an Error. */
function typed({ id, alternatives, inputs }: Template, changes: Changes): (number | string)[][] {
  const rows = inputs.flatMap((group) => group.inputs);
  const unknown = Object.keys(changes).filter((key) => !rows.some((row) => row.key === key));
  if (unknown.length > 0) throw new Error(`${id} has no row ${unknown.join(", ")}.`);
  return [
    ["key", ...alternatives.map(({ key }) => key)],
    ["kind", ...alternatives.map(({ kind }) => kind)],
    ...rows.map(({ key, values }) => [key, ...(changes[key] ?? values)]),
  ];
}
