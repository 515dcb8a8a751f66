import { type StepInstance, instanceId, instanceKey } from "../../model/equations/instance";
import { type Constant, stepGroups } from "../../model/steps";
import type { Scenario } from "../scenario";
import { lastSheetYear, modelHead } from "./columns";
import { parameterId, type ParameterValue } from "./parameter";
import type { ModelPlan } from "./plan";
import type { Uses } from "./uses";

/** A row of the Model sheet. */
export type ModelRow =
  | { readonly kind: "part"; readonly text: string }
  | { readonly kind: "heading"; readonly text: string }
  /** The names of the alternatives over the columns of what EDGE.TCO gives. */
  | { readonly kind: "readingHead"; readonly text: string }
  | { readonly kind: "constant"; readonly constant: Constant }
  | { readonly kind: "default"; readonly value: ParameterValue }
  | { readonly kind: "reading"; readonly instance: StepInstance; readonly year?: number }
  | { readonly kind: "rollout" }
  /** What charts draw over the years: these, and the saving so far of an alternative. */
  | { readonly kind: "chart"; readonly of: "years" | number }
  | { readonly kind: "step"; readonly instance: StepInstance };

/** The rows of the Model sheet and where what formulas name is among them. Rows from 0. */
export interface ModelLayout {
  readonly rows: readonly ModelRow[];
  /** Parts of the sheet in their order. */
  readonly parts: readonly { readonly text: string; readonly row: number }[];
  /** By name in lower case. */
  readonly constants: ReadonlyMap<string, number>;
  /** By id, of parameters without a row on the Inputs sheet. */
  readonly defaults: ReadonlyMap<string, number>;
  /** By key, the row of a step's first year; a column an alternative. */
  readonly readings: ReadonlyMap<string, number>;
  readonly lastReading: number;
  /** By id. */
  readonly instances: ReadonlyMap<string, number>;
  readonly rollout: number | undefined;
  /** By alternative. */
  readonly chartRows: ReadonlyMap<"years" | number, number>;
}

/** The first row below the head, from 0. */
export const firstModelRow = modelHead + 1;

/** Places what a plan needs: constants, what EDGE.TCO gives, then the site's rows and each alternative's. */
export function modelLayout(plan: ModelPlan, uses: Uses, { template }: Scenario): ModelLayout {
  const isSite = ({ step }: StepInstance): boolean => step.of === "site";
  const rows: ModelRow[] = [
    { kind: "part", text: "Constants" },
    ...uses.constants.map((constant): ModelRow => ({ kind: "constant", constant })),
    ...readingRows(plan),
    ...partRows("The site", uses.site, plan.instances.filter(isSite), uses.rollout),
    ...template.alternatives.flatMap(({ label }, alternative) => {
      const own = plan.instances.filter((instance) => !isSite(instance) && instance.alternative === alternative);
      return partRows(label, uses.alternatives[alternative]!, own, false);
    }),
    { kind: "part", text: "For the charts" },
    { kind: "chart", of: "years" },
    ...template.alternatives.slice(1).map((_, k): ModelRow => ({ kind: "chart", of: k + 1 })),
  ];
  return placed(rows);
}

function readingRows({ instances, read }: ModelPlan): ModelRow[] {
  const byKey = new Map(instances.filter((instance) => read.has(instanceId(instance))).map((instance) => [instanceKey(instance), instance]));
  const rows = [...byKey.values()].flatMap((instance): ModelRow[] => {
    const { year: from } = instance.step;
    if (from === undefined) return [{ kind: "reading", instance }];
    return Array.from({ length: lastSheetYear - from + 1 }, (_, k) => ({ kind: "reading", instance, year: from + k }));
  });
  return [{ kind: "part", text: "Read from EDGE.TCO" }, { kind: "readingHead", text: "What no cell can compute" }, ...rows];
}

function partRows(
  text: string,
  defaults: readonly ParameterValue[],
  instances: readonly StepInstance[],
  isRolledOut: boolean,
): ModelRow[] {
  const rows: ModelRow[] = [{ kind: "part", text }];
  if (defaults.length > 0) rows.push({ kind: "heading", text: "Not on Inputs: defaults" });
  rows.push(...defaults.map((value): ModelRow => ({ kind: "default", value })));
  if (isRolledOut) rows.push({ kind: "heading", text: "Roll-out by year" }, { kind: "rollout" });
  for (const { heading, steps } of stepGroups) {
    const keys = new Set(steps.map(({ key }) => key));
    const own = instances.filter(({ step }) => keys.has(step.key));
    if (own.length > 0) rows.push({ kind: "heading", text: heading });
    rows.push(...own.map((instance): ModelRow => ({ kind: "step", instance })));
  }
  return rows;
}

function placed(rows: readonly ModelRow[]): ModelLayout {
  const parts: { text: string; row: number }[] = [];
  const [constants, defaults, readings, instances] = Array.from({ length: 4 }, () => new Map<string, number>());
  const chartRows = new Map<"years" | number, number>();
  let [rollout, lastReading]: (number | undefined)[] = [];
  rows.forEach((each, index) => {
    const row = firstModelRow + index;
    if (each.kind === "part") parts.push({ text: each.text, row });
    if (each.kind === "constant") constants!.set(each.constant.name.toLowerCase(), row);
    if (each.kind === "default") defaults!.set(parameterId(each.value), row);
    if (each.kind === "step") instances!.set(instanceId(each.instance), row);
    if (each.kind === "rollout") rollout = row;
    if (each.kind === "chart") chartRows.set(each.of, row);
    if (each.kind !== "reading") return;
    lastReading = row;
    if (!readings!.has(instanceKey(each.instance))) readings!.set(instanceKey(each.instance), row);
  });
  return {
    rows,
    parts,
    constants: constants!,
    defaults: defaults!,
    readings: readings!,
    lastReading: lastReading!,
    instances: instances!,
    rollout,
    chartRows,
  };
}
