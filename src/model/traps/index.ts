export { verdicts, warningsOf } from "./assess";
export type { FiredWarning } from "./fired-warnings";
export { type Provenance, provenanceInWords, provenanceOf, statusOrder } from "./provenance";
export { type SwitchingValue, switchingValues } from "./switching-values";
export { type Outcome, verdict } from "./verdict";
