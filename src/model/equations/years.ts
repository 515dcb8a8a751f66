import type { Step } from "../steps/step";
import type { Suffix } from "./name";

/** A year of a row: that very one, or one so many years from the cell's own. */
export type YearMeant = { readonly fixed: number } | { readonly offset: number };

/** Years of a row: one, or all from it to another. */
export interface YearsMeant {
  readonly from: YearMeant;
  readonly to?: YearMeant;
}

const own: YearsMeant = { from: { offset: 0 } };

/** The years that a name with this suffix means, up to the horizon. */
export function yearsMeant(suffix: Suffix | undefined, horizon: number): YearsMeant {
  switch (suffix) {
    case "prior":
      return { from: { offset: -1 } };
    case "next":
      return { from: { offset: 1 } };
    case "start":
      return { from: { fixed: 0 } };
    case "first":
      return { from: { fixed: 1 } };
    case "years":
      return { from: { fixed: 1 }, to: { fixed: horizon } };
    case "path":
      return { from: { fixed: 0 }, to: { fixed: horizon } };
    case "past":
      return { from: { fixed: 0 }, to: { offset: -1 } };
    default:
      return own;
  }
}

/** A meant year as seen from a cell's own. Throws an Error for a cell that has none. */
export function yearFrom(meant: YearMeant, year: number | undefined): number {
  if ("fixed" in meant) return meant.fixed;
  if (year === undefined) throw new Error("A row of years has no one value for a cell without a year.");
  return year + meant.offset;
}

/**
 * The year whose cell gives a row's value in a year: before its first year that of its opening value. Undefined where
 * the value is 0: before it without one, and beyond the horizon.
 */
export function cellYear(
  { year: first = 0, opening }: Step,
  year: number,
  horizon: number,
): number | undefined {
  if (year > horizon) return undefined;
  if (year >= first) return year;
  return opening === undefined ? undefined : first - 1;
}
