import {
  addressOfPrefix,
  attributeName,
  elementName,
  OUTERMOST,
  type Scope,
  scopeWithin,
} from "./namespaces";
import { decoded, walkXml } from "./xml";

/**
 * A part with the prefixes that Excel writes, for a reader that knows elements by these alone: other programs choose
 * their own, or none. A part whose root has its usual prefix is given as it is.
 * @param xml well-formed
 * @param usual the root with its prefix: xdr:wsDr
 */
export function withOwnPrefixes(xml: Uint8Array, usual: string): Uint8Array {
  const text = decoded(xml);
  if (new RegExp(`<${usual}[\\s>]`).test(text)) return xml;
  const scopes: Scope[] = [];
  const names: string[] = [];
  const pieces = ['<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'];
  walkXml(text, {
    open(name, attributes) {
      const scope = scopeWithin(scopes.at(-1) ?? OUTERMOST, attributes);
      const own = ownName(elementName(scope, name), name);
      const missing =
        scopes.length > 0 ? [] : PREFIXES.filter((prefix) => !(`xmlns:${prefix}` in attributes));
      scopes.push(scope);
      names.push(own);
      pieces.push(`<${own}`, ...missing.map((prefix) => ` xmlns:${prefix}="${addressOfPrefix(prefix)}"`));
      for (const [key, value] of Object.entries(attributes))
        pieces.push(` ${ownName(attributeName(scope, key), key)}="${escaped(value)}"`);
      pieces.push(">");
    },
    // nothing stands beside the root, not even a line's end by its number
    addText(piece) {
      if (names.length > 0) pieces.push(escaped(piece));
    },
    close() {
      scopes.pop();
      pieces.push(`</${names.pop()}>`);
    },
  });
  return new TextEncoder().encode(pieces.join(""));
}

/** Those that drawings and charts are written in. */
const PREFIXES = ["xdr", "a", "c", "r"] as const;

/** Names of namespaces that are none of ours stay as they are written. */
const ownName = (known: string, written: string): string => (/^\w+:/.test(known) ? known : written);

const escaped = (text: string): string => text.replace(/[&<>"\t\n\r]/g, (one) => `&#${one.charCodeAt(0)};`);
