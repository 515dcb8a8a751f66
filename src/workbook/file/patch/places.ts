import { parseRectangle } from "../../../address";
import { WorkbookFileError } from "../error";
import type { Scope } from "../namespaces";
import { SPREADSHEET } from "../namespaces";
import { attribute } from "./attributes";
import type { NamedElement, NamedTag } from "./elements";
import { named, next, rootOf } from "./elements";
import type { Tag } from "./tags";
import { elementAt, notWellFormed, tagText } from "./tags";

/** Where a sheet's part holds what: its places in the order of the part. */
export type Place =
  | { kind: "dimension"; tag: Tag }
  | { kind: "rows"; tag: Tag }
  | { kind: "row"; row: number; tag: Tag }
  | { kind: "cell"; row: number; column: number; element: NamedElement }
  | { kind: "endOfRow"; row: number; tag: Tag }
  | { kind: "endOfRows"; tag: Tag };

/**
 * Walks through a sheet's part once: only its own rows and cells are places, not what extensions hold. Rows and cells
 * without an address follow the one before. An empty row or sheet has no end of its own. Throws WorkbookFileError when
 * the part is not well-formed, holds no rows, or holds rows or cells as alternatives.
 */
export function* placesOf(xml: Uint8Array): Generator<Place> {
  refuseWideText(xml);
  const sheet = rootOf(xml, SPREADSHEET);
  let found: NamedTag | undefined;
  for (const child of sheet.name === "worksheet" ? childTags(xml, sheet) : []) {
    if (child.name === "dimension") yield { kind: "dimension", tag: child.tag };
    if (child.name !== "sheetData") continue;
    found = child;
    break;
  }
  if (!found) throw new WorkbookFileError("The workbook is damaged: a sheet in it has no rows.");
  yield { kind: "rows", tag: found.tag };
  if (found.tag.kind === "open") yield* rowsOf(xml, found);
}

function* rowsOf(xml: Uint8Array, { tag: open, scope }: NamedTag): Generator<Place> {
  let row = -1;
  let tag = next(xml, open.end);
  for (; tag.kind !== "close"; tag = next(xml, tag.end)) {
    const child = named(xml, tag, scope);
    if (child.name !== "row") {
      tag = passed(xml, child);
      continue;
    }
    row = rowNumber(xml, child) ?? row + 1;
    yield { kind: "row", row, tag };
    if (tag.kind === "open") tag = yield* cellsOf(xml, child, row);
  }
  yield { kind: "endOfRows", tag };
}

function* cellsOf(xml: Uint8Array, { tag: open, scope }: NamedTag, row: number): Generator<Place, Tag> {
  let column = -1;
  let tag = next(xml, open.end);
  for (; tag.kind !== "close"; tag = next(xml, tag.end)) {
    const child = named(xml, tag, scope);
    if (child.name !== "c") {
      tag = passed(xml, child);
      continue;
    }
    const address = addressOf(xml, tag);
    column = address?.column ?? column + 1;
    const { close } = elementAt(xml, tag);
    const element = { open: tag, close, name: child.name, scope: child.scope };
    yield { kind: "cell", row: address?.row ?? row, column, element };
    tag = close;
  }
  yield { kind: "endOfRow", row, tag };
  return tag;
}

/** The tags that open elements directly inside another. */
function* childTags(xml: Uint8Array, { tag: parent, scope }: NamedTag): Generator<NamedTag> {
  if (parent.kind === "empty") return;
  for (let tag = next(xml, parent.end); tag.kind !== "close"; tag = next(xml, tag.end)) {
    yield named(xml, tag, scope);
    tag = elementAt(xml, tag).close;
  }
}

/** The end of an element that is none of a sheet's own. */
function passed(xml: Uint8Array, { tag, name }: NamedTag): Tag {
  if (name === "mc:AlternateContent")
    throw new WorkbookFileError(
      "The workbook holds cells in an unusual way, in which they can't be changed: save it in Excel first.",
    );
  return elementAt(xml, tag).close;
}

/** A row without a number has its first cell's, where that has one. */
function rowNumber(xml: Uint8Array, { tag: row, scope }: NamedTag): number | undefined {
  const number = attribute(tagText(xml, row), "r");
  if (number !== undefined) return +number - 1;
  const first = row.kind === "open" ? next(xml, row.end) : undefined;
  return first && first.kind !== "close" && isCell(xml, first, scope)
    ? addressOf(xml, first)?.row
    : undefined;
}

const isCell = (xml: Uint8Array, tag: Tag, scope: Scope) => named(xml, tag, scope).name === "c";

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
  const address = parseRectangle(attribute(tagText(xml, cell), "r") ?? "");
  return address && { row: address.top, column: address.left };
}

/** UTF-16 has a NUL in every tag; all writers that are known use UTF-8. */
function refuseWideText(xml: Uint8Array): void {
  if (xml.subarray(0, 4).includes(0)) throw notWellFormed();
}
