export { verdicts, warningsOf } from "./assess";
export type { Raised } from "./raise";
export { type Behind, type Standing, standingOf, statusOrder } from "./standing";
export { type Turning, turningPoints } from "./turning";
export { type Outcome, verdict } from "./verdict";
