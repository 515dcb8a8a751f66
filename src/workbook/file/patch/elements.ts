import type { Scope } from "../namespaces";
import { BARE, elementName, OUTERMOST, scopeWithin } from "../namespaces";
import { readXml } from "../xml";
import { attributesOf } from "./attributes";
import type { Element, Tag } from "./tags";
import { elementAt, nextTag, notWellFormed, tagText } from "./tags";

/** A tag whose namespace is known. */
export interface NamedTag {
  tag: Tag;
  /** With this project's prefixes: c, x of another namespace is "?:x". */
  name: string;
  /** What prefixes stand for within it. */
  scope: Scope;
}

/** An element whose namespace is known. */
export interface NamedElement extends Element {
  name: string;
  scope: Scope;
}

/** A tag's name and scope, given those around it. */
export function named(xml: Uint8Array, tag: Tag, around: Scope): NamedTag {
  const scope = declares(xml, tag) ? scopeWithin(around, attributesOf(tagText(xml, tag))) : around;
  return { tag, name: elementName(scope, tag.name), scope };
}

/**
 * The first tag of a part. Throws WorkbookFileError when there is none.
 * @param address the namespace that the part is in where it names none
 */
export function rootOf(xml: Uint8Array, address: string): NamedTag {
  const tag = nextTag(xml, 0);
  if (!tag) throw notWellFormed();
  const root = named(xml, tag, OUTERMOST);
  return root.name.startsWith(BARE) ? named(xml, tag, scopeWithin(OUTERMOST, { xmlns: address })) : root;
}

/** The elements directly inside another, in order. Throws WorkbookFileError where one does not end. */
export function* childrenOf(xml: Uint8Array, { tag: parent, scope }: NamedTag): Generator<NamedElement> {
  if (parent.kind === "empty") return;
  for (let tag = next(xml, parent.end); tag.kind !== "close"; tag = next(xml, tag.end)) {
    const { name, scope: within } = named(xml, tag, scope);
    const element = elementAt(xml, tag);
    yield { ...element, name, scope: within };
    tag = element.close;
  }
}

/** The same of an element that is known. */
export const elementsIn = (xml: Uint8Array, { open, name, scope }: NamedElement): Generator<NamedElement> =>
  childrenOf(xml, { tag: open, name, scope });

/** The text that stands in an element. */
export function textOf(xml: Uint8Array, { open, close }: Element): string {
  let text = "";
  const part = { path: `<${open.name}>`, content: xml.subarray(open.start, close.end) };
  readXml(part, { "*": { close: (read) => (text = read) } });
  return text;
}

/** The next tag, which there has to be. */
export function next(xml: Uint8Array, from: number): Tag {
  const tag = nextTag(xml, from);
  if (!tag) throw notWellFormed();
  return tag;
}

const XMLNS = [..."xmlns"].map((letter) => letter.charCodeAt(0));

/** Whether a tag gives a prefix a meaning; looked at byte by byte, for a sheet may have a million tags. */
function declares(xml: Uint8Array, { start, end }: Tag): boolean {
  for (let at = start; at < end; at++) {
    if (xml[at] === XMLNS[0] && XMLNS.every((byte, i) => xml[at + i] === byte)) return true;
  }
  return false;
}
