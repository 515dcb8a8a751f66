import { readXml } from "./xml";

/** The workbook's shared strings in order; rich text as its text, phonetic readings left out. */
export function readSharedStrings(content: Uint8Array): string[] {
  const strings: string[] = [];
  let text = "";
  let phonetic = false;
  readXml(
    content,
    (name) => {
      if (name === "si") text = "";
      if (name === "rPh") phonetic = true;
    },
    (name, piece) => {
      if (name === "t" && !phonetic) text += piece;
      if (name === "rPh") phonetic = false;
      if (name === "si") strings.push(unescaped(text));
    },
  );
  return strings;
}

/** Characters that XML can't hold are stored as _x000D_. */
export const unescaped = (text: string) =>
  text.includes("_x")
    ? text.replace(/_x([0-9A-F]{4})_/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
    : text;
