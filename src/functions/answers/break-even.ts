import * as model from "../../model/tco";
import type { ExcelArgument } from "../call";
import { cellError } from "../cell-error";
import { comparedOf, comparisonOf } from "./inputs";
import { nameOf, numberOf } from "./words";

/** EDGE.BREAKEVEN: the names of the compared alternatives, and below each the value that meets the target, or #N/A. */
export function breakEven(
  inputs: ExcelArgument,
  parameter: ExcelArgument,
  low: ExcelArgument,
  high: ExcelArgument,
  metric: ExcelArgument,
  target: ExcelArgument,
): any[][] {
  const comparison = comparisonOf(inputs);
  const compared = comparedOf(comparison);
  const search: Search = {
    parameter: nameOf(parameter, "parameter"),
    low: numberOf(low, "low"),
    high: numberOf(high, "high"),
    metric: nameOf(metric, "metric", "npvSaving"),
    target: numberOf(target, "target", 0),
  };
  const found = model.breakEven(
    comparison,
    search.parameter,
    search.low,
    search.high,
    search.metric,
    search.target,
  );
  const names = compared.map((alternative) => comparison.alternatives[alternative]!.name);
  return [names, found.map((each) => ("at" in each ? each.at : nowhere(search, each.none)))];
}

interface Search {
  readonly parameter: string;
  readonly low: number;
  readonly high: number;
  readonly metric: string;
  readonly target: number;
}

type None = Extract<model.BreakEven, { readonly none: unknown }>["none"];

/** What was looked for, and how near the ends of the interval come. */
function nowhere({ parameter, low, high, metric, target }: Search, none: None): unknown {
  const ends =
    none === "no result"
      ? `${metric} has no result there`
      : `${metric} is ${rounded(none.low)} at ${low} and ${rounded(none.high)} at ${high}`;
  return cellError("#N/A", `${parameter} from ${low} to ${high}: nowhere is ${metric} ${target}. ${ends}.`);
}

const rounded = (value: number): string => String(Number(value.toPrecision(4)));
