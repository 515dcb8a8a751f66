import { WorkbookFileError } from "../error";

/** Where an entry of a zip file is kept. */
export interface ZipEntry {
  path: string;
  /** Of its record: header, content, and the descriptor after it. */
  offset: number;
  end: number;
  /** Its line in the central directory. */
  line: { start: number; end: number };
}

/** The central directory of a zip file. */
export interface ZipDirectory {
  entries: ZipEntry[];
  start: number;
  /** Of the record that closes the file. */
  end: number;
}

/**
 * Reads where a zip file keeps its entries. Throws WorkbookFileError when it is damaged or is kept in a way that can't
 * be written back: entries of the same path, records that overlap or stand behind the directory, zip64.
 */
export function readDirectory(bytes: Uint8Array): ZipDirectory {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  const start = view.getUint32(end + 16, true);
  const count = view.getUint16(end + 10, true);
  if (count === 0xffff || start === 0xffff_ffff || hasZip64(view, end)) throw unusual();
  const entries: ZipEntry[] = [];
  for (let i = 0, at = start; i < count; i++) {
    if (at + 46 > end || view.getUint32(at, true) !== LINE) throw damaged();
    const entry = entryAt(bytes, view, at);
    entries.push(entry);
    at = entry.line.end;
  }
  if (new Set(entries.map(({ path }) => path.toLowerCase())).size !== count) throw unusual();
  bound(view, entries, start);
  return { entries, start, end };
}

/** What to say of a file that breaks the format. */
export const damaged = () => new WorkbookFileError("The file is damaged: it can't be unpacked.");

const unusual = () =>
  new WorkbookFileError(
    "The file is packed in an unusual way, in which it can't be changed: save it in Excel first.",
  );

/** What the records of entries, and their lines in the directory, begin with. */
export const RECORD = 0x04034b50;
export const LINE = 0x02014b50;
const DESCRIPTOR = 0x08074b50;
const ZIP64_LOCATOR = 0x07064b50;
const END = 0x06054b50;
const END_SIZE = 22;
const LONGEST_COMMENT = 65_535;

function endOf(view: DataView): number {
  const first = Math.max(0, view.byteLength - END_SIZE - LONGEST_COMMENT);
  for (let at = view.byteLength - END_SIZE; at >= first; at--) {
    if (view.getUint32(at, true) === END) return at;
  }
  throw damaged();
}

const hasZip64 = (view: DataView, end: number) =>
  end >= 20 && view.getUint32(end - 20, true) === ZIP64_LOCATOR;

/** The entry as its directory line tells it, its end still without a descriptor. */
function entryAt(bytes: Uint8Array, view: DataView, at: number): ZipEntry {
  const nameLength = view.getUint16(at + 28, true);
  const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
  const offset = view.getUint32(at + 42, true);
  const size = view.getUint32(at + 20, true);
  if (offset === 0xffff_ffff || size === 0xffff_ffff) throw unusual();
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== RECORD) throw damaged();
  const head = 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  const lineEnd = at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  return {
    path: name.replace(/\\/g, "/"),
    offset,
    end: offset + head + size,
    line: { start: at, end: lineEnd },
  };
}

/** Records follow one another without overlap, before the directory. */
function bound(view: DataView, entries: readonly ZipEntry[], directory: number): void {
  const inOrder = entries.toSorted((a, b) => a.offset - b.offset);
  inOrder.forEach((entry, i) => {
    const next = inOrder[i + 1]?.offset ?? directory;
    entry.end += descriptorLength(view, entry, next);
    if (entry.end > next) throw unusual();
  });
}

/**
 * The sizes after a content that was packed before they were known: 4 numbers of 4 bytes, or 2 of them of 8, the
 * first left out by some writers.
 */
function descriptorLength(view: DataView, { offset, end }: ZipEntry, next: number): number {
  if ((view.getUint16(offset + 6, true) & 8) === 0) return 0;
  const room = next - end;
  if (room === 0) return 0;
  if (room < 12) throw unusual();
  const marked = view.getUint32(end, true) === DESCRIPTOR;
  const long = marked ? 24 : 20;
  const short = marked ? 16 : 12;
  return room === long || (room > long && isLong(view, end + (marked ? 8 : 4))) ? long : short;
}

/** The upper half of a size of 8 bytes is 0 here; of two sizes of 4 bytes the second is not. */
const isLong = (view: DataView, sizes: number) => view.getUint32(sizes + 4, true) === 0;
