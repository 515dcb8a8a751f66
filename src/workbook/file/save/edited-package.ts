import { zipSync } from "fflate";
import { WorkbookFileError } from "../error";
import { CONTENT_TYPES, RELATIONSHIPS } from "../namespaces";
import type { WorkbookPackage } from "../package";
import { openPackage } from "../package";
import { withEntries } from "../zip";
import { attribute, openedTag } from "../patch/attributes";
import { childrenOf, rootOf } from "../patch/elements";
import { type Splice, spliced } from "../patch/splice";
import { prefixOf, tagText } from "../patch/tags";
import { escaped } from "../patch/value";
import { partAt, type Relationship, relationships, targetOf } from "../relationships";
import type { Part } from "../xml";

/** Of relationships that Office's own format defines. */
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** A workbook's file of which parts are replaced, added and taken away; the others stay as they are packed. */
export class EditedPackage implements WorkbookPackage {
  readonly parts: Map<string, Uint8Array>;
  readonly workbookPath: string;
  readonly hasMacros: boolean;
  private readonly changes = new Map<string, Uint8Array | null>();

  constructor(private readonly bytes: Uint8Array) {
    const opened = openPackage(bytes);
    this.parts = new Map(opened.parts);
    this.workbookPath = opened.workbookPath;
    this.hasMacros = opened.hasMacros;
  }

  /** The file with all changes; without any the same bytes. */
  packed(): Uint8Array {
    return this.changes.size === 0 ? this.bytes : withEntries(this.bytes, this.changes);
  }

  /** The parts that differ by now. */
  changedParts(): string[] {
    return [...this.changes.keys()];
  }

  /** Puts a part's content in the place of the one before. */
  replace(path: string, content: Uint8Array | string): void {
    const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
    const before = this.parts.get(path);
    if (before && before.length === bytes.length && before.every((byte, i) => byte === bytes[i])) return;
    this.parts.set(path, bytes);
    this.changes.set(path, bytes);
    this.forget();
  }

  /** Changes a part by splices, given in any order. */
  splice(path: string, splices: readonly Splice[]): void {
    if (splices.length === 0) return;
    this.replace(
      path,
      spliced(
        this.parts.get(path)!,
        splices.toSorted((a, b) => a.start - b.start || a.end - b.end),
      ),
    );
  }

  /** Adds a part and says what it is. The path is as wished, or with another number where that is taken. */
  add(wished: string, content: string, contentType: string): string {
    const [, before, digits, after] = /^(.*?)(\d*)(\.[^./]+)$/.exec(wished)!;
    let path = wished;
    for (let n = Number(digits || 1); partAt(this.parts, path); n++) path = `${before}${n + 1}${after}`;
    this.replace(path, content);
    const types = partAt(this.parts, "[Content_Types].xml");
    if (!types) throw new WorkbookFileError("The workbook is damaged: it does not say what its parts are.");
    this.append(types.path, CONTENT_TYPES, (prefix) => {
      return `<${prefix}Override PartName="/${escaped(path)}" ContentType="${contentType}"/>`;
    });
    return path;
  }

  /** Says what kind of content files of an extension are, where that is not said yet. */
  addDefault(extension: string, contentType: string): void {
    const types = partAt(this.parts, "[Content_Types].xml")!;
    const text = new TextDecoder().decode(types.content);
    if (new RegExp(`Extension=["']${extension}["']`, "i").test(text)) return;
    const root = rootOf(types.content, CONTENT_TYPES).tag;
    const content = `<${prefixOf(root)}Default Extension="${extension}" ContentType="${contentType}"/>`;
    if (root.kind === "empty") this.append(types.path, CONTENT_TYPES, () => content);
    else this.splice(types.path, [{ start: root.end, end: root.end, content }]);
  }

