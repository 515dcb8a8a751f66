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
      const address = addressOf(xml, tag);
      column = address?.column ?? column + 1;
      yield { kind: "cell", row: address?.row ?? row, column, element };
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
  return first?.name === "c" ? addressOf(xml, first)?.row : undefined;
}

interface Address {
  row: number;
  column: number;
}

/** Most writers begin a cell with r="A1": read from the bytes, for a sheet may have a million of them. */
function addressOf(xml: Uint8Array, cell: Tag): Address | undefined {
  let at = cell.start + FIRST.length;
  if (!FIRST.every((byte, i) => xml[cell.start + i] === byte)) return writtenAddress(xml, cell);
  let column = 0;
  for (; isCapital(xml[at]!); at++) column = column * 26 + xml[at]! - CAPITAL_A + 1;
  let row = 0;
  for (; isDigit(xml[at]!); at++) row = row * 10 + xml[at]! - DIGIT_0;
  if (xml[at] !== QUOTE || column === 0 || row === 0) return writtenAddress(xml, cell);
  return { row: row - 1, column: column - 1 };
}

const FIRST = [...'<c r="'].map((letter) => letter.charCodeAt(0));
const [CAPITAL_A, CAPITAL_Z, DIGIT_0, DIGIT_9, QUOTE] = [0x41, 0x5a, 0x30, 0x39, 0x22] as const;
const isCapital = (byte: number) => byte >= CAPITAL_A && byte <= CAPITAL_Z;
const isDigit = (byte: number) => byte >= DIGIT_0 && byte <= DIGIT_9;

function writtenAddress(xml: Uint8Array, cell: Tag): Address | undefined {
  const address = parseAddress(attribute(tagText(xml, cell), "r") ?? "");
  return address && { row: address.top, column: address.left };
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
