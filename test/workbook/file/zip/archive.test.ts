import { deflateSync, strToU8, unzipSync, zipSync } from "fflate";
import { expect, it } from "vitest";
import { withEntries } from "../../../../src/workbook/file/zip";
import { crc32 } from "../../../../src/workbook/file/zip/crc32";

interface Written {
  path: string;
  text: string;
  stored?: boolean;
  /** How the sizes are given after the content. */
  descriptor?: "marked" | "bare" | "long" | "bare long";
  extra?: number[];
  comment?: string;
}

const u16 = (value: number) => [value & 0xff, (value >> 8) & 0xff];
const u32 = (value: number) => [...u16(value & 0xffff), ...u16(value >>> 16)];
const long = (value: number) => [...u32(value), 0, 0, 0, 0];

/** A zip file as odd as writers make them: data before, between, and after the entries, all kinds of descriptors. */
function oddZip(entries: Written[], { gap = "", comment = "" } = {}): Uint8Array {
  const file: number[] = [...strToU8(gap)];
  const directory: number[] = [];
  for (const { path, text, stored, descriptor, extra = [], comment: remark = "" } of entries) {
    const content = strToU8(text);
    const data = stored ? content : deflateSync(content);
    const sums = descriptor ? [0, 0, 0] : [crc32(content), data.length, content.length];
    const stamp = [...u16(descriptor ? 8 : 6), ...u16(stored ? 0 : 8), ...u16(0x1234), ...u16(0x5678)];
    const name = strToU8(path);
    const offset = file.length;
    file.push(...u32(0x04034b50), ...u16(20), ...stamp, ...sums.flatMap(u32));
    file.push(...u16(name.length), ...u16(extra.length), ...name, ...extra, ...data);
    const sizes = [data.length, content.length].flatMap(descriptor?.includes("long") ? long : u32);
    const mark = descriptor?.includes("bare") ? [] : u32(0x08074b50);
    if (descriptor) file.push(...mark, ...u32(crc32(content)), ...sizes);
    if (!descriptor) file.push(...strToU8(gap));
    directory.push(...u32(0x02014b50), ...u16(63), ...u16(20), ...stamp);
    directory.push(...[crc32(content), data.length, content.length].flatMap(u32));
    directory.push(
      ...u16(name.length),
      ...u16(0),
      ...u16(remark.length),
      ...u16(0),
      ...u16(1),
      ...u32(0x81a40000),
    );
    directory.push(...u32(offset), ...name, ...strToU8(remark));
  }
  const start = file.length;
  file.push(...directory, ...u32(0x06054b50), 0, 0, 0, 0, ...u16(entries.length), ...u16(entries.length));
  file.push(...u32(directory.length), ...u32(start), ...u16(comment.length), ...strToU8(comment));
  return Uint8Array.from(file);
}

const texts = (bytes: Uint8Array) =>
  Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([path, content]) => [path, new TextDecoder().decode(content)]),
  );

const new2 = new Map([["b.xml", strToU8("new ".repeat(99))]]);

it("crc32 of the standard's check value is its check sum", () => {
  expect(crc32(strToU8("123456789"))).toBe(0xcbf43926);
});

