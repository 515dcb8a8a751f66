import type { WorkbookPackage } from "../package";
import { relationships } from "../package";
import { prefixed, readXml } from "../xml";
import { attribute } from "./attributes";
import type { ChainedCell } from "./calc-chain";
import { withoutCells } from "./calc-chain";
import type { Splice } from "./splice";
import { spliced } from "./splice";
import { elementAt, nextTag, tagText } from "./tags";

/** New contents of parts by path; null takes a part away. */
export type PartChanges = Map<string, Uint8Array | null>;

/** Where a sheet's cells are kept. */
export interface SheetPart {
  path: string;
  sheetId: string;
}

/** The parts of the sheets of cells by their names in lower case: Excel knows no other difference. */
export function sheetParts({ parts, workbookPath }: WorkbookPackage): Map<string, SheetPart> {
  const links = relationships(parts, workbookPath);
  const sheets = new Map<string, SheetPart>();
  readXml(parts.get(workbookPath)!, (element, attributes) => {
    if (element !== "sheet") return;
    const link = links.find(({ id }) => id === prefixed(attributes, "id"));
    if (link?.kind !== "worksheet" || !parts.has(link.target)) return;
    const { name = "", sheetId = "" } = attributes;
    sheets.set(name.toLowerCase(), { path: link.target, sheetId });
  });
  return sheets;
}

/**
 * What the calculation chain becomes without some cells. One that would be empty is no chain to Excel: the part goes,
 * and with it what the package says of it.
 */
export function chainChanges(
  { parts, workbookPath }: WorkbookPackage,
  cells: readonly ChainedCell[],
): PartChanges {
  const changes: PartChanges = new Map();
  const path = relationships(parts, workbookPath).find(({ kind }) => kind === "calcChain")?.target;
  const chain = path ? parts.get(path) : undefined;
  if (!path || !chain || cells.length === 0) return changes;
  const { splices, empty } = withoutCells(chain, cells);
  if (splices.length === 0) return changes;
  if (!empty) return changes.set(path, spliced(chain, splices));
  changes.set(path, null);
  const drop = (part: string, element: string, name: string, value: RegExp) => {
    const xml = parts.get(part);
    if (xml) changes.set(part, spliced(xml, elements(xml, element, name, value)));
  };
  const [, folder, file] = /^(.*\/)?([^/]*)$/.exec(workbookPath)!;
  drop(`${folder ?? ""}_rels/${file!}.rels`, "Relationship", "Type", /\/calcChain$/);
  drop("[Content_Types].xml", "Override", "ContentType", /\.calcChain\+xml$/);
  return changes;
}

function elements(xml: Uint8Array, element: string, name: string, value: RegExp): Splice[] {
  const found: Splice[] = [];
  for (let tag = nextTag(xml, 0); tag; tag = nextTag(xml, tag.end)) {
    if (tag.name !== element || tag.kind === "close") continue;
    if (!value.test(attribute(tagText(xml, tag), name) ?? "")) continue;
    found.push({ start: tag.start, end: elementAt(xml, tag).close.end, content: "" });
  }
  return found;
}
