import { cellError } from "./errors";

/** Values of the largest array that is made; more would only fill the memory. */
export const MOST_VALUES = 10_000_000;

/** What an array would be that is larger. */
export const TOO_LARGE = cellError(
  "#NUM!",
  `The array would have more than ${MOST_VALUES.toLocaleString("en-US")} values: refer to fewer cells.`,
);

/** The longest text that a cell can hold, in characters. */
export const LONGEST_TEXT = 32_767;
