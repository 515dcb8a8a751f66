import { columnName } from "../formula/address";
import type { Alternative, Step, Template, YearStep } from "./template";
import { isYearStep } from "./template";

/** The latest year of the cash rows; the horizon may be any up to it. */
export const lastYear = 10;

/** Columns of the Inputs and the Model sheet that both have in the same place. */
export const columns = { label: 0, unit: 1, key: 2, firstAlternative: 3 } as const;

/** Where the sheets keep what an equation may name. Rows from 0. */
export interface Layout {
  alternatives: Alternative[];
  /** The keys of inputs, and whether they have a value for each alternative. */
  inputs: Map<string, "site" | "alternative">;
  steps: Map<string, PlacedStep>;
  /** For each group of the Model sheet the row of its heading. */
  headings: number[];
  /** The row after the last. */
  modelEnd: number;
}

export interface PlacedStep {
  step: Step | YearStep;
  /** The row, or the first of a year step. */
  row: number;
  rows: number;
}

/** The first row of the Model sheet below its head. */
const firstModelRow = 4;

/** Places every step of the Model sheet: a heading a group, a row a step, a row a year for year steps. */
export function layOut(template: Template): Layout {
  const inputs = new Map<string, "site" | "alternative">();
  for (const input of template.inputs.flatMap((group) => group.inputs))
    if (input.key !== undefined) inputs.set(input.key, input.values.length === 1 ? "site" : "alternative");
  const steps = new Map<string, PlacedStep>();
  const headings: number[] = [];
  let row = firstModelRow;
  for (const group of template.steps) {
    headings.push(row++);
    for (const step of group.steps) {
      const rows = rowsOf(step);
      // a year step has a line of its own above its years
      const first = isYearStep(step) ? row + 1 : row;
      steps.set(step.key, { step, row: first, rows });
      row = first + rows;
    }
  }
  return { alternatives: template.alternatives, inputs, steps, headings, modelEnd: row };
}

/** The column of an alternative's values, as D. */
export const alternativeColumn = (index: number): string => columnName(columns.firstAlternative + index);

const rowsOf = (step: Step | YearStep): number => (isYearStep(step) ? lastYear - step.firstYear + 1 : 1);
