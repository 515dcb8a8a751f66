import type { Scalar } from "../formula/value";

/** What a template workbook contains, as data: its alternatives, inputs, steps and summary. */
export interface Template {
  /** The file's name without extension, as branch-sdwan. */
  id: string;
  title: string;
  /** One sentence under the title: the question that the workbook answers. */
  purpose: string;
  /** Baseline first. */
  alternatives: Alternative[];
  inputs: InputGroup[];
  steps: StepGroup[];
  summary: Summary;
}

/** A column of the comparison. */
export interface Alternative {
  /** The key, as dpu; it ends the names of the alternative's cells: cardPrice_dpu. */
  key: string;
  /** As read by people: Standard NIC. */
  label: string;
}

export interface InputGroup {
  heading: string;
  inputs: Input[];
}

/** How far a figure can be trusted: read in its source, the model's own default, assumed, or not checked. */
export type Status = "given" | "default" | "assumption" | "unverified";

/** One row of the Inputs sheet. */
export interface Input {
  label: string;
  unit: Unit;
  /** The parameter's key; none for a row that only says what the columns are. */
  key?: string;
  /** One value for a site's parameter; one for each alternative, baseline first, for an alternative's. */
  values: Scalar[];
  allowed?: Allowed;
  status?: Status;
  /** Where the figure was read, or the word assumption or memory. */
  source?: string;
  note?: string;
}

/** What an input may hold: the sheet's data validation and its Range column. */
export type Allowed =
  | { kind: "number"; from: Bound; to: Bound }
  | { kind: "whole"; from: Bound; to: Bound }
  | { kind: "choice"; of: string[] }
  | { kind: "text" };

/** A number, or the key of the input that is the bound: idle watts end at maxWatts. */
export type Bound = number | string;

export interface StepGroup {
  heading: string;
  steps: (Step | YearStep)[];
}

/**
 * One row of the Model sheet. The equation is written over keys of inputs and steps, for one alternative:
 * a key means that alternative's own value, `baseline.key` the first alternative's.
 */
export interface Step {
  key: string;
  label: string;
  unit: Unit;
  equation: string;
  /** `site`: one value for all alternatives. `comparison`: each alternative but the baseline. Else each. */
  scope?: "site" | "comparison";
  note?: string;
}

/**
 * A block of the Model sheet with a row a year. Beside the keys of a step's equation `year` is the row's
 * year and `key.prior` the row above; elsewhere `key.years` is the whole block from year 1 on.
 */
export interface YearStep extends Omit<Step, "equation"> {
  /** The equation of the block's first row, year 0 or year 1. */
  opening: string;
  firstYear: 0 | 1;
  /** The equation of each later row. */
  following: string;
}

/** Units of the sheets; each has a number format that names it. */
export type Unit = "" | "text" | "check" | "sites" | "years" | "hours" | "Gbps" | "share" | "percent" | "factor" | "cores" | "cores/Gbps" | "W" | "W/core" | "kW" | "kWh" | "Gbps/kW" | "servers" | "cards" | "sockets" | "USD" | "USD/h" | "USD/kWh" | "USD/year" | "visits" | "1/year";

/** The Summary sheet: the answer in sentences, the figures beside each other, the charts. */
export interface Summary {
  /** Sentences built by formula. */
  answer: Sentence[];
  tables: SummaryTable[];
  charts: Chart[];
  /** What a reader must know before believing the figures. */
  notes: string[];
}

export interface Sentence {
  /** An equation that gives text; `key_alternative` names one alternative's value. */
  equation: string;
  /** Rows of text it may need. */
  lines: number;
  emphasis?: "verdict";
}

export interface SummaryTable {
  heading: string;
  rows: SummaryRow[];
}

/** One metric, an alternative a column. Its cells are named by the step and the alternative: npvSaving_dpu. */
export interface SummaryRow {
  /** The key of the step that it shows. */
  step: string;
  label: string;
  /** Beside the figure, what it is and how it was counted. */
  note?: string;
}

/** A native chart over rows of the Model sheet. */
export interface Chart {
  kind: "stacked" | "line";
  title: string;
  /** Read aloud to those who do not see it: what is shown, and against what. */
  description: string;
  categoryTitle: string;
  valueTitle: string;
  valueFormat: string;
  /** `stacked`: a series a step, a category an alternative. `line`: a series an alternative, a category a year. */
  series: ChartSeries[];
}

export interface ChartSeries {
  /** A step's key, or for a line a year step's. */
  step: string;
  /** For a line: the alternative. */
  alternative?: string;
  label: string;
  color: string;
}

/** True of a step with a row a year. */
export const isYearStep = (step: Step | YearStep): step is YearStep => "firstYear" in step;