  /** Takes a part away, its own relationships, and what the package says of it. */
  remove(path: string): void {
    for (const one of [path, relationshipsPath(path)]) {
      const part = partAt(this.parts, one);
      if (!part) continue;
      this.parts.delete(part.path);
      this.changes.set(part.path, null);
      this.forget();
    }
    const types = partAt(this.parts, "[Content_Types].xml");
    if (types)
      this.removeChildren(types, CONTENT_TYPES, (tag) => {
        return decodeURI(attribute(tag, "PartName") ?? "").toLowerCase() === `/${path.toLowerCase()}`;
      });
  }

  /** The relationships of a part. */
  links(path: string): Relationship[] {
    return relationships(this.parts, path);
  }

  /** The part of a kind that a part leads to. */
  linked(path: string, kind: string): Part | undefined {
    return targetOf(
      this.parts,
      this.links(path).find((link) => link.kind === kind),
    );
  }

  /** Leads from a part to another, or to an address outside; gives the relationship's id. */
  link(path: string, kind: string, target: string, external = false, type = `${OFFICE}/${kind}`): string {
    const known = new Set(this.links(path).map(({ id }) => id));
    let n = known.size + 1;
    while (known.has(`rId${n}`)) n++;
    const id = `rId${n}`;
    const goal = external ? escaped(target).replaceAll('"', "&quot;") : `/${target}`;
    const mode = external ? ' TargetMode="External"' : "";
    const rels = relationshipsPath(path);
    if (!partAt(this.parts, rels))
      this.replace(
        rels,
        `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${RELATIONSHIPS}"/>`,
      );
    this.append(partAt(this.parts, rels)!.path, RELATIONSHIPS, (prefix) => {
      return `<${prefix}Relationship Id="${id}" Type="${type}" Target="${goal}"${mode}/>`;
    });
    return id;
  }

  /** Takes relationships of a part away. */
  unlink(path: string, ids: ReadonlySet<string>): void {
    const rels = partAt(this.parts, relationshipsPath(path));
    if (rels) this.removeChildren(rels, RELATIONSHIPS, (tag) => ids.has(attribute(tag, "Id") ?? ""));
  }

  /** All parts that lead from the package itself somewhere. */
  reachable(): Set<string> {
    const found = new Set<string>();
    const visit = (path: string) => {
      for (const link of this.links(path)) {
        const part = targetOf(this.parts, link);
        if (!part || found.has(part.path)) continue;
        found.add(part.path);
        visit(part.path);
      }
    };
    visit("");
    return found;
  }

  private append(path: string, namespace: string, content: (prefix: string) => string): void {
    const xml = this.parts.get(path)!;
    const root = rootOf(xml, namespace).tag;
    const prefix = prefixOf(root);
    const source = tagText(xml, root);
    if (root.kind === "empty") {
      const whole = `${openedTag(source)}${content(prefix)}</${root.name}>`;
      this.splice(path, [{ start: root.start, end: root.end, content: whole }]);
      return;
    }
    let end = root.end;
    for (const child of childrenOf(xml, rootOf(xml, namespace))) end = child.close.end;
    this.splice(path, [{ start: end, end, content: content(prefix) }]);
  }

  private removeChildren(
    { path, content: xml }: Part,
    namespace: string,
    isGone: (tag: string) => boolean,
  ): void {
    const splices: Splice[] = [];
    for (const { open, close } of childrenOf(xml, rootOf(xml, namespace)))
      if (isGone(tagText(xml, open))) splices.push({ start: open.start, end: close.end, content: "" });
    this.splice(path, splices);
  }

  /** Paths are looked up by how they are spelled, which is kept with the map of parts. */
  private forget(): void {
    (this as { parts: Map<string, Uint8Array> }).parts = new Map(this.parts);
  }
}

/** Where a part's relationships are kept. */
export function relationshipsPath(path: string): string {
  const folder = path.replace(/[^/]*$/, "");
  return `${folder}_rels/${path.slice(folder.length)}.rels`;
}

/** A file of the given parts, in their order; the same parts give the same bytes. */
export const packedParts = (parts: Readonly<Record<string, string>>): Uint8Array =>
  zipSync(
    Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, new TextEncoder().encode(text)])),
    { mtime: new Date(1980, 0, 1) },
  );
