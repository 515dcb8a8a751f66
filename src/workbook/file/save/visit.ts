import type { Scope } from "../namespaces";
import { attribute, withAttribute } from "../patch/attributes";
import { named, next, rootOf, textOf } from "../patch/elements";
import type { Splice } from "../patch/splice";
import { type Element, elementAt, type Tag, tagText } from "../patch/tags";

/** An element met on the way through a part: what is set is written, all else stays as it is. */
export interface Visited {
  /** With this project's prefixes. */
  readonly name: string;
  /** Names of the elements around it, the outermost first. */
  readonly within: readonly string[];
  attribute(name: string): string | undefined;
  /** Sets an attribute; undefined takes it away. */
  set(name: string, value: string | undefined): void;
  /** An attribute of the innermost element around it that has one of that name, as the file has it. */
  around(name: string): string | undefined;
  text(): string;
  setText(text: string): void;
  /** Takes the element away, with all that it holds. */
  remove(): void;
  /** Puts other XML in its place. */
  become(xml: string): void;
  /** The text of the first element of a name within it. */
  textWithin(name: string): string | undefined;
  /** The element as it is written. */
  source(): string;
}

export type Visitor = (visited: Visited) => void;

/**
 * Walks through a part and shows each element of a name that there is a visitor for; gives what they changed. Elements
 * that are passed over (`leaves`) are not entered.
 */
export function visit(
  xml: Uint8Array,
  namespace: string,
  visitors: Readonly<Record<string, Visitor>>,
  leaves: ReadonlySet<string> = new Set(),
): Splice[] {
  const splices: Splice[] = [];
  const open: Frame[] = [];
  const root = rootOf(xml, namespace);
  const enter = (tag: Tag, name: string, scope: Scope): Tag => {
    const visitor = visitors[name];
    if (visitor) {
      const { splices: own, isReplaced, end } = shown(xml, tag, name, scope, open, visitor);
      splices.push(...own);
      if (isReplaced) return end;
    }
    if (leaves.has(name)) return elementAt(xml, tag).close;
    if (tag.kind === "open") open.push({ name, scope, tag });
    return tag;
  };
  let at = enter(root.tag, root.name, root.scope);
  while (open.length > 0) {
    const tag = next(xml, at.end);
    if (tag.kind === "close") {
      open.pop();
      at = tag;
      continue;
    }
    const inner = named(xml, tag, open.at(-1)!.scope);
    at = enter(tag, inner.name, inner.scope);
  }
  return splices;
}

interface Frame {
  name: string;
  scope: Scope;
  tag: Tag;
}

function shown(
  xml: Uint8Array,
  tag: Tag,
  name: string,
  scope: Scope,
  open: readonly Frame[],
  visitor: Visitor,
): { splices: Splice[]; isReplaced: boolean; end: Tag } {
  const before = tagText(xml, tag);
  let source = before;
  let whole: Element | undefined;
  let replacement: string | undefined;
  const text: { now?: string } = {};
  const element = () => (whole ??= elementAt(xml, tag));
  visitor({
    name,
    within: open.map((outer) => outer.name),
    attribute: (key) => attribute(source, key),
    set: (key, value) => {
      source = withAttribute(source, key, value === undefined ? undefined : quoted(value));
    },
    around: (key) => {
      for (const outer of open.toReversed()) {
        const found = attribute(tagText(xml, outer.tag), key);
        if (found !== undefined) return found;
      }
      return undefined;
    },
    text: () => text.now ?? textOf(xml, element()),
    setText: (now) => {
      if (now !== textOf(xml, element())) text.now = now;
    },
    remove: () => (replacement = ""),
    become: (now) => (replacement = now),
    textWithin: (wanted) => textWithin(xml, element(), scope, wanted),
    source: () => tagText(xml, { start: element().open.start, end: element().close.end }),
  });
  if (replacement !== undefined) {
    const { open: first, close } = element();
    return {
      splices: [{ start: first.start, end: close.end, content: replacement }],
      isReplaced: true,
      end: close,
    };
  }
  const splices: Splice[] = source === before ? [] : [{ start: tag.start, end: tag.end, content: source }];
  if (text.now !== undefined && tag.kind === "open") {
    const { close } = element();
    splices.push({ start: tag.end, end: close.start, content: inText(text.now) });
    return { splices, isReplaced: true, end: close };
  }
  return { splices, isReplaced: false, end: tag };
}

function textWithin(xml: Uint8Array, outer: Element, scope: Scope, wanted: string): string | undefined {
  const open: Scope[] = [scope];
  if (outer.open === outer.close) return undefined;
  for (let tag = next(xml, outer.open.end); tag.start < outer.close.start; tag = next(xml, tag.end)) {
    if (tag.kind === "close") {
      open.pop();
      continue;
    }
    const inner = named(xml, tag, open.at(-1)!);
    if (inner.name === wanted) return textOf(xml, elementAt(xml, tag));
    if (tag.kind === "open") open.push(inner.scope);
  }
  return undefined;
}

/** A text as it stands between tags. */
export const inText = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** A text as it stands in an attribute between double quotes. */
export const quoted = (text: string): string =>
  inText(text).replaceAll('"', "&quot;").replaceAll("\n", "&#10;").replaceAll("\t", "&#9;");
