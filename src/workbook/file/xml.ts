import { isXmlParseError, SaxParser } from "@cj-tech-master/excelts/xml";
import { WorkbookFileError } from "./error";
import type { Scope } from "./namespaces";
import {
  addressOf,
  attributeName,
  BARE,
  elementName,
  isUnderstood,
  localName,
  OUTERMOST,
  scopeWithin,
} from "./namespaces";

/** A part of a package: its path in it, as xl/worksheets/sheet1.xml, and its bytes. */
export interface Part {
  path: string;
  content: Uint8Array;
}

/** An element's attributes; those of another namespace with this project's prefix, as r:id. */
export type Attributes = Readonly<Record<string, string | undefined>>;

/** What to do where an element begins, and where it ends with the text that stood in it. */
export interface ElementReader {
  open?(attributes: Attributes, name: string): unknown;
  close?(text: string): unknown;
}

/**
 * Readers of elements by their path from the root, as "worksheet/sheetData/row/c": an element of the same name in
 * another namespace or under another parent is another path. "*" is any one element, "**" any number of them.
 * Prefixes are this project's, none for the spreadsheet's own namespace.
 */
export type ElementReaders = Readonly<Record<string, ElementReader>>;

/**
 * Reads a part from beginning to end. Of alternatives (mc:AlternateContent) the one that Excel takes is read, as if it
 * stood there alone. Throws WorkbookFileError, which names the part, when it is not well-formed.
 */
export function readXml({ path, content }: Part, readers: ElementReaders): void {
  try {
    walkXml(decoded(content), new Walk(readers));
  } catch (error) {
    if (!isXmlParseError(error)) throw error;
    throw notWellFormed(path);
  }
}

/** What is told of a part as it is written, from its beginning to its end. */
export interface XmlWalk {
  open(name: string, attributes: Record<string, string>): void;
  addText(piece: string): void;
  close(): void;
}

/** Goes through a part's elements and texts. Throws the parser's error when it is not well-formed. */
export function walkXml(xml: string, walk: XmlWalk): void {
  // The predefined entities of a long part may be many; others are refused, so that none expands into more.
  const parser = new SaxParser({ position: false, maxEntityExpansions: 0 });
  parser.on("opentag", ({ name, attributes }) => walk.open(name, attributes));
  parser.on("text", (piece) => walk.addText(piece));
  parser.on("cdata", (piece) => walk.addText(piece));
  parser.on("closetag", () => walk.close());
  parser.write(spelledOut(xml)).close();
}

/** What to say when a part can't be read as XML. */
export const notWellFormed = (path: string) =>
  new WorkbookFileError(`The workbook is damaged: ${path} in it is not well-formed XML.`);

/** The two encodings that a part may have: UTF-8, and UTF-16 with its mark. */
export function decoded(content: Uint8Array): string {
  const [first, second] = content;
  const wide =
    first === 0xff && second === 0xfe ? "utf-16le" : first === 0xfe && second === 0xff ? "utf-16be" : "utf-8";
  return new TextDecoder(wide).decode(content);
}

/** The parser refuses these characters, which XML 1.0 allows and Excel writes (CHAR(127)), but takes their numbers. */
const spelledOut = (xml: string): string =>
  xml.replace(/[\u007f-\u009f]/g, (character) => `&#${character.charCodeAt(0)};`);

/** A place in the paths that are read, and what leads on from it. */
interface PathNode {
  reader?: ElementReader;
  next: Map<string, PathNode>;
  /** Stands for any number of elements. */
  anyDepth: boolean;
}

interface Frame {
  scope: Scope;
  /** Where the element is in the paths; undefined when nothing in it is read. */
  node: PathNode | undefined;
  /** Of an element that counts itself; an alternative that is taken does not. */
  reader: ElementReader | undefined;
  /** Of an element around alternatives: whether one was taken. */
  alternatives: { taken: boolean } | undefined;
}

