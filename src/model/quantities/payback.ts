import { fault, settled } from "../../vector";
import { amount, type NumberArgument } from "../argument";
import { type LaneValues, quantity } from "../quantity";
import { flows } from "./flows";

/**
 * The year after which the running sum of flows is never negative again, on the straight line between two years; 0
 * when it never is. #N/A when it ends negative.
 */
export const payback = quantity({
  unit: "yr",
  args: [flows],
  kernel(n, [flows], out, faults) {
    for (let i = 0; i < n; i++) {
      out[i] = lastCrossing(flows, i, 1);
      if (Number.isNaN(out[i]!)) faults[i] ||= fault("na", 0);
    }
  },
  explain: (argument, values) => (argument === "flows" ? noPayback(values, 0) : undefined),
});

const rate: NumberArgument = { ...amount("rate", "1/yr"), min: -1, above: true };

/** The same with each year's flow discounted to year 0 by the rate. */
export const discountedPayback = quantity({
  unit: "yr",
  args: [rate, flows],
  kernel(n, [rate, flows], out, faults) {
    for (let i = 0; i < n; i++) {
      if (faults[i] !== 0) continue;
      out[i] = lastCrossing(flows, i, 1 / (1 + rate[i]!));
      if (Number.isNaN(out[i]!)) faults[i] = fault("na", 1);
    }
  },
  explain: (argument, values) => (argument === "flows" ? noPayback(values, Number(values.rate)) : undefined),
});

/** Where lane i's running sum crosses 0 for the last time; NaN when it ends below. */
function lastCrossing(flows: readonly Float64Array[], i: number, discount: number): number {
  let sum = 0;
  let largest = 0;
  let factor = 1;
  let crossing = 0;
  for (let year = 0; year < flows.length; year++) {
    const flow = flows[year]![i]! * factor;
    factor *= discount;
    largest = Math.max(largest, Math.abs(sum), Math.abs(flow));
    const next = settled(sum + flow, largest);
    // from below 0 to 0 or above, within this year
    if (sum < 0 && next >= 0) crossing = year - 1 - sum / flow;
    sum = next;
  }
  return sum < 0 ? Number.NaN : crossing;
}

function noPayback({ flows }: LaneValues, rate: number): string {
  let factor = 1;
  let end = 0;
  for (const flow of flows as readonly number[]) {
    end += flow * factor;
    factor /= 1 + rate;
  }
  return `No payback: after ${(flows as readonly number[]).length - 1} years the sum is ${Number(end.toPrecision(6))}.`;
}
