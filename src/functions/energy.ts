import * as model from "../model";
import { spill } from "./call";

/**
 * Energy a year.
 * @customfunction
 * @param {any[][]} watts Mean watts, or watts saved; negative where more is drawn.
 * @param {any[][]} [hours] Hours a year. Default 8760.
 * @param {any[][]} [pue] Power usage effectiveness, at least 1. Default 1.
 * @returns {any[][]} kWh a year.
 */
export function energy(watts: any[][], hours?: any[][], pue?: any[][]): any[][] {
  return spill(model.energy, [watts, hours, pue]);
}

/**
 * Cost of energy over the years, its price rising each year.
 * @customfunction
 * @param {any[][]} kwhPerYear kWh a year, or kWh saved; negative where more is used.
 * @param {any[][]} price Price of a kWh in the first year.
 * @param {any[][]} [years] Years, up to 100. Default 1.
 * @param {any[][]} [escalation] Rise of the price a year, -1 to 1. Default 0.
 * @returns {any[][]} Cost in the currency of the price, not discounted.
 */
export function energyCost(
  kwhPerYear: any[][],
  price: any[][],
  years?: any[][],
  escalation?: any[][],
): any[][] {
  return spill(model.energyCost, [kwhPerYear, price, years, escalation]);
}

/**
 * Operational carbon over the years, the grid getting cleaner each year; what it took to make the hardware is not in it.
 * @customfunction
 * @param {any[][]} kwhPerYear kWh a year, or kWh saved; negative where more is used.
 * @param {any[][]} gramsPerKwh Grams of CO2e a kWh in the first year.
 * @param {any[][]} [years] Years, up to 100. Default 1.
 * @param {any[][]} [decline] Fall of the grams a year, 0 to 1. Default 0.
 * @returns {any[][]} kg CO2e.
 */
export function carbon(
  kwhPerYear: any[][],
  gramsPerKwh: any[][],
  years?: any[][],
  decline?: any[][],
): any[][] {
  return spill(model.carbon, [kwhPerYear, gramsPerKwh, years, decline]);
}
