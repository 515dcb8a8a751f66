import { SaxParser } from "@cj-tech-master/excelts/xml";
import {
  addressOfPrefix,
  attributeName,
  elementName,
  OUTERMOST,
  type Scope,
  scopeWithin,
} from "./namespaces";
import { decoded } from "./xml";

/**
 * A part with the prefixes that Excel writes, for a reader that knows elements by these alone: other programs choose
 * their own, or none. A part whose root has its usual prefix is given as it is.
 * @param xml well-formed
 * @param usual the root with its prefix: xdr:wsDr
 */
export function withOwnPrefixes(xml: Uint8Array, usual: string): Uint8Array {
  const text = decoded(xml);
  if (new RegExp(`<${usual}[\\s>]`).test(text)) return xml;
  const parser = new SaxParser({ position: false, maxEntityExpansions: 0 });
  const scopes: Scope[] = [];
  const open: string[] = [];
  const pieces = ['<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'];
  parser.on("opentag", ({ name, attributes }) => {
    const scope = scopeWithin(scopes.at(-1) ?? OUTERMOST, attributes);
    const own = ownName(elementName(scope, name), name);
    scopes.push(scope);
    open.push(own);
    pieces.push(`<${own}`);
    for (const prefix of scopes.length === 1 ? PREFIXES : [])
      if (attributes[`xmlns:${prefix}`] === undefined)
        pieces.push(` xmlns:${prefix}="${addressOfPrefix(prefix)}"`);
    for (const [key, value] of Object.entries(attributes))
      pieces.push(` ${ownName(attributeName(scope, key), key)}="${escaped(value)}"`);
    pieces.push(">");
  });
  const addText = (piece: string) => void pieces.push(escaped(piece));
  parser.on("text", addText);
  parser.on("cdata", addText);
  parser.on("closetag", () => {
    scopes.pop();
    pieces.push(`</${open.pop()}>`);
  });
  parser.write(text).close();
  return new TextEncoder().encode(pieces.join(""));
}

/** Those that drawings and charts are written in. */
const PREFIXES = ["xdr", "a", "c", "r"] as const;

/** Names of namespaces that are none of ours stay as they are written. */
const ownName = (known: string, written: string): string => (/^\w+:/.test(known) ? known : written);

const escaped = (text: string): string => text.replace(/[&<>"\t\n\r]/g, (one) => `&#${one.charCodeAt(0)};`);
