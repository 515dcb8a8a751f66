import type { Node } from "../../formula/syntax";
import { type Name, parseName } from "../../model/tco/name";
import { inputName, valueColumn } from "../inputs-layout";
import type { Scenario } from "../scenario";
import { lastYear, totalColumn, yearCell, yearColumn } from "./columns";
import type { FoldedModel } from "./folded-model";
import type { ModelLayout } from "./layout";
import { parameterId, parameterOfKey, type ParameterValue } from "./parameter";
import type { ModelPlan } from "./plan";
import { printed } from "./print";
import { type Spot, spotId, spotKey, spotsNamed } from "./spot";
import { parametersNamed } from "./uses";
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
  step(spot: Spot, year?: number): string {
    const { step } = spot;
    const formula = this.plan.read.has(spotId(spot)) ? this.reading(spot, year) : this.equation(spot, year);
    if (year === undefined || year === 0) return formula;
    const beyond = step.unit === "truth" ? "TRUE" : "0";
    return `IF(${yearCell(year)}>${this.years()},${beyond},${formula})`;
  }

  /** What stands in year 0 of a row that begins in year 1; undefined where that is nothing. */
  opening(spot: Spot): string | undefined {
    const tree = this.model.opening(spot);
    return tree && this.text(tree, spot);
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

  private equation(spot: Spot, year?: number): string {
    const text = this.text(this.model.tree(spot), spot, year);
    return withoutValue(spot.step.key, text, (name) => this.name(name, spot, year));
  }

  private reading(spot: Spot, year?: number): string {
    const first = this.rowOf(this.layout.readings, spotKey(spot));
    const column = valueColumn(spot.alternative);
    if (year === undefined) return `$${column}$${first}`;
    const last = first + (lastYear - spot.step.year!);
    return `INDEX($${column}$${first}:$${column}$${last},${yearCell(year)}${spot.step.year === 0 ? "+1" : ""})`;
  }

  private text(tree: Node, spot: Spot, year?: number): string {
    return printed(tree, (name) => this.name(name, spot, year));
  }

  private name(text: string, spot: Spot, year: number | undefined): string {
    const name = parseName(text);
    if (name.base === "year") return name.suffix === "past" ? this.pastYears(year!) : yearCell(year!);
    if (name.base === "rollout") return `${yearColumn(name.suffix === "prior" ? year! - 1 : year!)}${this.layout.rollout! + 1}`;
    const found = spotsNamed(text, spot, this.scenario);
    if (found) return this.rows(found.spots, name, year);
    const constant = this.layout.constants.get(name.base);
    if (constant !== undefined) return `$${totalColumn}$${constant + 1}`;
    return this.parameters(parametersNamed(text, spot, this.scenario));
  }

  private pastYears(year: number): string {
    return `$${yearCell(0)}:${yearCell(year - 1)}`;
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

  private rows(spots: readonly Spot[], { suffix }: Name, year: number | undefined): string {
    const numbers = spots.map((spot) => this.rowOf(this.layout.spots, spotId(spot)));
    const [from, to] = [numbers[0]!, numbers.at(-1)!];
    const { step } = spots[0]!;
    const cell = (column: string): string => (from === to ? `${column}${from}` : `${column}${from}:${column}${to}`);
    if (step.year === undefined) return cell(`$${totalColumn}`);
    const across = (first: number, last: string): string => `$${yearColumn(first)}${from}:${last}${from}`;
    switch (suffix) {
      case "start":
      case "first":
        return cell(`$${yearColumn(suffix === "start" ? 0 : 1)}`);
      case "years":
        return across(1, `$${yearColumn(lastYear)}`);
      case "path":
        return across(0, `$${yearColumn(lastYear)}`);
      case "past":
        return across(0, yearColumn(year! - 1));
      case "next":
        return cell(yearColumn(year! + 1));
      case "prior":
        // before year 0 there is nothing
        return year === 0 ? "0" : cell(yearColumn(year! - 1));
      default:
        if (year === undefined) throw new Error(`${step.key} is a row of years and has no one value.`);
        return cell(yearColumn(year));
    }
  }

  /** As sheets count, from 1. */
  private rowOf(rows: ReadonlyMap<string, number>, id: string): number {
    const row = rows.get(id);
    if (row === undefined) throw new Error(`The Model sheet has no row ${id}.`);
    return row + 1;
  }
}
