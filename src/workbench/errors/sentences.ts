import type { ErrorText } from "../../formula/value";

/** What an error means where nothing more is known of it. */
export const ERROR_SENTENCES: Record<ErrorText, string> = {
  "#NULL!": "The two ranges have no cell in common.",
  "#DIV/0!": "The formula divides by zero or by a blank cell.",
  "#VALUE!": "A value is of the wrong kind, such as text where a number belongs.",
  "#REF!": "The formula refers to cells that are not there.",
  "#NAME?": "A name or a function in the formula is not known.",
  "#NUM!": "A number is out of the range that the formula can work with.",
  "#N/A": "What the formula looks for was not found.",
  "#GETTING_DATA": "The value is still being fetched.",
  "#SPILL!": "The result needs more cells, and one of them is not empty.",
  "#CALC!": "The formula gives an empty result or one that can't be shown.",
  "#BUSY!": "The value is still being computed.",
};
