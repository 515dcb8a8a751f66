import { answered } from "./answering";

/**
 * The whole model: costs, servers, watts, licenses and carbon of each alternative side by side.
 * @customfunction
 * @param {any[][]} inputs Inputs table: a header row key, alternatives; then a parameter a row. PARAMETERS lists them.
 * @param {any[][]} [metrics] Keys of steps, such as "npvSaving" or "servers.2", or "verdict" for a sentence. Default: the main ones, as a table.
 * @returns {any[][]} A row a metric and a column an alternative; without metrics keys, units and a header row too, then verdict and warnings.
 */
export function tco(inputs: any[][], metrics?: any[][]): any[][] {
  return answered((model) => model.tco(inputs, metrics));
}

/**
 * Costs of each alternative by item and year, from year 0 on; costs are positive. Their sum is the alternative's tco.
 * @customfunction
 * @param {any[][]} inputs Inputs table: a header row key, alternatives; then a parameter a row.
 * @returns {any[][]} A header row; then alternative, item, what it is, years, total. The last item is the sum.
 */
export function cashflow(inputs: any[][]): any[][] {
  return answered((model) => model.cashflow(inputs));
}

/**
 * The model once a site: unlike sites, each with its own demand, price or server, and all of them together.
 * @customfunction
 * @param {any[][]} inputs Inputs table: a header row key, alternatives; then a parameter a row.
 * @param {any[][]} sites A header row of parameter keys, then a row a site; a cell that should not override says default.
 * @param {any[][]} [metrics] Keys of steps. Default: fleetServers, fleetFacilityWatts, npvCost, npvSaving.
 * @returns {any[][]} A header row, a row a site, and a row all, which also holds what is paid once for all sites.
 */
export function fleet(inputs: any[][], sites: any[][], metrics?: any[][]): any[][] {
  return answered((model) => model.fleet(inputs, sites, metrics));
}

/**
 * The value of a parameter at which a metric meets its target, all else fixed, such as the price at which a card pays.
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
  return answered((model) => model.breakEven(inputs, parameter, low, high, metric, target));
}

/**
 * All values of a parameter at which a metric reaches its target, all else fixed, as ranges: whole servers make gaps in them.
 * @customfunction
 * @param {any[][]} inputs Inputs table: a header row key, alternatives; then a parameter a row.
 * @param {any[][]} parameter Parameter's key, such as "appCores" or "cardPrice@dpu".
 * @param {any[][]} low Lowest value to look at.
 * @param {any[][]} high Highest value to look at.
 * @param {any[][]} [metric] Key of a step. Default: "npvSaving".
 * @param {any[][]} [target] What the metric should be at least. Default: 0.
 * @returns {any[][]} A header row; then alternative, from, to for each range, "open" where the search ends first; #N/A where there is none.
 */
export function payRanges(
  inputs: any[][],
  parameter: any[][],
  low: any[][],
  high: any[][],
  metric?: any[][],
  target?: any[][],
): any[][] {
  return answered((model) => model.payRanges(inputs, parameter, low, high, metric, target));
}

/**
 * The chain behind one figure: verdict and warnings, inputs with status and source, then each step with formula and values.
 * @customfunction
 * @param {any[][]} inputs Inputs table: a header row key, alternatives; then a parameter a row.
 * @param {any[][]} metric Key of a step, such as "npvSaving".
 * @returns {any[][]} A header row; then key, label, a value for each alternative but the baseline, unit, status, formula or source. The last row is the figure.
 */
export function explain(inputs: any[][], metric: any[][]): any[][] {
  return answered((model) => model.explain(inputs, metric));
}

/**
 * Every parameter of the inputs table: its key, unit, default, range and where the default comes from.
 * @customfunction
 * @returns {any[][]} A header row, then a row a parameter.
 */
export function parameters(): any[][] {
  return answered((model) => model.parameters());
}
