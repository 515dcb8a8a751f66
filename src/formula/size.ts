import { cellError } from "./errors";
import { unsupported } from "./unsupported";

/** Values of the largest array that is made; more would only fill the memory. */
export const MOST_VALUES = 10_000_000;

/** What an array would be that is larger. */
export const TOO_LARGE = unsupported(
  cellError(
    "#NUM!",
    `The array would have more than ${MOST_VALUES.toLocaleString("en-US")} values: refer to fewer cells.`,
  ),
);

/** Cells that one formula may fill: a whole column and half of one. */
export const MOST_FILLED = 1_500_000;

/** What a formula shows that would fill more. */
export const FILLS_TOO_MUCH = unsupported(
  cellError(
    "#NUM!",
    `The array would fill more than ${MOST_FILLED.toLocaleString("en-US")} cells: sum it up, or take a part of it.`,
  ),
);

/** The longest text that a cell can hold, in characters. */
export const LONGEST_TEXT = 32_767;
