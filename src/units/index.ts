export { isEngineLoaded, loadEngine } from "./beyond";
export { convert } from "./convert";
export { needsEngine, parseUnit } from "./parse";
export { fieldUnits } from "./table";
export type { Unit } from "./unit";
