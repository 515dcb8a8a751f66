import type { ICellData, IWorkbookData, Nullable } from "@univerjs/core";
import { CustomRangeType } from "@univerjs/core";
import { quotedSheet } from "../../address";
import { linkOf } from "../snapshot/links";

type Cell = Nullable<ICellData>;

/** A workbook's sheets by the grid's ids. */
export type SheetsById = Pick<IWorkbookData, "sheetOrder" | "sheets">;

/** Where all links of a cell lead. */
export const linksIn = (cell: Cell): string =>
  (cell?.p?.body?.customRanges ?? [])
    .filter(({ rangeType }) => rangeType === CustomRangeType.HYPERLINK)
    .map(({ properties }) => String(properties?.["url"] ?? ""))
    .join("\n");

/**
 * What a file says of a cell's link: an address, a place after "#", null for none. Undefined where a file can't say it:
 * it has one link a cell, over all of its text.
 */
export function linkInFile(cell: Cell, book: SheetsById): string | null | undefined {
  if (linksIn(cell) === "") return null;
  const url = linkOf(cell);
  if (url === undefined) return undefined;
  if (!url.startsWith("#")) return OUTSIDE.test(url) && url.length <= MOST_LETTERS ? url : undefined;
  const [, id, range = "A1"] = /^#gid=([^&]+)(?:&range=([A-Z$0-9:]+))?$/i.exec(url) ?? [];
  const name = id === undefined ? undefined : book.sheets[id]?.name;
  return name === undefined ? undefined : `#${quotedSheet(name)}!${range}`;
}

/** What Excel follows; a script is nothing to follow. */
const OUTSIDE = /^(https?|ftp|mailto|tel|file):/i;
const MOST_LETTERS = 2079;

/** Whether the links of a cell are others than the file's, whose cells are where they are now. */
export function isOtherLink(
  before: Cell,
  after: Cell,
  opened: Cell,
  { old, now }: { old: SheetsById; now: SheetsById },
): boolean {
  const links = linksIn(after);
  if (links === renumbered(linksIn(before), old, now)) return false;
  // the grid's links within the workbook may stay as they were where the file's follow
  return links !== linksIn(opened);
}

/** The grid's ids of sheets are numbers of the file's. */
const renumbered = (links: string, old: SheetsById, now: SheetsById): string =>
  links.replace(/^#gid=([^&]+)/gm, (whole, id: string) => {
    const other = now.sheetOrder[old.sheetOrder.indexOf(id)];
    return other === undefined ? whole : `#gid=${other}`;
  });
