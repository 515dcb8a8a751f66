import type { Quantity } from "../../src/model";
import { faultText, single } from "../../src/vector";

type Given = number | string | readonly number[] | undefined;

/** A quantity of single values: its results in order, an error as Excel shows it. */
export function resultsOf(quantity: Quantity, ...given: Given[]): (number | string)[] {
  const operands = given.map((value) => {
    if (value === undefined) return undefined;
    if (typeof value === "string") return { ...single(0), texts: [value] };
    return typeof value === "number" ? single(value) : value.map(single);
  });
  return quantity
    .evaluate(operands)
    .map(({ values, faults }) => (faults?.[0] ? faultText(faults[0]) : values[0]!));
}

/** The one result of a quantity of single values. */
export const resultOf = (quantity: Quantity, ...given: Given[]): number | string =>
  resultsOf(quantity, ...given)[0]!;
