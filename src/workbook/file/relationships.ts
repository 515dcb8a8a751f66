import type { Part } from "./xml";
import { readXml } from "./xml";
import type { Parts } from "./zip";

/** One relationship of a part; target is the path of another part, or an address outside the file. */
export interface Relationship {
  id: string;
  /** The last word of the type's address: worksheet, table, sharedStrings; "" where the type is none of Excel's. */
  kind: string;
  target: string;
  external: boolean;
}

/**
 * The relationships of a part, their targets resolved to paths; of the package itself for "". Throws WorkbookFileError
 * when they are not well-formed.
 */
export function relationships(parts: Parts, path: string): Relationship[] {
  const folder = path.replace(/[^/]*$/, "");
  const found: Relationship[] = [];
  const part = partAt(parts, `${folder}_rels/${path.slice(folder.length)}.rels`);
  if (!part) return found;
  readXml(part, {
    "rel:Relationships/rel:Relationship": {
      open(attributes) {
        const { Id: id = "", Type: type = "", Target: target = "", TargetMode } = attributes;
        const external = TargetMode === "External";
        found.push({
          id,
          kind: kindOf(type),
          target: external ? target : resolved(folder, target),
          external,
        });
      },
    },
  });
  return found;
}

/** The part at a path, where there is one: paths that differ in case alone, or in how they are escaped, are the same. */
export function partAt(parts: Parts, path: string): Part | undefined {
  const known = parts.has(path) ? path : spellings(parts).get(alike(path));
  const content = known === undefined ? undefined : parts.get(known);
  return content && { path: known!, content };
}

const bySpelling = new WeakMap<Parts, ReadonlyMap<string, string>>();

/** The paths of a package as they are, by what they are compared as. */
function spellings(parts: Parts): ReadonlyMap<string, string> {
  let known = bySpelling.get(parts);
  if (!known) bySpelling.set(parts, (known = new Map([...parts.keys()].map((path) => [alike(path), path]))));
  return known;
}

function alike(path: string): string {
  try {
    return decodeURIComponent(path).toLowerCase();
  } catch {
    return path.toLowerCase();
  }
}

/** The part that a relationship leads to; undefined where it leads out of the file, or nowhere. */
export const targetOf = (parts: Parts, link: Relationship | undefined): Part | undefined =>
  link && !link.external ? partAt(parts, link.target) : undefined;

/** Types of Microsoft's and the format's own; others may end in the same word. */
const TYPES =
  /^http:\/\/(?:schemas\.openxmlformats\.org\/(?:officeDocument|package)|purl\.oclc\.org\/ooxml|schemas\.microsoft\.com\/office)\/.*\/([^/]+)$/;

const kindOf = (type: string): string => TYPES.exec(type)?.[1] ?? "";

function resolved(folder: string, target: string): string {
  const path: string[] = target.startsWith("/") ? [] : folder.split("/").filter(Boolean);
  for (const step of target.split("/")) {
    if (step === "..") path.pop();
    else if (step && step !== ".") path.push(step);
  }
  return path.join("/");
}
