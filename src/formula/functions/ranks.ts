import { NA, NUM } from "../errors";
import { toFifteenDigits } from "../numberText";
import type { Argument, CellFunction } from "../scope";
import { isError, type Scalar } from "../value";
import { numbersIn } from "./collect";
import { cells, define, integer, number, numeric, optional, reference } from "./define";

const rank = ranked((before) => before + 1);
const percentRank = shareBelow((below, count) => (count === 1 ? 1 : below / (count - 1)));

/** A number's place among others. */
export const ranks: Record<string, CellFunction> = numeric({
  RANK: rank,
  "RANK.EQ": rank,
  "RANK.AVG": ranked((before, same) => before + (same + 1) / 2),
  PERCENTRANK: percentRank,
  "PERCENTRANK.INC": percentRank,
  "PERCENTRANK.EXC": shareBelow((below, count) => (below + 1) / (count + 1)),
});

/** The place from the largest down, or with an order other than 0 from the smallest up; #N/A for a number not there. */
function ranked(place: (before: number, same: number) => number): CellFunction {
  return define([number, reference, optional(number, 0)], ([x, list, order], scope) => {
    const numbers = numbersIn([list], scope);
    if (isError(numbers)) return numbers;
    const same = numbers.filter((other) => other === x).length;
    if (same === 0) return NA;
    return place(numbers.filter((other) => (order === 0 ? other > x : other < x)).length, same);
  });
}

/** A number's share of the way through sorted ones, between two of them in proportion, cut to so many digits. */
function shareBelow(share: (below: number, count: number) => number): CellFunction {
  const list = { ...cells, read: (operand: Argument) => ({ operand }) };
  return define([list, number, optional(integer, 3)], ([{ operand }, x, digits], scope): Scalar => {
    const numbers = numbersIn([operand], scope);
    if (isError(numbers)) return numbers;
    if (digits < 1 || numbers.length === 0) return NUM;
    const sorted = Float64Array.from(numbers).sort();
    if (x < sorted[0]! || x > sorted.at(-1)!) return NA;
    const below = sorted.findIndex((other) => other >= x);
    let place = share(below, sorted.length);
    if (sorted[below] !== x) {
      const [low, high] = [sorted[below - 1]!, sorted[below]!];
      // of equal numbers below it the last counts
      const from = share(below - 1, sorted.length);
      place = from + ((x - low) / (high - low)) * (place - from);
    }
    // a double has no more digits than these
    const scale = 10 ** Math.min(digits, 15);
    return Math.floor(toFifteenDigits(place * scale)) / scale;
  });
}
