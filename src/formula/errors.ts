import type { CellError, ErrorText } from "./value";

/** An error for a cell, with the message shown beside it. */
export const cellError = (error: ErrorText, message?: string): CellError =>
  message === undefined ? { error } : { error, message };

export const NULL = cellError("#NULL!");
export const DIV0 = cellError("#DIV/0!");
export const VALUE = cellError("#VALUE!");
export const REF = cellError("#REF!");
export const NAME = cellError("#NAME?");
export const NUM = cellError("#NUM!");
export const NA = cellError("#N/A");
export const CALC = cellError("#CALC!");
