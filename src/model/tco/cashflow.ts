import type { Comparison } from "../comparison";
import { evaluate } from "./evaluate";
import { horizonOf } from "./horizon";
import { cashItems } from "./metrics";
import { stepNamed } from "../equations/place";
import { type Lanes, newLanes } from "./program";

/** One line of a cash flow: an item's costs by year, from year 0 on. */
export interface CashLine {
  /** Its place among the alternatives. */
  readonly alternative: number;
  /** A step's key; `flow` is the sum of the items. */
  readonly key: string;
  readonly label: string;
  readonly years: readonly Lanes[];
  readonly total: Lanes;
}

/** Yearly costs of each alternative by item, then their sum. Costs are positive. */
export function cashflow(comparison: Comparison): CashLine[] {
  const keys = [...cashItems, "flow"];
  const years = Array.from({ length: horizonOf(comparison) + 1 }, (_, year) => year);
  const ofYears = keys.flatMap((key) =>
    years.filter((year) => year >= stepNamed(key)!.year!).map((year) => `${key}.${year}`),
  );
  const results = evaluate(comparison, [...keys, ...ofYears]);
  const byKey = new Map(results.map(({ metric, alternatives }) => [metric.key, alternatives]));
  return comparison.alternatives.flatMap((_, alternative) =>
    keys.map((key): CashLine => {
      const lanes = (metric: string): Lanes => byKey.get(metric)?.[alternative] ?? newLanes(1);
      return {
        alternative,
        key,
        label: stepNamed(key)!.label,
        years: years.map((year) => lanes(`${key}.${year}`)),
        total: lanes(key),
      };
    }),
  );
}
