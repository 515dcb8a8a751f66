import { parseAddress } from "../address";
import { WorkbookFileError } from "../error";
import { attribute } from "./attributes";
import type { Element, Tag } from "./tags";
import { elementAt, nextTag, notWellFormed, tagText } from "./tags";

/** Where a sheet's part holds what: its places in the order of the part. */
export type Place =
  | { kind: "dimension"; tag: Tag }
  | { kind: "rows"; tag: Tag }
  | { kind: "row"; row: number; tag: Tag }
  | { kind: "cell"; row: number; column: number; element: Element }
  | { kind: "endOfRow"; row: number; tag: Tag }
  | { kind: "endOfRows"; tag: Tag };

/**
 * Walks through a sheet's part once. Rows and cells without an address follow the one before. An empty row or sheet
 * has no end of its own. Throws WorkbookFileError when the part is not well-formed or holds no rows.
 */
export function* placesOf(xml: Uint8Array): Generator<Place> {
  refuseWideText(xml);
  let tag = nextTag(xml, 0);
  for (; tag && tag.name !== "sheetData"; tag = nextTag(xml, tag.end)) {
    if (tag.name === "dimension" && tag.kind !== "close") yield { kind: "dimension", tag };
  }
  if (!tag) throw new WorkbookFileError("The workbook is damaged: a sheet in it has no rows.");
  yield { kind: "rows", tag };
  if (tag.kind === "empty") return;
  let row = -1;
  for (tag = next(xml, tag.end); tag.kind !== "close"; tag = next(xml, tag.end)) {
    if (tag.name !== "row") {
      tag = elementAt(xml, tag).close;
      continue;
    }
    row = rowNumber(xml, tag) ?? row + 1;
    yield { kind: "row", row, tag };
    if (tag.kind === "open") tag = yield* cellsOf(xml, tag, row);
  }
  yield { kind: "endOfRows", tag };
}

function* cellsOf(xml: Uint8Array, open: Tag, row: number): Generator<Place, Tag> {
  let column = -1;
  let tag = next(xml, open.end);
  for (; tag.kind !== "close"; tag = next(xml, tag.end)) {
    const element = elementAt(xml, tag);
    if (tag.name === "c") {
      const address = parseAddress(attribute(tagText(xml, tag), "r") ?? "");
      column = address?.left ?? column + 1;
      yield { kind: "cell", row: address?.top ?? row, column, element };
    }
    tag = element.close;
  }
  yield { kind: "endOfRow", row, tag };
  return tag;
}

/** A row without a number has its first cell's, where that has one. */
function rowNumber(xml: Uint8Array, row: Tag): number | undefined {
  const number = attribute(tagText(xml, row), "r");
  if (number !== undefined) return +number - 1;
  const first = row.kind === "open" ? next(xml, row.end) : undefined;
  return first?.name === "c" ? parseAddress(attribute(tagText(xml, first), "r") ?? "")?.top : undefined;
}

function next(xml: Uint8Array, from: number): Tag {
  const tag = nextTag(xml, from);
  if (!tag) throw notWellFormed();
  return tag;
}

/** UTF-16 has a NUL in every tag; all writers that are known use UTF-8. */
function refuseWideText(xml: Uint8Array): void {
  if (xml.subarray(0, 4).includes(0)) throw notWellFormed();
}
