export { type Addressed, addressed, type Unqualified } from "./addressed";
export type { Alternative, Cell, Comparison, Given, Members, Typed } from "./comparison";
export { type IsColumn, requireComplete } from "./complete";
export { requireConsistent } from "./consistent";
export type { Fill, Filling } from "./filling";
export { type Limit, limits, usesOfFreedCores } from "./limits";
export { type Change, overriding } from "./overriding";
export { readComparison } from "./read";
export { withPlaceholders } from "./placeholders";
