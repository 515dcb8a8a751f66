import { parseAddress } from "./address";
import { unescaped } from "./strings";
import { readXml } from "./xml";

/** A note at a cell, from 0. */
export interface CellNote {
  sheet: string;
  row: number;
  column: number;
  text: string;
}

/** The notes in a sheet's part of comments, those on blank cells too. */
export function readNotes(content: Uint8Array, sheet: string): CellNote[] {
  const notes: CellNote[] = [];
  let ref = "";
  let text = "";
  readXml(
    content,
    (name, attributes) => {
      if (name !== "comment") return;
      ref = attributes["ref"] ?? "";
      text = "";
    },
    (name, piece) => {
      if (name === "t") text += piece;
      const cell = name === "comment" ? parseAddress(ref) : undefined;
      if (cell) notes.push({ sheet, row: cell.top, column: cell.left, text: unescaped(text) });
    },
  );
  return notes;
}
