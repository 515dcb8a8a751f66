/** What the functions of the whole model give, by function: tables, and ModelErrors for the whole call. */
export { breakEven } from "./break-even";
export { cashflow } from "./cashflow";
export { explain } from "./explanation";
export { fleet } from "./fleet";
export { payRanges } from "./pay-ranges";
export { parameters } from "./parameters";
export { tco } from "./tco";
