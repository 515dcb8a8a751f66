import * as model from "../model";
import { spill } from "./call";

/**
 * Years until the money is back for good: after which the running sum of flows is never negative again.
 * @customfunction
 * @param {any[][]} flows Money in (positive) and out (negative), from year 0 on.
 * @returns {any[][]} Years; #N/A when the sum ends negative.
 */
export function payback(flows: any[][]): any[][] {
  return spill(model.payback, [flows]);
}

/**
 * Payback of flows that are discounted to year 0.
 * @customfunction
 * @param {any[][]} rate Discount rate a year, above -1.
 * @param {any[][]} flows Money in (positive) and out (negative), from year 0 on.
 * @returns {any[][]} Years; #N/A when the discounted sum ends negative.
 */
export function discountedPayback(rate: any[][], flows: any[][]): any[][] {
  return spill(model.discountedPayback, [rate, flows]);
}
