import { parseRectangle } from "../../address";
import { unescaped } from "./strings";
import type { Part } from "./xml";
import { readXml } from "./xml";

/** A note at a cell, from 0. */
export interface CellNote {
  sheet: string;
  row: number;
  column: number;
  text: string;
}

/** The notes in a sheet's part of comments, those on blank cells too. */
export function readNotes(part: Part, sheet: string): CellNote[] {
  const notes: CellNote[] = [];
  let ref = "";
  let text = "";
  const piece = { close: (read: string) => (text += read) };
  readXml(part, {
    "comments/commentList/comment": {
      open(attributes) {
        ref = attributes["ref"] ?? "";
        text = "";
      },
      close() {
        const cell = parseRectangle(ref);
        if (cell) notes.push({ sheet, row: cell.top, column: cell.left, text: unescaped(text) });
      },
    },
    "comments/commentList/comment/text/t": piece,
    "comments/commentList/comment/text/r/t": piece,
  });
  return notes;
}
