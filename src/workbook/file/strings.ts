import type { Part } from "./xml";
import { readXml } from "./xml";

/** The workbook's shared strings in order; rich text as its text, phonetic readings left out. */
export function readSharedStrings(part: Part): string[] {
  const strings: string[] = [];
  let text = "";
  const piece = { close: (read: string) => (text += read) };
  readXml(part, {
    "sst/si": { open: () => (text = ""), close: () => strings.push(unescaped(text)) },
    "sst/si/t": piece,
    "sst/si/r/t": piece,
  });
  return strings;
}

/** Characters that XML can't hold are stored as _x000D_. */
export const unescaped = (text: string) =>
  text.includes("_x")
    ? text.replace(/_x([0-9A-F]{4})_/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
    : text;
