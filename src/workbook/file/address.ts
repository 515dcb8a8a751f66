import { columnNumber } from "../../formula/address";

export { columnName as columnLetters } from "../../formula/address";

/** A rectangle of cells, from 0, ends included. */
export interface Rectangle {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

/** B7, $B$7 or B7:D9 as a rectangle; undefined when the text is no such address. */
export function parseAddress(text: string): Rectangle | undefined {
  const found = /^\$?([A-Z]{1,3})\$?(\d+)(?::\$?([A-Z]{1,3})\$?(\d+))?$/i.exec(text);
  if (!found) return undefined;
  const [, left, top, right = left, bottom = top] = found;
  return { top: +top! - 1, left: columnNumber(left!), bottom: +bottom! - 1, right: columnNumber(right!) };
}
