import { NUM } from "./errors";
import type { Scalar } from "./value";

/** A number that a cell can hold: #NUM! for what is too large or none at all; there is no negative zero. */
export const finite = (value: number): Scalar => (Number.isFinite(value) ? value + 0 : NUM);
