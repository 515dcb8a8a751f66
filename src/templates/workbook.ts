import type { Constant } from "../model/steps";
import { stepNamed } from "../model/tco";
import { totalColumn } from "./model/columns";
import { ModelFormulas } from "./model/formulas";
import { FoldedModel } from "./model/folded-model";
import { type ModelLayout, modelLayout } from "./model/layout";
import { type ModelPlan, planOf } from "./model/plan";
import { membersOf, type Spot, spotOf } from "./model/spot";
import { usesOf } from "./model/uses";
import type { Scenario } from "./scenario";

/** A scenario with the Model sheet that its other sheets refer to. */
export interface Workbook {
  readonly scenario: Scenario;
  readonly plan: ModelPlan;
  readonly model: FoldedModel;
  readonly layout: ModelLayout;
  readonly formulas: ModelFormulas;
}

/** Figures of the other sheets' formulas, beside those of the model's. */
const sheetConstants: readonly Constant[] = [
  { name: "thousand", value: 1000, unit: "1", label: "A thousand, for amounts in words and for tonnes" },
  { name: "million", value: 1_000_000, unit: "1", label: "A million, for amounts in words" },
  { name: "tolerance", value: 1e-9, unit: "1", label: "What two computations of one figure may be apart, as a share" },
  {
    name: "irrTolerance",
    value: 1e-6,
    unit: "1",
    label: "The same of a rate of return",
    source: "Excel's IRR stops within 0.00001%",
  },
];

/** The cell of a constant on the Model sheet. */
export function constantCell(name: string, { layout }: Workbook): string {
  const row = layout.constants.get(name.toLowerCase());
  if (row === undefined) throw new Error(`The Model sheet has no constant ${name}.`);
  return `Model!$${totalColumn}$${row + 1}`;
}

/** The workbook of a scenario, its Model sheet with all rows that these metrics need. */
export function workbookOf(scenario: Scenario, metrics: readonly string[]): Workbook {
  const model = new FoldedModel(scenario);
  const plan = planOf(
    metrics.flatMap((key) => spotsOf(key, scenario)),
    model,
    scenario,
  );
  const uses = usesOf(plan, model, scenario);
  const layout = modelLayout(plan, { ...uses, constants: [...uses.constants, ...sheetConstants] }, scenario);
  return { scenario, plan, model, layout, formulas: new ModelFormulas(plan, model, layout, scenario) };
}

/** The rows of a metric: of each alternative, but of a comparison not the baseline's; of each task or license. */
export function spotsOf(key: string, scenario: Scenario): Spot[] {
  const step = stepNamed(key);
  if (!step) throw new Error(`"${key}" is no metric.`);
  return scenario.comparison.alternatives.flatMap((_, alternative) => {
    if (step.of === "comparison" && alternative === 0) return [];
    return membersOf(step, scenario).map((member) => spotOf(step, alternative, member));
  });
}
