import type { Node } from "../../formula/syntax";
import {
  instanceId,
  instanceKey,
  instancesNamed,
  type NamedInstances,
  type StepInstance,
} from "../../model/equations/instance";
import { meaningOf } from "../../model/equations/meaning";
import type { Suffix } from "../../model/equations/name";
import { printed } from "../../model/equations/printing";
import { yearFrom, type YearMeant, yearsMeant } from "../../model/equations/years";
import { inputName, valueColumn } from "../inputs-layout";
import type { Scenario } from "../scenario";
import { lastSheetYear, modelHead, totalColumn, yearCell, yearColumn } from "./columns";
import type { FoldedModel } from "./folded-model";
import type { ModelLayout } from "./layout";
import { parameterId, parameterOfKey, parametersNamed, type ParameterValue } from "./parameter";
import type { ModelPlan } from "./plan";
import { withoutValue } from "./without-value";

/** Writes the formulas of the Model sheet's cells. */
export class ModelFormulas {
  constructor(
    private readonly plan: ModelPlan,
    private readonly model: FoldedModel,
    private readonly layout: ModelLayout,
    private readonly scenario: Scenario,
  ) {}

  /** A row's formula in a year, or its only one. Beyond the horizon the model has no years: all is 0, or holds. */
  step(instance: StepInstance, year?: number): string {
    const { step } = instance;
    const formula = this.plan.read.has(instanceId(instance)) ? this.reading(instance, year) : this.equation(instance, year);
    if (year === undefined || year === 0) return formula;
    const beyond = step.unit === "truth" ? "TRUE" : "0";
    return `IF(${yearCell(year)}>${this.years()},${beyond},${formula})`;
  }

  /** What stands in year 0 of a row that begins in year 1; undefined where that is nothing. */
  opening(instance: StepInstance): string | undefined {
    const tree = this.model.opening(instance);
    return tree && this.text(tree, instance);
  }

  /** A parameter's cell: its name on the Inputs sheet, or its row on this one. */
  parameter(value: ParameterValue): string {
    const { input, alternative } = value;
    if (input) return inputName(input, alternative, this.scenario.template);
    return `$${totalColumn}$${this.rowOf(this.layout.defaults, parameterId(value))}`;
  }

  /** The horizon's cell. */
  years(): string {
    return this.parameter(parameterOfKey("years", 0, this.scenario));
  }

  /** The cell of a parameter that another follows. */
  followed(key: string, alternative: number): string {
    return this.parameter(parameterOfKey(key, alternative, this.scenario));
  }

  /** The share of the sites converted by the end of a year: from the Inputs sheet, or as the year before. */
  rollout(year: number): string {
    const value = parameterOfKey(`rollout.${year}`, 0, this.scenario);
    return value.input || year === 0 ? this.parameter(value) : `${yearColumn(year - 1)}${this.layout.rollout! + 1}`;
  }

  private equation(instance: StepInstance, year?: number): string {
    const text = this.text(this.model.tree(instance), instance, year);
    return withoutValue(instance.step.key, text, (name) => this.name(name, instance, year));
  }

  private reading(instance: StepInstance, year?: number): string {
    const first = this.rowOf(this.layout.readings, instanceKey(instance));
    const column = valueColumn(instance.alternative);
    if (year === undefined) return `$${column}$${first}`;
    const last = first + (lastSheetYear - instance.step.year!);
    return `INDEX($${column}$${first}:$${column}$${last},${yearCell(year)}${instance.step.year === 0 ? "+1" : ""})`;
  }

  private text(tree: Node, instance: StepInstance, year?: number): string {
    return printed(tree, (name) => this.name(name, instance, year));
  }

  private name(text: string, instance: StepInstance, year: number | undefined): string {
    const meaning = meaningOf(text);
    switch (meaning.of) {
      case "year":
        return overYears(meaning.suffix, year, (column) => `${column}$${modelHead + 1}`);
      case "rollout":
        return overYears(meaning.suffix, year, (column) => `${column}${this.layout.rollout! + 1}`);
      case "step":
        return this.rows(instancesNamed(text, instance, this.scenario.comparison.members)!, year);
      case "constant":
        return `$${totalColumn}$${this.rowOf(this.layout.constants, meaning.constant.name.toLowerCase())}`;
      case "parameter":
        return this.parameters(parametersNamed(text, instance, this.scenario));
      case "derived":
        throw new Error(`${text} is known in every scenario, and stands in no cell.`);
    }
  }

  /** Cells below one another as a range, others one by one. */
  private parameters(values: readonly ParameterValue[]): string {
    const [first] = values;
    const rows = values.map((value) => value.input?.row ?? this.layout.defaults.get(parameterId(value))!);
    const isOneBlock = values.every(({ input }) => !input === !first!.input) && rows.every((row, k) => row === rows[0]! + k);
    if (values.length === 1 || !isOneBlock) return values.map((value) => this.parameter(value)).join(",");
    const [sheet, column] = first!.input ? ["Inputs!", valueColumn(first!.alternative)] : ["", totalColumn];
    return `${sheet}$${column}$${rows[0]! + 1}:$${column}$${rows.at(-1)! + 1}`;
  }

  private rows({ meaning, instances }: NamedInstances, year: number | undefined): string {
    const numbers = instances.map((instance) => this.rowOf(this.layout.instances, instanceId(instance)));
    const [from, to] = [numbers[0]!, numbers.at(-1)!];
    const cell = (column: string): string => (from === to ? `${column}${from}` : `${column}${from}:${column}${to}`);
    return meaning.step.year === undefined ? cell(`$${totalColumn}`) : overYears(meaning.suffix, year, cell);
  }

  /** As sheets count, from 1. */
  private rowOf(rows: ReadonlyMap<string, number>, id: string): number {
    const row = rows.get(id);
    if (row === undefined) throw new Error(`The Model sheet has no row ${id}.`);
    return row + 1;
  }
}

/** The cells of a row in the years that a suffix means; before year 0 there is nothing. */
function overYears(suffix: Suffix | undefined, year: number | undefined, cell: (column: string) => string): string {
  const { from, to } = yearsMeant(suffix, lastSheetYear);
  if (yearFrom(from, year) < 0) return "0";
  const first = cell(columnOf(from, year));
  return to === undefined ? first : `${first}:${cell(columnOf(to, year))}`;
}

const columnOf = (meant: YearMeant, year: number | undefined): string =>
  `${"fixed" in meant ? "$" : ""}${yearColumn(yearFrom(meant, year))}`;