/** Follows a part's elements down the paths that are read. */
class Walk implements XmlWalk {
  private readonly frames: Frame[] = [];
  private readonly root: PathNode;
  private text = "";
  /** Of a part that names no namespace: names are told apart without one. */
  private bare = false;

  constructor(readers: ElementReaders) {
    this.root = pathsOf(readers);
  }

  open(name: string, written: Record<string, string>): void {
    const outer = this.frames.at(-1);
    const scope = scopeWithin(outer?.scope ?? OUTERMOST, written);
    if (!outer) this.begin(elementName(scope, name));
    this.frames.push(this.frameOf(outer, scope, name, written));
  }

  close(): void {
    const { reader } = this.frames.pop()!;
    reader?.close?.(this.text);
    this.text = "";
  }

  addText(piece: string): void {
    if (this.frames.at(-1)?.reader?.close) this.text += piece;
  }

  private begin(name: string): void {
    this.bare = name.startsWith(BARE);
    if (this.bare) withoutPrefixes(this.root);
  }

  private frameOf(
    outer: Frame | undefined,
    scope: Scope,
    written: string,
    attributes: Record<string, string>,
  ): Frame {
    const above = outer ? outer.node : this.root;
    if (!above) return { scope, node: undefined, reader: undefined, alternatives: undefined };
    const name = this.nameOf(scope, written);
    if (outer?.alternatives) return alternative(outer.alternatives, above, name, scope, attributes);
    if (name === "mc:AlternateContent")
      return { scope, node: above, reader: undefined, alternatives: { taken: false } };
    const node = follow(above, name);
    const reader = node?.reader;
    this.text = "";
    reader?.open?.(withPrefixes(scope, attributes), name);
    return { scope, node, reader, alternatives: undefined };
  }

  private nameOf(scope: Scope, written: string): string {
    const name = elementName(scope, written);
    return this.bare && name.startsWith(BARE) ? localName(name) : name;
  }
}

/** The frame of an alternative: the one that is taken is as if it were not there, only what it holds. */
function alternative(
  alternatives: { taken: boolean },
  above: PathNode,
  name: string,
  scope: Scope,
  attributes: Attributes,
): Frame {
  const takes = !alternatives.taken && isTaken(name, scope, attributes);
  if (takes) alternatives.taken = true;
  return { scope, node: takes ? above : undefined, reader: undefined, alternatives: undefined };
}

/** Whether an alternative is the one to take, when none before it was: all that it requires is known to Excel. */
function isTaken(name: string, scope: Scope, attributes: Attributes): boolean {
  if (name === "mc:Fallback") return true;
  const required = name === "mc:Choice" ? (attributes["Requires"]?.match(/\S+/g) ?? []) : [];
  return required.length > 0 && required.every((prefix) => isUnderstood(addressOf(scope, prefix)));
}

function follow(node: PathNode, name: string): PathNode | undefined {
  const direct = node.next.get(name) ?? node.next.get("*");
  if (direct) return direct;
  if (node.anyDepth) return node;
  const deeper = node.next.get("**");
  return deeper && (deeper.next.get(name) ?? deeper);
}

function pathsOf(readers: ElementReaders): PathNode {
  const root: PathNode = { next: new Map(), anyDepth: false };
  for (const [path, reader] of Object.entries(readers)) {
    let node = root;
    for (const name of path.split("/")) node = nextOf(node, name);
    node.reader = reader;
  }
  return root;
}

function nextOf({ next }: PathNode, name: string): PathNode {
  let node = next.get(name);
  if (!node) next.set(name, (node = { next: new Map(), anyDepth: name === "**" }));
  return node;
}

function withoutPrefixes({ next }: PathNode): void {
  for (const [name, node] of [...next]) {
    next.set(localName(name), node);
    withoutPrefixes(node);
  }
}

function withPrefixes(scope: Scope, attributes: Record<string, string>): Attributes {
  let renamed: Record<string, string> | undefined;
  for (const name in attributes) {
    if (name.includes(":")) (renamed ??= {})[attributeName(scope, name)] = attributes[name]!;
  }
  return renamed ? { ...attributes, ...renamed } : attributes;
}
