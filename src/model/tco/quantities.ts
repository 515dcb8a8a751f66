import type { ColumnFunction, ColumnFunctions } from "../../formula/program/column-function";
import { licenses } from "../licenses";
import { dpuBreakEven } from "../quantities/dpu-break-even";
import { dpuNetWatts } from "../quantities/dpu-net-watts";
import { payback } from "../quantities/payback";
import { perfPerWatt, perfPerWattGain } from "../quantities/perf-per-watt";
import { psuEfficiency } from "../quantities/psu";
import { rateOfReturn } from "../quantities/rate-of-return";
import { serverCurve } from "../quantities/server-curve";
import { serverPower } from "../quantities/server-power";
import { wattsPerCore } from "../quantities/watts-per-core";
import type { Quantity } from "../quantity";

/** What steps call that is no equation: kernels, by the name a cell calls them. */
export const stepQuantities: ColumnFunctions = new Map(
  Object.entries({
    "EDGE.DPUBREAKEVEN": dpuBreakEven,
    "EDGE.DPUNETWATTS": dpuNetWatts,
    "EDGE.LICENSES": licenses,
    "EDGE.PAYBACK": payback,
    "EDGE.PERFPERWATT": perfPerWatt,
    "EDGE.PERFPERWATTGAIN": perfPerWattGain,
    "EDGE.PSUEFFICIENCY": psuEfficiency,
    "EDGE.SERVERCURVE": serverCurve,
    "EDGE.SERVERPOWER": serverPower,
    "EDGE.WATTSPERCORE": wattsPerCore,
    IRR: rateOfReturn,
  }).map(([name, quantity]) => [name, inKeptColumns(quantity)]),
);

/**
 * The quantity with its results in the same columns call after call: a program copies them before it calls again, and
 * a new column costs more than the arithmetic of its lanes.
 */
function inKeptColumns(quantity: Quantity): ColumnFunction {
  const kept: Float64Array[] = [];
  const column = (lanes: number, k: number): Float64Array =>
    kept[k]?.length === lanes ? kept[k] : (kept[k] = new Float64Array(lanes));
  return { ...quantity, evaluate: (operands) => quantity.evaluate(operands, column) };
}
