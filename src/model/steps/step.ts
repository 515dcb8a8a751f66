import type { Family } from "../parameters";

/**
 * A step of the model: one equation in the language of cells, written for one cell and filled over what it stands
 * for. src/model/equations reads it for all. A name in it means that cell's own alternative, task and year:
 * `x` a parameter or another step; `task.x`, `license.x`, `other.x`, `resource.x` the parameter of the cell's own one;
 * `baseline.x` the first alternative's; `x.all` every task (license, ...) of it; `x.prior` the year before (the opening
 * value before the first); `x.next` the year after, 0 beyond the horizon; `x.start` year 0, `x.first` year 1;
 * `x.years` the row of years from 1 on, `x.path` the same from year 0, `x.past` the years before this one; `year` the
 * cell's year.
 */
export interface Step {
  readonly key: string;
  readonly label: string;
  /** Unit of the value, as `cores`, `W`, `USD`, `1` for a share or a plain number, `load` for a task's own unit. */
  readonly unit: string;
  /** Without "=". Several cases where the equation depends on what is given: the first whose `needs` are all given. */
  readonly formula: string | readonly Case[];
  /** Filled down over each of these. */
  readonly each?: Family;
  /** Filled right over the years, from year 1 or from year 0. */
  readonly year?: 0 | 1;
  /** What `x.prior` is in the first year; 0 unless given. A formula of site parameters. */
  readonly opening?: string;
  /** `site`: the same for each alternative; `comparison`: of no meaning for the baseline. Else each alternative's. */
  readonly of?: "site" | "comparison";
  /** The value is one site's and must be added up over unlike sites; what follows from it is the fleet's. */
  readonly sum?: true;
  /**
   * What a plain key of the step means as a metric: `sum` the sum of its tasks, licenses and years; `members` the sum of
   * its tasks or licenses in year 1. Otherwise year 1's value.
   */
  readonly total?: "sum" | "members";
  /** For the search `LEAST(minimum, enough)`: the step whose cell stands for the number that is tried. */
  readonly tries?: string;
  /** A line for those who read the step: why, or what it is not. */
  readonly note?: string;
}

export interface Case {
  /**
   * Parameter keys that must be given, by the user, the catalog or a default: `psuRating`, `task.gbpsPerUnit`,
   * `baseline.curve.watts`. A key with a text after "=" must have that text: `kind=cloud`; "is phased" is true where a
   * roll-out is given, but for the first alternative.
   */
  readonly needs?: readonly string[];
  readonly formula: string;
}

/** Steps that belong under one heading. */
export interface StepGroup {
  readonly heading: string;
  readonly steps: readonly Step[];
}
