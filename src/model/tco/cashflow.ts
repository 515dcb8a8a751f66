import type { Comparison } from "../comparison";
import { evaluate } from "./evaluate";
import { horizonOf } from "./horizon";
import { cashItems } from "./metrics";
import { stepNamed } from "./place";
import type { Lanes } from "./program";

/** One line of a cash flow: an item's costs by year, from year 0 on. */
export interface CashLine {
  readonly alternative: string;
  /** A step's key; `flow` is the sum of the items. */
  readonly key: string;
  readonly label: string;
  readonly years: readonly Lanes[];
}

/** Yearly costs of each alternative by item, then their sum. Costs are positive. */
export function cashflow(comparison: Comparison): CashLine[] {
  const keys = [...cashItems, "flow"];
  const years = Array.from({ length: horizonOf(comparison) + 1 }, (_, year) => year);
  const results = evaluate(
    comparison,
    keys.flatMap((key) => years.filter((year) => year >= firstYear(key)).map((year) => `${key}.${year}`)),
  );
  const byKey = new Map(results.map(({ metric, alternatives }) => [metric.key, alternatives]));
  return comparison.alternatives.flatMap(({ name }, alternative) =>
    keys.map((key): CashLine => {
      const { label } = stepNamed(key)!;
      const at = (year: number): Lanes => byKey.get(`${key}.${year}`)?.[alternative] ?? nothing;
      return { alternative: name, key, label, years: years.map(at) };
    }),
  );
}

const firstYear = (key: string): number => stepNamed(key)!.year!;

const nothing: Lanes = { values: new Float64Array(1), errors: new Uint8Array(1) };