it.each<[string, Partial<Written>]>([
  ["packed", {}],
  ["stored", { stored: true }],
  ["with a descriptor", { descriptor: "marked" }],
  ["with a descriptor without mark", { descriptor: "bare" }],
  ["with a descriptor of zip64", { descriptor: "long" }],
  ["with a descriptor of zip64 without mark", { descriptor: "bare long" }],
  ["with sizes of zip64", { extra: [...u16(1), ...u16(16), ...long(9), ...long(9)] }],
  ["with sizes and times", { extra: [...u16(1), ...u16(8), ...long(9), 0x55, 0x54, 1, 0, 7] }],
])("An entry %s is replaced, with its time and attributes kept, and what stands around it", (_, how) => {
  const a: Written = {
    path: "a.xml",
    text: "first",
    descriptor: "marked",
    comment: "said of a",
    extra: [9, 9, 1, 0, 5],
  };
  const c: Written = { path: "c.bin", text: "third", stored: true };
  const zip = (text: string, more: Partial<Written>) =>
    oddZip([a, { path: "b.xml", text, ...more }, c], { gap: "between", comment: "the file's" });
  const kept = how.extra?.slice(-5).at(0) === 0x55 ? { extra: how.extra.slice(-5) } : {};
  const changed = withEntries(zip("second", how), new2);
  expect(texts(changed)).toEqual({ "a.xml": "first", "b.xml": "new ".repeat(99), "c.bin": "third" });
  if (how.descriptor) return;
  const expected = zip("new ".repeat(99), kept);
  expect(clearedFlags(changed)).toEqual(clearedFlags(expected));
});

/** Bits 1 and 2 of b.xml's flags tell the level of compression only. */
function clearedFlags(bytes: Uint8Array): Uint8Array {
  const out = bytes.slice();
  const view = new DataView(out.buffer);
  for (let at = 0; at + 46 < out.length; at++) {
    const header = view.getUint32(at, true);
    const [flags, name] = header === 0x04034b50 ? [6, 30] : header === 0x02014b50 ? [8, 46] : [0, 0];
    if (flags && new TextDecoder().decode(out.subarray(at + name, at + name + 5)) === "b.xml")
      out[at + flags] = 0;
  }
  return out;
}

it("An entry taken away leaves the others", () => {
  const entries = ["a", "b.xml", "c"].map((path) => ({ path, text: path }));
  expect(withEntries(oddZip(entries), new Map([["b.xml", null]]))).toEqual(
    oddZip(entries.filter(({ path }) => path !== "b.xml")),
  );
});

it("Records in another order than the directory stay so", () => {
  const bytes = zipSync({ "a.xml": strToU8("1"), "b.xml": strToU8("2"), "c.xml": strToU8("3") });
  const view = new DataView(bytes.buffer);
  const start = view.getUint32(bytes.length - 6, true);
  const line = 46 + 5;
  const turned = bytes.slice();
  turned.set(bytes.subarray(start, start + line), start + 2 * line);
  turned.set(bytes.subarray(start + 2 * line, start + 3 * line), start);
  expect(texts(withEntries(turned, new2))).toEqual({
    "a.xml": "1",
    "b.xml": "new ".repeat(99),
    "c.xml": "3",
  });
});

it.each<[string, () => Uint8Array, RegExp]>([
  [
    "a path that comes twice",
    () =>
      oddZip([
        { path: "b.xml", text: "1" },
        { path: "B.xml", text: "2" },
      ]),
    /unusual way/,
  ],
  [
    "records that overlap",
    () => {
      const bytes = oddZip([
        { path: "b.xml", text: "1" },
        { path: "c.xml", text: "2" },
      ]);
      const view = new DataView(bytes.buffer);
      view.setUint32(view.getUint32(bytes.length - 6, true) + 20, 30, true);
      return bytes;
    },
    /unusual way/,
  ],
  [
    "sizes of zip64",
    () => {
      const bytes = oddZip([{ path: "b.xml", text: "1" }]);
      const view = new DataView(bytes.buffer);
      view.setUint32(view.getUint32(bytes.length - 6, true) + 20, 0xffff_ffff, true);
      return bytes;
    },
    /unusual way/,
  ],
  ["a file cut off", () => oddZip([{ path: "b.xml", text: "1" }]).slice(0, -30), /damaged/],
  ["records that are none", () => oddZip([{ path: "b.xml", text: "1" }]).fill(0, 0, 4), /damaged/],
])("One sentence is said of %s", (_, bytes, sentence) => {
  expect(() => withEntries(bytes(), new2)).toThrow(sentence);
});
