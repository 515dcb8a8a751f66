/** The static proof of the model: its units go together, and no amount of one site meets one of all sites. Nothing of it ships. */
export { extents } from "./extent";
export { measureOf } from "./measure";
export { type Mismatch, stepMismatches } from "./step";
