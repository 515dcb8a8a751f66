import { columnNumber, COLUMNS, ROWS } from "../../formula/address";

export { columnName as columnLetters } from "../../formula/address";

/** A rectangle of cells, from 0, ends included. */
export interface Rectangle {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

/** B7, $B$7 or B7:D9 as a rectangle; undefined when the text is no such address, or one off the sheet. */
export function parseAddress(text: string): Rectangle | undefined {
  const found = /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/i.exec(text);
  if (!found) return undefined;
  const [, left, top, right = left, bottom = top] = found;
  const [rows, columns] = [
    inOrder(+top! - 1, +bottom! - 1),
    inOrder(columnNumber(left!), columnNumber(right!)),
  ];
  if (rows[0] < 0 || rows[1] >= ROWS || columns[1] >= COLUMNS) return undefined;
  return { top: rows[0], left: columns[0], bottom: rows[1], right: columns[1] };
}

const inOrder = (a: number, b: number): [number, number] => (a <= b ? [a, b] : [b, a]);

/** How many cells a rectangle has. */
export const sizeOf = ({ top, left, bottom, right }: Rectangle): number =>
  (bottom - top + 1) * (right - left + 1);
