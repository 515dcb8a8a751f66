import { fault, faultKinds } from "../../vector";
import { quantity } from "../quantity";
import { flows } from "./flows";
import { isolatedRoots, rootBetween, signChanges } from "./polynomial";

/** Rates that are looked at: above -99.9% and up to 1,000% a year. */
const leastRate = -0.999;
const mostRate = 10;

/**
 * The rate a year at which the flows' value in year 0 is 0: Σ flowᵧ / (1 + rate)ʸ = 0, as Excel's IRR finds it. #N/A
 * where nothing is invested or nothing comes back, and where several rates fit; #NUM! where none does.
 */
export const rateOfReturn = quantity({
  unit: "1",
  args: [flows],
  kernel(n, [flows], out, faults) {
    const lane = new Float64Array(flows.length);
    for (let i = 0; i < n; i++) {
      if (faults[i] !== 0) continue;
      for (let year = 0; year < lane.length; year++) lane[year] = flows[year]![i]!;
      const changes = signChanges(lane);
      // what never turns has no rate, and needs no search
      const ranges = changes > 1 ? ratesAround(lane) : wholeRange;
      if (changes === 0 || ranges.length > 1) faults[i] = fault("na", 0);
      else if (Number.isNaN((out[i] = rateWithin(lane, ranges[0])))) faults[i] = faultKinds.num;
    }
  },
  explain: (_, values) => noSingleRate(values.flows as readonly number[]),
});

type Range = readonly [low: number, high: number];

/** Where the flows change their sign once, one rate fits; here or beyond. */
const wholeRange: readonly Range[] = [[leastRate, mostRate]];

/** The one rate within a range; NaN without a range, and where the value does not change its sign there. */
function rateWithin(flows: ArrayLike<number>, range: Range | undefined): number {
  if (!range) return Number.NaN;
  const [low, high] = range;
  return low === high ? low : 1 / rootBetween(flows, 1 / (1 + high), 1 / (1 + low)) - 1;
}

/** Ranges with one rate each that brings the value to 0, all that there are, rising. */
function ratesAround(flows: Float64Array): Range[] {
  // below 0% by growth factors, above by discount factors, so that both are powers of numbers up to 1
  const gains = isolatedRoots(flows, 1 / (1 + mostRate), 1).map(([low, high]): Range => [
    1 / high - 1,
    1 / low - 1,
  ]);
  const losses = isolatedRoots(flows.slice().reverse(), 1 + leastRate, 1)
    .filter(([low]) => low < 1)
    .map(([low, high]): Range => [low - 1, high - 1]);
  return [...losses, ...gains.reverse()];
}

function noSingleRate(flows: readonly number[]): string {
  if (!flows.some((flow) => flow < 0)) return "No rate of return: nothing invested to earn on.";
  if (!flows.some((flow) => flow > 0)) return "No rate of return: nothing comes back of what is invested.";
  const rates = ratesAround(Float64Array.from(flows)).map((range) => rateWithin(flows, range));
  const shown = rates.map((rate) => `${Number((100 * rate).toFixed(2))}%`);
  return `No single rate of return: several rates fit, ${shown.join(" and ")}.`;
}
