import { columnName } from "../../../address";
import { SPREADSHEET } from "../namespaces";
import { attribute, withAttribute } from "./attributes";
import { childrenOf, rootOf } from "./elements";
import type { Splice } from "./splice";
import { tagText } from "./tags";

/** A cell, by its sheet's number in the workbook (`sheetId`), row and column from 0. */
export interface ChainedCell {
  sheetId: string;
  row: number;
  column: number;
}

/** What changes in the calculation chain, and whether nothing is left in it. */
export interface ChainRewrite {
  splices: Splice[];
  empty: boolean;
}

/** Takes cells out of the calculation chain: an entry for a cell without formula makes Excel repair the file. */
export function withoutCells(xml: Uint8Array, cells: readonly ChainedCell[]): ChainRewrite {
  const gone = new Set(cells.map(({ sheetId, row, column }) => `${sheetId}!${columnName(column)}${row + 1}`));
  const splices: Splice[] = [];
  let sheetId = "";
  let sheetIdBefore = "";
  let empty = true;
  for (const { name, open: tag, close } of childrenOf(xml, rootOf(xml, SPREADSHEET))) {
    if (name !== "c") continue;
    const source = tagText(xml, tag);
    // an entry without a sheet is on the sheet of the one before
    const own = attribute(source, "i");
    sheetId = own ?? sheetId;
    if (gone.has(`${sheetId}!${attribute(source, "r")?.toUpperCase()}`)) {
      splices.push({ start: tag.start, end: close.end, content: "" });
      continue;
    }
    if (own === undefined && sheetId !== sheetIdBefore) {
      splices.push({ start: tag.start, end: tag.end, content: withAttribute(source, "i", sheetId) });
    }
    sheetIdBefore = sheetId;
    empty = false;
  }
  return { splices, empty };
}
