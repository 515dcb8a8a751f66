import { COLUMNS } from "../../address";
import { WorkbookFileError } from "./error";
import { SPREADSHEET } from "./namespaces";
import { attribute } from "./patch/attributes";
import { childrenOf, elementsIn, rootOf } from "./patch/elements";
import type { Splice } from "./patch/splice";
import { spliced } from "./patch/splice";
import { tagText } from "./patch/tags";
import { withOwnPrefixes } from "./own-prefixes";
import { readXml } from "./xml";
import type { Parts } from "./zip";

/** A package's parts as the library that reads looks can take them, and the paths of those left out as damaged. */
export interface LibraryParts {
  parts: Record<string, Uint8Array>;
  damaged: string[];
}

/**
 * The library gives up a whole workbook for one damaged part, and believes what a sheet claims: damaged parts are left
 * out, of sheets the merged cells (which are read by readMerges) and columns that no sheet has.
 * @param sheets paths of the sheets' parts, which were read before and are well-formed
 */
export function libraryParts(parts: Parts, sheets: ReadonlySet<string>): LibraryParts {
  const found: LibraryParts = { parts: {}, damaged: [] };
  for (const [path, content] of parts) {
    if (sheets.has(path)) found.parts[path] = spliced(content, claims(content));
    else if (!/\.(xml|rels|vml)$/i.test(path)) found.parts[path] = content;
    else if (isWellFormed(path, content)) found.parts[path] = inOwnPrefixes(path, content);
    else found.damaged.push(path);
  }
  return found;
}

/** It knows drawings and charts by the prefixes that Excel writes. */
function inOwnPrefixes(path: string, content: Uint8Array): Uint8Array {
  if (/\/drawings\/[^/]*\.xml$/i.test(path)) return withOwnPrefixes(content, "xdr:wsDr");
  if (/\/charts\/[^/]*\.xml$/i.test(path)) return withOwnPrefixes(content, "c:chartSpace");
  return content;
}

function isWellFormed(path: string, content: Uint8Array): boolean {
  // old drawings are written by rules of their own
  if (/\.vml$/i.test(path)) return true;
  try {
    readXml({ path, content }, {});
    return true;
  } catch (error) {
    if (error instanceof WorkbookFileError) return false;
    throw error;
  }
}

/** What to take out of a sheet's part. */
function claims(xml: Uint8Array): Splice[] {
  const out: Splice[] = [];
  for (const child of childrenOf(xml, rootOf(xml, SPREADSHEET))) {
    const columns = child.name === "cols" ? [...elementsIn(xml, child)] : [];
    const gone =
      child.name === "mergeCells" ? [child] : columns.filter(({ open }) => !isOnSheet(tagText(xml, open)));
    out.push(...gone.map(({ open, close }) => ({ start: open.start, end: close.end, content: "" })));
  }
  return out;
}

function isOnSheet(column: string): boolean {
  const [first, last] = ["min", "max"].map((name) => Number(attribute(column, name)));
  return first! >= 1 && first! <= last! && last! <= COLUMNS;
}
