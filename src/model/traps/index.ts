export { verdicts, warningsOf } from "./assess";
export type { Raised } from "./raise";
export { type Standing, standingInWords, standingOf, statusOrder } from "./standing";
export { type Turning, turningPoints } from "./turning";
export { type Outcome, verdict } from "./verdict";
