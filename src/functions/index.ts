/** The Excel functions: upper-cased, an export's name is its id in the namespace EDGE. */
export { version } from "./about";
export { consolidation, hostCores, infraCores, servers } from "./consolidation";
export { licenseCost, licenseRules, licenses, licenseSavings } from "./licensing";
export { perfPerWatt, perfPerWattGain, specPower } from "./performance";
export {
  dpuBreakEven,
  dpuNetWatts,
  freedWatts,
  serverCurve,
  serverPower,
  sitePower,
  wattsPerCore,
} from "./power";
