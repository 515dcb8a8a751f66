/** The Excel functions: upper-cased, an export's name is its id in the namespace EDGE. */
export { version } from "./about";
export { device, devices, serverSpec, serverSpecs, task, tasks } from "./catalog";
export { consolidation, hostCores, infraCores, servers } from "./consolidation";
export { convert } from "./convert";
export { carbon, energy, energyCost } from "./energy";
export { licenseCost, licenseRules, licenses, licenseSavings } from "./licensing";
export { discountedPayback, payback } from "./payback";
export { packetRate, perfPerWatt, perfPerWattGain, specPower } from "./performance";
export {
  dpuBreakEven,
  dpuNetWatts,
  freedWatts,
  powerHeadroom,
  psuEfficiency,
  serverCurve,
  serverPower,
  sitePower,
  wallPower,
  wattsPerCore,
} from "./power";
export { slotCheck, slotFit } from "./slot";
export { breakEven, cashflow, explain, fleet, parameters, payRanges, tco } from "./whole-model";
