import { notWellFormed } from "./tags";

/** An attribute's value in a tag's source text, entities resolved; undefined when it is not there. */
export function attribute(tag: string, name: string): string | undefined {
  const found = find(tag, name);
  return found && resolved(tag.slice(found.valueStart, found.end - 1));
}

/** The tag's source text with an attribute set, added at the end, or taken away; the rest stays as it is written. */
export function withAttribute(tag: string, name: string, value: string | undefined): string {
  const found = find(tag, name);
  if (found) {
    return value === undefined
      ? tag.slice(0, found.start) + tag.slice(found.end)
      : `${tag.slice(0, found.valueStart - 1)}"${value}"${tag.slice(found.end)}`;
  }
  if (value === undefined) return tag;
  const body = tag.slice(0, tag.endsWith("/>") ? -2 : -1).trimEnd();
  return `${body} ${name}="${value}"${tag.slice(body.length)}`;
}

/** The tag of an empty element as one that has something in it. */
export const openedTag = (tag: string) => (tag.endsWith("/>") ? `${tag.slice(0, -2).trimEnd()}>` : tag);

interface Found {
  /** Of the blanks before the name. */
  start: number;
  valueStart: number;
  /** After the closing quote. */
  end: number;
}

function find(tag: string, name: string): Found | undefined {
  for (const one of written(tag)) if (one.name === name) return one;
  return undefined;
}

function* written(tag: string): Generator<Found & { name: string }> {
  const each = /\s+([^\s=/>]+)\s*=\s*("[^"<]*"|'[^'<]*')/y;
  each.lastIndex = tag.search(/[\s/>]/);
  for (let one = each.exec(tag); one; one = each.exec(tag)) {
    const end = each.lastIndex;
    yield { name: one[1]!, start: one.index, valueStart: end - one[2]!.length + 1, end };
  }
}

/** All attributes of a tag's source text by their names as written, entities resolved. */
export const attributesOf = (tag: string): Record<string, string> =>
  Object.fromEntries(
    [...written(tag)].map(({ name, valueStart, end }) => [name, resolved(tag.slice(valueStart, end - 1))]),
  );

const NAMED: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function resolved(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#([0-9]{1,7})|(\w+));/gi, (_, hex, decimal, named) => {
    if (named) return NAMED[named as string] ?? fail();
    const code = hex ? parseInt(hex as string, 16) : +decimal;
    return code <= 0x10ffff ? String.fromCodePoint(code) : fail();
  });
}

const fail = (): never => {
  throw notWellFormed();
};
