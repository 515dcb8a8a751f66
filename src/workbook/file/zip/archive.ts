import { deflateSync } from "fflate";
import { WorkbookFileError } from "../error";
import { crc32 } from "./crc32";
import { type Splice, spliced } from "../patch/splice";
import { LINE, RECORD, viewOf } from "./directory";
import { readRecords, type ZipRecord, type ZipRecords } from "./records";

/**
 * A zip file with the contents of some entries replaced, or taken away (null), by path. All other entries keep their
 * bytes, compressed as they are, and their order; of a replaced one the name, time and attributes stay. Contents of
 * paths that it does not have come as entries behind the others.
 * Throws WorkbookFileError when the file is damaged, holds a path twice, or needs zip64.
 */
export function withEntries(bytes: Uint8Array, contents: ReadonlyMap<string, Uint8Array | null>): Uint8Array {
  const directory = readRecords(bytes);
  const view = viewOf(bytes);
  const records: Splice[] = [];
  const lines: Splice[] = [];
  let shift = 0;
  for (const entry of directory.records.toSorted((a, b) => a.offset - b.offset)) {
    const content = contents.get(entry.path);
    // a copy, also of Node's Buffer, whose own slice is a view
    const line = new Uint8Array(bytes.subarray(entry.line.start, entry.line.end));
    new DataView(line.buffer).setUint32(42, entry.offset + shift, true);
    lines.push({ ...entry.line, content: content === null ? new Uint8Array() : line });
    if (content === undefined) continue;
    const record = content ? packed(view, entry, content, line) : new Uint8Array();
    records.push({ start: entry.offset, end: entry.end, content: record });
    shift += record.length - (entry.end - entry.offset);
  }
  lines.sort((a, b) => a.start - b.start);
  const known = new Set(directory.records.map(({ path }) => path));
  for (const [path, content] of contents) {
    if (!content || known.has(path)) continue;
    const entry = newEntry(path, content, directory.start + shift);
    records.push({ start: directory.start, end: directory.start, content: entry.record });
    lines.push({ start: directory.end, end: directory.end, content: entry.line });
    shift += entry.record.length;
  }
  return spliced(bytes, [...records, ...lines, endOfDirectory(view, directory, lines, shift)]);
}

/** The start of the time that zip files know. */
const FIRST_DAY = 0x21;
const UTF8_FLAG = 0x800;
const VERSION = 20;

/** A record of an entry, and its line in the directory. */
function newEntry(
  path: string,
  content: Uint8Array,
  offset: number,
): { record: Uint8Array; line: Uint8Array } {
  const name = new TextEncoder().encode(path);
  const data = deflateSync(content);
  const record = new Uint8Array(30 + name.length + data.length);
  const line = new Uint8Array(46 + name.length);
  const [recordView, lineView] = [record, line].map(({ buffer }) => new DataView(buffer)) as [
    DataView,
    DataView,
  ];
  const fields = (view: DataView, at: number) => {
    view.setUint16(at, VERSION, true);
    view.setUint16(at + 2, UTF8_FLAG, true);
    view.setUint16(at + 8, FIRST_DAY, true);
    view.setUint16(at + 22, name.length, true);
    describe(view, at + 2, crc32(content), data.length, content.length);
  };
  recordView.setUint32(0, RECORD, true);
  fields(recordView, 4);
  lineView.setUint32(0, LINE, true);
  lineView.setUint16(4, VERSION, true);
  fields(lineView, 6);
  lineView.setUint32(42, offset, true);
  record.set(name, 30);
  record.set(data, 30 + name.length);
  line.set(name, 46);
  return { record, line };
}

/** The entry's record with a new content; its line in the directory is brought up to it. */
function packed(view: DataView, entry: ZipRecord, content: Uint8Array, line: Uint8Array): Uint8Array {
  const data = deflateSync(content);
  const nameLength = view.getUint16(entry.offset + 26, true);
  const extraLength = view.getUint16(entry.offset + 28, true);
  const head = new Uint8Array(view.buffer, view.byteOffset + entry.offset, 30 + nameLength + extraLength);
  const extra = withoutSizes(head.subarray(30 + nameLength));
  const record = new Uint8Array(30 + nameLength + extra.length + data.length);
  record.set(head.subarray(0, 30 + nameLength));
  record.set(extra, 30 + nameLength);
  record.set(data, 30 + nameLength + extra.length);
  const recordView = new DataView(record.buffer);
  recordView.setUint16(28, extra.length, true);
  const sum = crc32(content);
  // both headers hold flags, method, time, date, checksum and sizes in the same order
  describe(recordView, 6, sum, data.length, content.length);
  describe(new DataView(line.buffer), 8, sum, data.length, content.length);
  return record;
}

const DEFLATED = 8;
/** Sizes come after the data. */
const DESCRIPTOR_FLAG = 8;
/** How thoroughly the data was compressed; says nothing that is needed. */
const LEVEL_FLAGS = 6;

function describe(view: DataView, flags: number, sum: number, packedSize: number, size: number): void {
  view.setUint16(flags, view.getUint16(flags, true) & ~(DESCRIPTOR_FLAG | LEVEL_FLAGS), true);
  view.setUint16(flags + 2, DEFLATED, true);
  view.setUint32(flags + 8, sum, true);
  view.setUint32(flags + 12, packedSize, true);
  view.setUint32(flags + 16, size, true);
}

/** The extra fields without the one of zip64, which would speak of the old sizes. */
function withoutSizes(extra: Uint8Array): Uint8Array {
  const view = new DataView(extra.buffer, extra.byteOffset, extra.byteLength);
  const kept: number[] = [];
  for (let at = 0; at + 4 <= extra.length;) {
    const next = at + 4 + view.getUint16(at + 2, true);
    if (view.getUint16(at, true) !== 1) kept.push(...extra.subarray(at, next));
    at = next;
  }
  return Uint8Array.from(kept);
}

/** Beyond that a zip file is of another kind. */
const MOST_ENTRIES = 65_534;

function endOfDirectory(
  view: DataView,
  { start, end, records }: ZipRecords,
  lines: readonly Splice[],
  shift: number,
): Splice {
  const content = new Uint8Array(22);
  content.set(new Uint8Array(view.buffer, view.byteOffset + end, 22));
  const changed = new DataView(content.buffer);
  const count = lines.filter((line) => line.content.length > 0).length;
  const removed = lines.reduce((sum, line) => sum + line.end - line.start - line.content.length, 0);
  if (start + shift > 0xffff_ffff) throw new WorkbookFileError("The changed workbook is too large.");
  if (count > MOST_ENTRIES) throw new WorkbookFileError("The changed workbook is too large.");
  if (count !== records.length) {
    changed.setUint16(8, count, true);
    changed.setUint16(10, count, true);
  }
  changed.setUint32(12, view.getUint32(end + 12, true) - removed, true);
  changed.setUint32(16, start + shift, true);
  return { start: end, end: end + 22, content };
}
