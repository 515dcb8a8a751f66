import type { ColumnFunctions } from "../../formula/program/column-function";
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
  }),
);
