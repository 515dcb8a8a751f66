import type { WorkbookPackage } from "../package";
import { CONTENT_TYPES, RELATIONSHIPS } from "../namespaces";
import { readOutline } from "../outline";
import { partAt, relationships, targetOf } from "../relationships";
import { attribute } from "./attributes";
import type { ChainedCell } from "./calc-chain";
import { withoutCells } from "./calc-chain";
import { childrenOf, rootOf } from "./elements";
import type { Splice } from "./splice";
import { spliced } from "./splice";
import { tagText } from "./tags";

/** New contents of parts by path; null takes a part away. */
export type PartChanges = Map<string, Uint8Array | null>;

/** Where a sheet's cells are kept. */
export interface SheetPart {
  path: string;
  sheetId: string;
  name: string;
}

/** The parts of the sheets of cells by their names in lower case: Excel knows no other difference. */
export function sheetParts({ parts, workbookPath }: WorkbookPackage): Map<string, SheetPart> {
  const links = new Map(relationships(parts, workbookPath).map((link) => [link.id, link]));
  const sheets = new Map<string, SheetPart>();
  for (const { name, sheetId, link: id } of readOutline(partAt(parts, workbookPath)!).sheets) {
    const link = links.get(id);
    const part = targetOf(parts, link);
    if (part && link?.kind === "worksheet")
      sheets.set(name.toLowerCase(), { path: part.path, sheetId, name });
  }
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
  const link = relationships(parts, workbookPath).find(({ kind }) => kind === "calcChain");
  const part = cells.length > 0 ? targetOf(parts, link) : undefined;
  if (!part) return changes;
  const { path, content: chain } = part;
  const { splices, empty } = withoutCells(chain, cells);
  if (splices.length === 0) return changes;
  if (!empty) return changes.set(path, spliced(chain, splices));
  changes.set(path, null);
  const drop = (wanted: string, element: string, name: string, value: RegExp) => {
    const found = partAt(parts, wanted);
    if (found) changes.set(found.path, spliced(found.content, elements(found.content, element, name, value)));
  };
  const [, folder, file] = /^(.*\/)?([^/]*)$/.exec(workbookPath)!;
  drop(`${folder ?? ""}_rels/${file!}.rels`, "rel:Relationship", "Type", /\/calcChain$/);
  drop("[Content_Types].xml", "ct:Override", "ContentType", /\.calcChain\+xml$/);
  return changes;
}

function elements(xml: Uint8Array, element: string, name: string, value: RegExp): Splice[] {
  const found: Splice[] = [];
  const address = element.startsWith("ct:") ? CONTENT_TYPES : RELATIONSHIPS;
  for (const child of childrenOf(xml, rootOf(xml, address))) {
    if (child.name !== element || !value.test(attribute(tagText(xml, child.open), name) ?? "")) continue;
    found.push({ start: child.open.start, end: child.close.end, content: "" });
  }
  return found;
}
