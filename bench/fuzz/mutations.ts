import { strFromU8, strToU8 } from "fflate";
import { type FileParts, packed } from "./small-books";
import type { Random } from "./random";

/** A changed file, and what was changed. */
export interface Mutated {
  bytes: Uint8Array;
  what: string;
}

type Mutation = (parts: FileParts, random: Random) => Mutated;

const hostile = [
  ..."-1 0 1 99999999999 1e400 A1 A1:XFD1048576 ZZZZ9 A0 XFE1 1048577 true shared array s str n ../../x // __proto__ #REF! #REF!#REF!".split(
    " ",
  ),
  ...[
    "",
    " ",
    "\u0000",
    "é😀",
    "x".repeat(40_000),
    "&amp;lt;",
    "rId1",
    "xl/workbook.xml",
    "A1,B2",
    "S!A1:",
    "1 2 3",
  ],
];

const xmlPaths = (parts: FileParts): string[] =>
  Object.keys(parts).filter((path) => /\.(xml|rels)$/.test(path));

/** A mutation of one part's XML: the part is chosen, sheets and the workbook more often than others. */
const inXml =
  (change: (xml: string, random: Random) => readonly [xml: string, what: string]): Mutation =>
  (parts, random) => {
    const paths = xmlPaths(parts);
    const chosen = random.chance(0.6) ? paths.filter((path) => /sheet\d|workbook/.test(path)) : paths;
    const path = random.pick(chosen);
    const [xml, what] = change(strFromU8(parts[path]!), random);
    return { bytes: packed({ ...parts, [path]: strToU8(xml) }), what: `${path}: ${what}` };
  };

/** One of the places where a pattern matches. */
function place(xml: string, pattern: RegExp, random: Random): RegExpExecArray | undefined {
  const from = random.below(xml.length);
  const sticky = new RegExp(pattern, "gs");
  sticky.lastIndex = from;
  return sticky.exec(xml) ?? new RegExp(pattern, "s").exec(xml) ?? undefined;
}

const replaced = (xml: string, { index, 0: found }: RegExpExecArray, by: string): string =>
  xml.slice(0, index) + by + xml.slice(index + found.length);

const bytesChanged: Mutation = (parts, random) => {
  const path = random.pick(xmlPaths(parts));
  const content = parts[path]!.slice();
  const places = Array.from({ length: 1 + random.below(4) }, () => random.below(content.length));
  for (const at of places) content[at] = random.below(256);
  return { bytes: packed({ ...parts, [path]: content }), what: `${path}: bytes ${places.join()}` };
};

const partDropped: Mutation = (parts, random) => {
  const path = random.pick(Object.keys(parts));
  const { [path]: _, ...left } = parts;
  return { bytes: packed(left), what: `without ${path}` };
};

const partsExchanged: Mutation = (parts, random) => {
  const [a, b] = [random.pick(Object.keys(parts)), random.pick(Object.keys(parts))];
  return { bytes: packed({ ...parts, [a]: parts[b]!, [b]: parts[a]! }), what: `${a} and ${b} exchanged` };
};

const partCut: Mutation = (parts, random) => {
  const path = random.pick(xmlPaths(parts));
  const end = random.below(parts[path]!.length);
  return { bytes: packed({ ...parts, [path]: parts[path]!.slice(0, end) }), what: `${path}: cut at ${end}` };
};

const attributeChanged = inXml((xml, random) => {
  const found = place(xml, /\s([\w:]+)="([^"]*)"/, random);
  if (!found) return [xml, "nothing"];
  const by = random.pick(hostile);
  return [replaced(xml, found, ` ${found[1]}="${by}"`), `${found[1]}="${found[2]}" is "${by.slice(0, 40)}"`];
});

const attributesExchanged = inXml((xml, random) => {
  const [a, b] = [place(xml, /"[^"]*"/, random), place(xml, /"[^"]*"/, random)];
  if (!a || !b || a.index >= b.index) return [xml, "nothing"];
  return [replaced(replaced(xml, b, a[0]), a, b[0]), `${a[0]} and ${b[0]} exchanged`];
});

const textChanged = inXml((xml, random) => {
  const found = place(xml, />([^<]+)</, random);
  if (!found) return [xml, "nothing"];
  const by = random.chance(0.5) ? random.pick(hostile) : shuffled(found[1]!, random);
  return [replaced(xml, found, `>${by}<`), `the text ${found[1]!.slice(0, 60)} is ${by.slice(0, 60)}`];
});

const elementDropped = inXml((xml, random) => {
  const found = place(xml, /<[\w:]+[^>]*\/>|<(\w+)[^>]*>[^<]*<\/\1>/, random);
  return found ? [replaced(xml, found, ""), `without ${found[0].slice(0, 80)}`] : [xml, "nothing"];
});

const elementDoubled = inXml((xml, random) => {
  const found = place(xml, /<[\w:]+[^>]*\/>|<(\w+)[^>]*>[^<]*<\/\1>/, random);
  if (!found) return [xml, "nothing"];
  const times = random.pick([2, 2, 50]);
  return [replaced(xml, found, found[0].repeat(times)), `${times} times ${found[0].slice(0, 80)}`];
});

const elementRenamed = inXml((xml, random) => {
  const found = place(xml, /<(\/?)(\w+)/, random);
  if (!found) return [xml, "nothing"];
  const by = random.pick(["c", "f", "v", "row", "x14:f", "extLst", "si", "t", "sheet", "is"]);
  return [replaced(xml, found, `<${found[1]}${by}`), `${found[0]} is ${by}`];
});

const cutShort: Mutation = (parts, random) => {
  const bytes = packed(parts);
  const end = random.below(bytes.length);
  return { bytes: bytes.subarray(0, end), what: `the file cut at ${end}` };
};

/** In the last bytes is the directory, with sizes and places. */
const directoryChanged: Mutation = (parts, random) => {
  const bytes = packed(parts).slice();
  const places = Array.from({ length: 1 + random.below(3) }, () => bytes.length - 1 - random.below(3000));
  for (const at of places) bytes[at] = random.pick([0, 1, 0x7f, 0xff, random.below(256)]);
  return { bytes, what: `bytes ${places.join()} of the file` };
};

const packedBytesChanged: Mutation = (parts, random) => {
  const bytes = packed(parts).slice();
  const at = random.below(bytes.length);
  bytes[at] = random.below(256);
  return { bytes, what: `byte ${at} of the file` };
};

function shuffled(text: string, random: Random): string {
  const letters = [...text];
  const [a, b] = [random.below(letters.length), random.below(letters.length)];
  [letters[a], letters[b]] = [letters[b]!, letters[a]!];
  return letters.join("");
}

/** Ways to change a file, by name. */
export const mutations: readonly (readonly [string, Mutation])[] = Object.entries({
  ...{
    bytesChanged,
    partDropped,
    partsExchanged,
    partCut,
    attributeChanged,
    attributesExchanged,
    textChanged,
  },
  ...{ elementDropped, elementDoubled, elementRenamed, cutShort, directoryChanged, packedBytesChanged },
});
