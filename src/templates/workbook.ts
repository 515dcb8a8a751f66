import { CLOSE } from "../formula/same";
import { type StepInstance, instanceOf } from "../model/equations/instance";
import { membersOf } from "../model/equations/members";
import type { Constant } from "../model/steps";
import { stepNamed } from "../model/equations/place";
import { totalColumn } from "./model/columns";
import { FoldedModel } from "./model/folded-model";
import { ModelFormulas } from "./model/formulas";
import { type ModelLayout, modelLayout } from "./model/layout";
import { type ModelPlan, planOf } from "./model/plan";
import { usesOf } from "./model/uses";
import { noValue } from "./model/without-value";
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
  { name: "tolerance", value: CLOSE, unit: "1", label: "What two computations of one figure may be apart, as a share" },
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
    metrics.flatMap((key) => instancesOf(key, scenario)),
    model,
    scenario,
  );
  const uses = usesOf(plan, model, scenario);
  const layout = modelLayout(plan, { ...uses, constants: [...uses.constants, ...sheetConstants] }, scenario);
  return { scenario, plan, model, layout, formulas: new ModelFormulas(plan, model, layout, scenario) };
}

/**
 * EDGE.TCO for a column of keys, with a word for figures that do not exist. Of a cloud some are divided by no watts;
 * elsewhere any error but #N/A stays one, so that #NAME? shows where the add-in is missing.
 */
export function tcoCall(keys: string, { comparison }: Scenario): string {
  const hasCloud = comparison.alternatives.some(({ kind }) => kind === "cloud");
  return `${hasCloud ? "IFERROR" : "IFNA"}(EDGE.TCO(Inputs,${keys}),"${noValue}")`;
}

/** What has no meaning where the work runs in a cloud, which has neither servers nor watts at the site. */
const ofSites: ReadonlySet<string> = new Set(["enough", "perfPerWatt", "perfPerWattGain"]);

/** The rows of a metric: of each alternative that it has a meaning for, and of each task or license. */
export function instancesOf(key: string, scenario: Scenario): StepInstance[] {
  const step = stepNamed(key);
  if (!step) throw new Error(`"${key}" is no metric.`);
  return scenario.comparison.alternatives.flatMap(({ kind }, alternative) => {
    if (step.of === "comparison" && alternative === 0) return [];
    if (kind === "cloud" && ofSites.has(key)) return [];
    return membersOf(step, scenario.comparison.members).map((member) => instanceOf(step, alternative, member));
  });
}
