/** Checks of the model's units, for tests: with mathjs in it, it does not ship. */
export { extents } from "./extent";
export { measureOf } from "./measure";
export { type Mismatch, stepMismatches } from "./step";
