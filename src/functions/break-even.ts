import { breakEven as find } from "../model/tco";
import { throwingCellErrors } from "./call";
import { cellError } from "./cell-error";
import { comparisonOf, numberOf, textOf } from "./comparison";

/**
 * The value of a parameter at which a metric meets its target, all else fixed: at which card price does a DPU pay?
 * @customfunction
 * @param {any[][]} inputs Inputs table: a header row key, alternatives; then a parameter a row.
 * @param {any[][]} parameter Parameter's key, such as "cardPrice" or "cardPrice@dpu".
 * @param {any[][]} low Lowest value to look at.
 * @param {any[][]} high Highest value to look at.
 * @param {any[][]} [metric] Key of a step. Default: "npvSaving".
 * @param {any[][]} [target] What the metric should be. Default: 0.
 * @returns {any[][]} A header row with the alternatives but the baseline; below it the lowest value, #N/A where none is.
 */
export function breakEven(
  inputs: any[][],
  parameter: any[][],
  low: any[][],
  high: any[][],
  metric?: any[][],
  target?: any[][],
): any[][] {
  return throwingCellErrors(() => {
    const comparison = comparisonOf(inputs);
    const [key, from, to] = [textOf(parameter, "parameter"), numberOf(low, "low"), numberOf(high, "high")];
    const [asked, wanted] = [textOf(metric, "metric", "npvSaving"), numberOf(target, "target", 0)];
    const found = find(comparison, key, from, to, asked, wanted);
    const cells = found.map((each) => {
      if ("at" in each) return each.at;
      const range =
        each.none === "no result"
          ? `${asked} has no result there`
          : `${asked} is ${rounded(each.none.low)} at ${from} and ${rounded(each.none.high)} at ${to}`;
      return cellError("#N/A", `${key} from ${from} to ${to}: nowhere is ${asked} ${wanted}. ${range}.`);
    });
    return [comparison.alternatives.slice(1).map(({ name }) => name), cells];
  });
}

const rounded = (value: number): string => String(Number(value.toPrecision(4)));
