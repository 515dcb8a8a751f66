import { WorkbookFileError } from "../error";

/** A tag in the bytes of an XML part. */
export interface Tag {
  kind: "open" | "close" | "empty";
  /** As it is written, with its prefix. */
  name: string;
  /** Offset of "<". */
  start: number;
  /** Offset after ">". */
  end: number;
}

/** An element: from the begin of its first tag to the end of its last; of an empty one both are the same tag. */
export interface Element {
  open: Tag;
  close: Tag;
}

/**
 * The next tag from an offset on; comments, CDATA, and processing instructions are passed over. Works on the bytes,
 * so that a long part is never turned into text. Throws WorkbookFileError when the part is not well-formed.
 */
export function nextTag(xml: Uint8Array, from: number): Tag | undefined {
  let start = xml.indexOf(LESS, from);
  while (start >= 0) {
    const mark = xml[start + 1];
    if (mark !== BANG && mark !== QUESTION) return tagAt(xml, start);
    start = xml.indexOf(LESS, afterMarkup(xml, start));
  }
  return undefined;
}

/** The whole element that a tag begins. */
export function elementAt(xml: Uint8Array, open: Tag): Element {
  let close = open;
  for (let depth = open.kind === "open" ? 1 : 0; depth > 0;) {
    const tag = nextTag(xml, close.end);
    if (!tag) throw notWellFormed();
    if (tag.kind === "open") depth++;
    if (tag.kind === "close") depth--;
    close = tag;
  }
  if (close.name !== open.name) throw notWellFormed();
  return { open, close };
}

/** The source text of a tag, or of anything else that has a start and an end. */
export const tagText = (xml: Uint8Array, { start, end }: Pick<Tag, "start" | "end">) =>
  decoder.decode(xml.subarray(start, end));

const decoder = new TextDecoder();

/** A tag's namespace prefix with its colon, or "". */
export const prefixOf = ({ name }: Tag) => name.slice(0, name.indexOf(":") + 1);

/** What to say when a part can't be read as XML. */
export const notWellFormed = () =>
  new WorkbookFileError("The workbook is damaged: a part of it is not well-formed XML.");

const [LESS, GREATER, SLASH, BANG, QUESTION] = [0x3c, 0x3e, 0x2f, 0x21, 0x3f] as const;
const [DOUBLE_QUOTE, SINGLE_QUOTE] = [0x22, 0x27] as const;

function tagAt(xml: Uint8Array, start: number): Tag {
  const closing = xml[start + 1] === SLASH;
  const nameStart = closing ? start + 2 : start + 1;
  let nameEnd = nameStart;
  while (nameEnd < xml.length && !endsName(xml[nameEnd]!)) nameEnd++;
  if (nameEnd - nameStart > LONGEST_NAME) throw notWellFormed();
  const end = afterTag(xml, nameEnd);
  const kind = closing ? "close" : xml[end - 2] === SLASH ? "empty" : "open";
  return { kind, name: nameAt(xml, nameStart, nameEnd), start, end };
}

const LONGEST_NAME = 1000;

function nameAt(xml: Uint8Array, start: number, end: number): string {
  let name = "";
  for (let at = start; at < end; at++) name += String.fromCharCode(xml[at]!);
  return name;
}

const endsName = (byte: number) => byte <= 0x20 || byte === SLASH || byte === GREATER;

/** A ">" in quotes belongs to an attribute's value. */
function afterTag(xml: Uint8Array, from: number): number {
  for (let at = from; at < xml.length; at++) {
    const byte = xml[at]!;
    if (byte === GREATER) return at + 1;
    if (byte === DOUBLE_QUOTE || byte === SINGLE_QUOTE) {
      at = xml.indexOf(byte, at + 1);
      if (at < 0) break;
    } else if (byte === LESS) break;
  }
  throw notWellFormed();
}

/** A document type could define entities that hide elements: Excel refuses it too. */
function afterMarkup(xml: Uint8Array, start: number): number {
  for (const [begin, end] of MARKUP) {
    if (begin.every((byte, i) => xml[start + i] === byte)) return after(xml, end, start + begin.length);
  }
  throw notWellFormed();
}

const ascii = (text: string) => [...text].map((letter) => letter.charCodeAt(0));

const MARKUP = [
  ["<!--", "-->"],
  ["<![CDATA[", "]]>"],
  ["<?", "?>"],
].map(([begin, end]) => [ascii(begin!), ascii(end!)] as const);

function after(xml: Uint8Array, mark: number[], from: number): number {
  for (let at = xml.indexOf(mark[0]!, from); at >= 0; at = xml.indexOf(mark[0]!, at + 1)) {
    if (mark.every((byte, i) => xml[at + i] === byte)) return at + mark.length;
  }
  throw notWellFormed();
}
